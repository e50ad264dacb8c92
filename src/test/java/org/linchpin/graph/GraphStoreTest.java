package org.linchpin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linchpin.exporting.CsvExport;
import org.linchpin.web.Worlds;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

@QuarkusTest
class GraphStoreTest {
    @Inject
    GraphStore store;

    @Inject
    Driver driver;

    @Test
    void givenNoPackedCopy_whenARevisionIsRead_thenItsRowsAreTheSame() {
        Worlds.shipped();
        GraphRevision revision = store.current().orElseThrow();
        String packed = CsvExport.sha256(store.read(revision));
        assertThat(count("MATCH (p:Packed {revision: $revision}) RETURN count(p)", revision))
                .isEqualTo(1);

        count("MATCH (p:Packed {revision: $revision}) SET p.bytes = $damaged RETURN count(p)", revision);
        String damaged = CsvExport.sha256(store.read(revision));
        count("MATCH (p:Packed {revision: $revision}) DELETE p RETURN 0", revision);
        String unpacked = CsvExport.sha256(store.read(revision));

        assertThat(List.of(packed, damaged, unpacked)).containsOnly(revision.digest());
    }

    @Test
    void givenMoreRevisionsThanAreKept_whenTheyAreSwept_thenNothingOfTheOthersIsLeft() {
        Worlds.shipped();
        GraphRevision first = store.current().orElseThrow();
        Graph graph = store.read(first);
        List<Long> heard = new ArrayList<>();

        GraphRevision second = store.write(graph, first.digest(), "test", "test", "", (rows, all) -> heard.add(rows));
        store.write(graph, first.digest(), "test", "test", "", (rows, all) -> {});
        GraphRevision last = store.write(graph, first.digest(), "test", "test", "", (rows, all) -> {});
        store.sweepOld();

        assertThat(heard).isSorted().endsWith(rows(graph));
        assertThat(count("MATCH (n:Row {revision: $revision}) RETURN count(n)", first))
                .isZero();
        assertThat(count("MATCH (n:Row {revision: $revision}) RETURN count(n)", second))
                .isZero();
        assertThat(store.archived()).contains(second, last);
        assertThat(CsvExport.sha256(store.readArchived(second).orElseThrow())).isEqualTo(first.digest());
        assertThat(count("MATCH (n:Row {revision: $revision})-[r:DEPENDS_ON]->() RETURN count(r)", last))
                .isEqualTo(graph.dependencies().size());
        assertThat(CsvExport.sha256(store.read(last))).isEqualTo(last.digest());
    }

    @Test
    void givenMoreRevisionsThanTheArchiveHolds_whenTheyAreSwept_thenTheOldestIsGone() {
        Worlds.small();
        GraphRevision first = store.current().orElseThrow();
        Graph graph = store.read(first);

        for (int i = 0; i < 12; i++) {
            store.write(graph, first.digest(), "test", "test", "", (rows, all) -> {});
        }
        store.sweepOld();

        assertThat(store.archived()).hasSize(12).doesNotContain(first);
        assertThat(store.readArchived(first)).isEmpty();
        assertThat(count(
                        "MATCH (n:Row|Packed|Revision) WHERE coalesce(n.revision, n.number) = $revision RETURN count(n)",
                        first))
                .isZero();
    }

    private static long rows(Graph graph) {
        long rows = 0;
        for (RowType type : RowType.values()) {
            rows += graph.rows(type).size();
        }
        return rows;
    }

    private long count(String cypher, GraphRevision revision) {
        try (Session session = driver.session()) {
            return session.run(cypher, Map.of("revision", revision.number(), "damaged", new byte[] {1, 2, 3}))
                    .single()
                    .get(0)
                    .asLong();
        }
    }
}
