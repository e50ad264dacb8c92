package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.NeedKind;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;

/** Changing a graph against exporting it, changing the files, and importing them. */
class GraphChangesSweepTest {
    @Test
    void aChangedGraphIsWhatAnImportOfTheChangedFilesGives() {
        int[] outcomes = new int[2];
        Sweep.forAll(random -> {
            Graph graph = RandomGraph.of(random);
            List<GraphChange> changes = new ArrayList<>();
            List<Dependency> edited = new ArrayList<>(graph.dependencies());
            boolean allFound = true;
            for (int i = random.nextInt(3); i > 0; i--) {
                allFound &= remove(random, changes, edited);
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                add(random, graph, changes, edited);
            }

            ImportResult result = GraphChanges.apply(graph, changes);

            ImportResult expected = UploadFiles.read(RoundTripTest.export(with(graph, edited)));
            boolean right = allFound && expected instanceof ImportResult.Accepted;
            assertThat(result instanceof ImportResult.Accepted)
                    .as("%s: %s, expected %s", changes, result, expected)
                    .isEqualTo(right);
            if (right) {
                assertThat(RoundTripTest.export(UploadFiles.accepted(result)))
                        .isEqualTo(RoundTripTest.export(UploadFiles.accepted(expected)));
            }
            outcomes[right ? 1 : 0]++;
        });
        assertThat(outcomes).as("rejected and accepted").doesNotContain(0);
    }

    /** Mostly a row that is there. */
    private static boolean remove(SplittableRandom random, List<GraphChange> changes, List<Dependency> edited) {
        if (edited.isEmpty() || random.nextInt(10) == 0) {
            changes.add(new GraphChange.Remove("nothing", null, "nobody"));
            return false;
        }
        Dependency row = edited.get(random.nextInt(edited.size()));
        changes.add(new GraphChange.Remove(row.from(), row.group(), row.to()));
        edited.removeIf(r -> r.key().equals(row.key()));
        return true;
    }

    /** A row like one that is there, with other cells here and there, right or wrong. */
    private static void add(
            SplittableRandom random, Graph graph, List<GraphChange> changes, List<Dependency> edited) {
        List<String> ids = ids(graph);
        Dependency like = edited.isEmpty() ? null : edited.get(random.nextInt(edited.size()));
        String from = like == null || random.nextInt(4) == 0 ? any(random, ids) : like.from();
        String to = like == null || random.nextInt(4) > 0 ? any(random, ids) : like.to();
        String group = like == null || random.nextInt(4) == 0 ? "new" : like.group();
        Integer required = like == null || random.nextInt(4) == 0 ? (Integer) random.nextInt(3) : like.required();
        NeedKind kind = like == null || random.nextInt(8) == 0 ? NeedKind.SOFT : like.kind();
        double hours = like == null || random.nextInt(8) == 0 ? 1 : like.rideThroughHours();
        if (group == null) {
            required = null;
        }
        var row = new Dependency(
                from,
                to,
                group,
                required,
                kind,
                hours,
                null,
                null,
                null,
                null,
                null,
                provenance(graph, edited, from, group));
        Map<String, String> cells = new HashMap<>();
        cells.put("from", from);
        cells.put("to", to);
        cells.put("group", Objects.requireNonNullElse(group, ""));
        cells.put("required", required == null ? "" : required.toString());
        cells.put("kind", kind.text());
        cells.put("ride_through_hours", new BigDecimal(hours).toPlainString());
        changes.add(new GraphChange.Add(cells));
        edited.add(row);
    }

    private static Provenance provenance(Graph graph, List<Dependency> edited, String from, @Nullable String group) {
        for (Dependency row : edited) {
            if (group != null && row.from().equals(from) && group.equals(row.group())) {
                return row.provenance();
            }
        }
        GraphRow owner = graph.find(GraphRow.class, from);
        return owner == null ? new Provenance(graph.datasets().subList(0, 1), 0) : owner.provenance();
    }

    private static List<String> ids(Graph graph) {
        List<String> ids = new ArrayList<>(List.of("unknown"));
        for (RowType type : List.of(RowType.SERVICE, RowType.SYSTEM, RowType.PRODUCT, RowType.VENDOR)) {
            graph.rows(type).forEach(row -> ids.add(row.key()));
        }
        return ids;
    }

    private static String any(SplittableRandom random, List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static Graph with(Graph graph, List<Dependency> dependencies) {
        List<GraphRow> rows = new ArrayList<>(dependencies);
        for (RowType type : RowType.values()) {
            if (type != RowType.DEPENDENCY) {
                rows.addAll(graph.rows(type));
            }
        }
        return Graph.of(0, graph.datasets(), rows);
    }
}
