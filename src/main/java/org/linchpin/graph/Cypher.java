package org.linchpin.graph;

/**
 * Every Cypher statement on the graph. Values travel as parameters, never by concatenation; only labels and relationship
 * types, which come from our own enums, are formatted in.
 *
 * <p>Rows are {@code (:Row:Product {revision, id, …})} with the columns as properties; dependency and observation rows are
 * relationships. {@code (:Current {revision})} points at the revision that readers see.
 */
final class Cypher {
    static final String NEXT_REVISION = """
            MERGE (c:Counter {name: 'revision'})
            SET c.last = coalesce(c.last, 0) + 1
            RETURN c.last AS number""";

    static final String CREATE_ROWS = """
            UNWIND $rows AS row
            CREATE (n:Row:%s)
            SET n = row, n.revision = $revision""";

    static final String CREATE_COUNTRIES = """
            UNWIND $rows AS row
            CREATE (n:Row:Country)
            SET n = row, n.revision = $revision""";

    static final String CREATE_RELATIONSHIPS = """
            UNWIND $rows AS row
            MATCH (a:Row {revision: $revision, id: row.from})
            MATCH (b:Row {revision: $revision, id: row.to})
            CREATE (a)-[r:%s]->(b)
            SET r = row.properties""";

    static final String PUBLISH = """
            CREATE (:Revision {number: $revision, digest: $digest, datasets: $datasets, createdAt: $createdAt,
                    createdBy: $createdBy, origin: $origin})
            MERGE (c:Current {name: 'graph'})
            SET c.revision = $revision""";

    static final String CURRENT = """
            MATCH (c:Current {name: 'graph'})
            MATCH (r:Revision {number: c.revision})
            RETURN r.number AS number, r.digest AS digest, r.datasets AS datasets, r.createdAt AS createdAt,
                   r.createdBy AS createdBy, r.origin AS origin""";

    /** All kinds at once: on a cold start, planning a query costs more than running it. */
    static final String READ_ROWS = """
            MATCH (n:Row) WHERE n.revision = $revision AND NOT n:Country
            RETURN [label IN labels(n) WHERE label <> 'Row'][0] AS label, n AS row""";

    static final String READ_RELATIONSHIPS = """
            MATCH (a:%s)-[r:%s]->(b) WHERE a.revision = $revision
            RETURN a.id AS from, b.id AS to, r AS row""";

    /** The newest two published revisions stay, so that the last import can be undone. */
    static final String KEPT_REVISIONS = """
            MATCH (r:Revision)
            RETURN r.number AS number ORDER BY number DESC LIMIT 2""";

    static final String DELETE_OTHER_ROWS = """
            MATCH (n:Row) WHERE NOT n.revision IN $kept AND n.revision < $below
            CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS""";

    static final String DELETE_OTHER_REVISIONS = "MATCH (r:Revision) WHERE NOT r.number IN $kept DELETE r";

    static final String APPLIED_MIGRATIONS = "MATCH (m:Migration) RETURN m.file AS file, m.sha256 AS sha256";

    static final String RECORD_MIGRATION = "CREATE (:Migration {file: $file, sha256: $sha256, appliedAt: $appliedAt})";

    private Cypher() {}
}
