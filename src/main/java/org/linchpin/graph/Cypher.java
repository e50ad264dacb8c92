package org.linchpin.graph;

/**
 * Every Cypher statement on the graph. Values travel as parameters, never by concatenation; only labels and relationship
 * types, which come from our own enums, are formatted in.
 *
 * <p>Rows are {@code (:Row:Product {revision, id, …})} with the columns as properties; dependency and observation rows are
 * relationships. {@code (:Current {revision})} points at the revision that readers see. {@code (:Packed {revision, part,
 * bytes})} repeats all rows of a revision as {@link PackedRows}.
 */
final class Cypher {
    static final String NEXT_REVISION = """
        MERGE (c:Counter {name: 'revision'})
        SET c.last = coalesce(c.last, 0) + 1
        RETURN c.last AS number\
        """;

    /** For an empty store that takes over where another ended. */
    static final String CONTINUE_AFTER = """
        MERGE (c:Counter {name: 'revision'})
        SET c.last = CASE WHEN coalesce(c.last, 0) < $last THEN $last ELSE c.last END\
        """;

    /** Answers where the nodes are, in the order of the rows. */
    static final String CREATE_ROWS = """
        UNWIND $rows AS row
        CREATE (n:Row:%s)
        SET n = row, n.revision = $revision
        RETURN elementId(n) AS node\
        """;

    /** By the nodes' own addresses: finding them by id through the index takes half the time of an import. */
    static final String CREATE_RELATIONSHIPS = """
        UNWIND $rows AS row
        MATCH (a) WHERE elementId(a) = row[0]
        MATCH (b) WHERE elementId(b) = row[1]
        CREATE (a)-[r:%s]->(b)
        SET r = row[2]\
        """;

    static final String CREATE_PACKED_PART = "CREATE (:Packed {revision: $revision, part: $part, bytes: $bytes})";

    /** The driver sends it again where it does not hear of its success, so it does the same twice. */
    static final String PUBLISH = """
        MERGE (r:Revision {number: $revision})
        SET r.digest = $digest, r.datasets = $datasets, r.createdAt = $createdAt, r.createdBy = $createdBy,
            r.origin = $origin, r.importId = $importId
        MERGE (c:Current {name: 'graph'})
        SET c.revision = $revision\
        """;

    private static final String RETURN_REVISION = """

        RETURN r.number AS number, r.digest AS digest, r.datasets AS datasets, r.createdAt AS createdAt,
               r.createdBy AS createdBy, r.origin AS origin\
        """;

    static final String CURRENT = """
        MATCH (c:Current {name: 'graph'})
        MATCH (r:Revision {number: c.revision})\
        """ + RETURN_REVISION;

    static final String PUBLISHED_BY = "MATCH (r:Revision {importId: $importId})" + RETURN_REVISION;

    static final String BEFORE = "MATCH (r:Revision) WHERE r.number < $revision" + RETURN_REVISION + """

        ORDER BY number DESC LIMIT 1\
        """;

    /** All kinds at once: on a cold start, planning a query costs more than running it. */
    static final String READ_ROWS = """
        MATCH (n:Row) WHERE n.revision = $revision AND NOT n:Country
        RETURN [label IN labels(n) WHERE label <> 'Row'][0] AS label, n AS row\
        """;

    static final String READ_PACKED = """
        MATCH (p:Packed) WHERE p.revision = $revision
        RETURN p.part AS part, p.bytes AS bytes ORDER BY part\
        """;

    static final String READ_RELATIONSHIPS = """
        MATCH (a:%s)-[r:%s]->(b) WHERE a.revision = $revision
        RETURN a.id AS from, b.id AS to, r AS row\
        """;

    /** The newest two published revisions stay, so that the last import can be undone. */
    static final String KEPT_REVISIONS = """
        MATCH (r:Revision)
        RETURN r.number AS number ORDER BY number DESC LIMIT 2\
        """;

    /** The newest published revisions, whose packed rows stay, so that they can be read again. */
    static final String ARCHIVED = "MATCH (r:Revision)" + RETURN_REVISION + """

        ORDER BY number DESC LIMIT $most\
        """;

    /** Before their nodes: to detach one node that a hundred thousand others need takes more memory than Neo4j may have. */
    static final String DELETE_OTHER_RELATIONSHIPS = """
        MATCH (n:Row)-[r]->() WHERE NOT n.revision IN $kept AND n.revision < $below
        CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS\
        """;

    static final String DELETE_OTHER_ROWS = """
        MATCH (n:Row) WHERE NOT n.revision IN $kept AND n.revision < $below
        CALL (n) { DELETE n } IN TRANSACTIONS OF 5000 ROWS\
        """;

    static final String DELETE_OTHER_PACKED = """
        MATCH (n:Packed) WHERE NOT n.revision IN $archived AND n.revision < $below
        CALL (n) { DELETE n } IN TRANSACTIONS OF 100 ROWS\
        """;

    /** Not what was published since: an import may publish while the rows of others are deleted. */
    static final String DELETE_OTHER_REVISIONS =
            "MATCH (r:Revision) WHERE NOT r.number IN $archived AND r.number < $below DELETE r";

    static final String APPLIED_MIGRATIONS = "MATCH (m:Migration) RETURN m.file AS file, m.sha256 AS sha256";

    static final String RECORD_MIGRATION = "CREATE (:Migration {file: $file, sha256: $sha256, appliedAt: $appliedAt})";

    private Cypher() {}
}
