package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.exporting.CsvText;
import org.linchpin.graph.Column;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.importing.edit.EditedGraph;
import org.linchpin.importing.edit.RowEdit;

/** Edits by hand against the same edit of the exported files, and their import. */
class EditSweepTest {
    private static final List<String> ODD = List.of("", "x", "US", "2", "0.5", "hard", "2024-02-29", "never", "1;2");
    private static final List<String> OF_GROUP = List.of("required", "kind", "ride_through_hours");

    @Test
    void anEditIsWhatAnImportOfTheEditedFilesGives() {
        int[] outcomes = new int[2];
        Sweep.forAll(random -> {
            Graph stored = RandomGraph.of(random);
            RowEdit edit = edit(stored, random);
            if (edit == null) {
                return;
            }

            ImportResult edited = EditedGraph.of(stored, edit);

            if (edit instanceof RowEdit.Put put && isTaken(stored, put)) {
                // even where it says the same in another data set, which files may
                assertThat(edited).as("%s", edit).isInstanceOf(ImportResult.Rejected.class);
                return;
            }
            ImportResult expected = UploadFiles.read(CsvTable.zip(obvious(stored, edit)));
            boolean right = expected instanceof ImportResult.Accepted;
            assertThat(edited instanceof ImportResult.Accepted)
                    .as("%s: %s, expected %s", edit, edited, expected)
                    .isEqualTo(right);
            if (right) {
                assertThat(RoundTripTest.export(UploadFiles.accepted(edited)))
                        .as("%s", edit)
                        .isEqualTo(RoundTripTest.export(UploadFiles.accepted(expected)));
            }
            outcomes[right ? 1 : 0]++;
        });
        assertThat(outcomes).as("rejected and accepted").doesNotContain(0);
    }

    private static boolean isTaken(Graph graph, RowEdit.Put put) {
        RowKey after = put.after();
        return !after.equals(put.before())
                && (after.in(graph) != null
                        || (put.type() != RowType.DEPENDENCY
                                && graph.find(GraphRow.class, after.parts().get(0)) != null));
    }

    private static @Nullable RowEdit edit(Graph graph, SplittableRandom random) {
        List<GraphRow> rows = new ArrayList<>();
        for (RowType type : RowType.values()) {
            if (type != RowType.OBSERVATION) {
                rows.addAll(graph.rows(type));
            }
        }
        List<RowKey> needs = graph.dependencies().stream()
                .map(RowKey::of)
                .filter(any -> random.nextBoolean())
                .toList();
        if (rows.isEmpty()) {
            return null;
        }
        // dependencies are few among the rows, and have most rules
        GraphRow row = graph.dependencies().isEmpty() || random.nextBoolean()
                ? rows.get(random.nextInt(rows.size()))
                : graph.dependencies().get(random.nextInt(graph.dependencies().size()));
        return switch (random.nextInt(6)) {
            case 0 -> new RowEdit.Remove(RowKey.of(row));
            case 1 ->
                new RowEdit.End(
                        row.type() == RowType.CONTRACT ? List.of(RowKey.of(row)) : needs, LocalDate.of(2030, 1, 1));
            case 2 -> new RowEdit.Confirm(needs, LocalDate.of(2026, 1, 1));
            case 3 ->
                new RowEdit.Put(
                        row.type(),
                        null,
                        changed(graph, row, random),
                        graph.datasets().get(0));
            default -> new RowEdit.Put(row.type(), RowKey.of(row), changed(graph, row, random), "");
        };
    }

    /** The cells of a row with one or two others in them, mostly such as a row of that type has. */
    private static Map<String, String> changed(Graph graph, GraphRow row, SplittableRandom random) {
        Map<String, String> cells = new LinkedHashMap<>(CsvText.cells(row));
        List<Column> columns = row.type().columns();
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            String column = columns.get(random.nextInt(columns.size())).name();
            GraphRow other = graph.rows(row.type())
                    .get(random.nextInt(graph.rows(row.type()).size()));
            cells.put(
                    column,
                    random.nextInt(3) == 0
                            ? ODD.get(random.nextInt(ODD.size()))
                            : CsvText.cells(other).getOrDefault(column, ""));
        }
        return cells;
    }

    private static List<CsvTable> obvious(Graph graph, RowEdit edit) {
        List<CsvTable> tables = CsvTable.ofZip(RoundTripTest.export(graph));
        if (edit instanceof RowEdit.Put put) {
            put(tables, put, graph);
        } else if (edit instanceof RowEdit.Remove remove) {
            ofType(tables, remove.row().type(), table -> table.rows().removeIf(is(remove.row())));
        } else if (edit instanceof RowEdit.End end) {
            boolean contract = !end.rows().isEmpty() && end.rows().get(0).type() == RowType.CONTRACT;
            set(
                    tables,
                    contract ? RowType.CONTRACT : RowType.DEPENDENCY,
                    end.rows(),
                    contract ? "ends" : "valid_to",
                    end.lastDay());
        } else if (edit instanceof RowEdit.Confirm confirm) {
            set(tables, RowType.DEPENDENCY, confirm.needs(), "last_confirmed", confirm.day());
        }
        return tables;
    }

    private static void put(List<CsvTable> tables, RowEdit.Put put, Graph graph) {
        RowKey before = put.before();
        RowKey after = put.after();
        List<String> homes = homes(put, graph);
        homes.stream() // a data set without such rows need have no such file
                .filter(home -> tables.stream()
                        .noneMatch(table ->
                                table.type() == put.type() && table.dataset().equals(home)))
                .forEach(home -> tables.add(new CsvTable(
                        home.equals(Provenance.DEFAULT_DATASET) ? "" : home,
                        put.type(),
                        put.type().columns().stream().map(Column::name).toList(),
                        new ArrayList<>())));
        ofType(tables, put.type(), table -> {
            if (before != null) {
                table.rows().removeIf(is(before));
            }
            if (homes.contains(table.dataset())) {
                Map<String, String> cells = new LinkedHashMap<>();
                table.columns().forEach(column -> cells.put(column, put.cells().getOrDefault(column, "")));
                table.rows().stream()
                        .filter(row -> put.type() == RowType.DEPENDENCY
                                && !after.parts().get(2).isEmpty()
                                && after.parts().get(0).equals(row.get("from"))
                                && after.parts().get(2).equals(row.get("group")))
                        .forEach(row -> OF_GROUP.forEach(column -> row.put(column, cells.get(column))));
                table.rows().add(cells);
            }
        });
    }

    /** The data sets of the row: those that it was in, those of a group that it joins, else the first of where it was. */
    private static List<String> homes(RowEdit.Put put, Graph graph) {
        RowKey before = put.before();
        if (before != null && put.after().equals(before)) {
            return Objects.requireNonNull(before.in(graph)).provenance().datasets();
        }
        if (put.type() == RowType.DEPENDENCY) {
            for (Dependency member : graph.dependencies()) {
                boolean joined = member.group() != null
                        && member.from().equals(put.after().parts().get(0))
                        && member.group().equals(put.after().parts().get(2))
                        && !RowKey.of(member).equals(before);
                if (joined) {
                    return member.provenance().datasets();
                }
            }
        }
        return List.of(
                before == null
                        ? put.dataset()
                        : Objects.requireNonNull(before.in(graph))
                                .provenance()
                                .datasets()
                                .get(0));
    }

    private static void set(List<CsvTable> tables, RowType type, List<RowKey> needs, String column, LocalDate day) {
        ofType(
                tables,
                type,
                table -> table.rows().stream()
                        .filter(row -> needs.stream().anyMatch(need -> is(need).test(row)))
                        .forEach(row -> row.put(column, day.toString())));
    }

    private static void ofType(List<CsvTable> tables, RowType type, Consumer<CsvTable> change) {
        tables.stream().filter(table -> table.type() == type).forEach(change);
    }

    private static Predicate<Map<String, String>> is(RowKey key) {
        return row -> key.type() == RowType.DEPENDENCY
                ? key.parts().equals(List.of(row.get("from"), row.get("to"), row.get("group")))
                : key.parts().get(0).equals(row.get("id"));
    }
}
