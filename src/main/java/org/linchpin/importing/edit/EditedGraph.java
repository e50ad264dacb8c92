package org.linchpin.importing.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linchpin.exporting.CsvText;
import org.linchpin.graph.Column;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.ImportResult;
import org.linchpin.importing.ImportRun;
import org.linchpin.importing.UploadFile;
import org.linchpin.importing.UploadStopped;
import org.linchpin.importing.UploadTable;

/**
 * Merges an edit into a graph, held to all the rules of an import. A problem of the row that was written names no file, and one of
 * another row its file and line. O(rows of the graph).
 */
public final class EditedGraph {
    /** The table of the row that was written; the row itself is line 1 of it. */
    private static final String EDIT = "edit";

    /** In place of problems of rows that the author of an edit does not see. */
    public static final ImportProblem NEEDED_UNSEEN = new ImportProblem(
            EDIT,
            0,
            "",
            "",
            "Rows that you do not see name this one, so it has to stay as it is for them. End its dependencies, or ask an"
                    + " administrator.");

    private static final List<String> OF_GROUP = List.of("required", "kind", "ride_through_hours");

    private final Graph stored;

    private EditedGraph(Graph stored) {
        this.stored = stored;
    }

    /** The graph as revision 0, or what is wrong; the graph that is given stays as it is. */
    public static ImportResult of(Graph graph, RowEdit edit) {
        if (edit.stored().stream().anyMatch(key -> key.in(graph) == null)) {
            return rejected(gone());
        }
        if (edit instanceof RowEdit.Put put) {
            RowKey before = put.before();
            if (!put.after().equals(before) && isTaken(put.after(), graph)) {
                return rejected(taken(put.after()));
            }
            Graph rest = before == null || before.equals(put.after()) ? graph : without(graph, before);
            return new EditedGraph(rest).put(put, graph);
        }
        if (edit instanceof RowEdit.Remove remove) {
            return read(without(graph, remove.row()), run -> {});
        }
        var edited = new EditedGraph(graph);
        if (edit instanceof RowEdit.End end) {
            String day = end.lastDay().toString();
            RowKey first = end.rows().isEmpty() ? null : end.rows().get(0);
            if (first != null && first.type() == RowType.CONTRACT) {
                Map<String, String> cells = new LinkedHashMap<>(CsvText.cells(Objects.requireNonNull(first.in(graph))));
                cells.put("ends", day);
                return edited.put(new RowEdit.Put(RowType.CONTRACT, first, cells, ""), graph);
            }
            return edited.needs(end.rows(), cells -> cells.put("valid_to", day));
        }
        var confirm = (RowEdit.Confirm) edit;
        return edited.needs(
                confirm.needs(),
                cells -> cells.put("last_confirmed", confirm.day().toString()));
    }

    /** Whether a problem is one of the row that was written. */
    public static boolean isOfEdit(ImportProblem problem) {
        return problem.file().equals(EDIT) && problem.line() <= 1;
    }

    private ImportResult put(RowEdit.Put put, Graph before) {
        RowKey key = put.after();
        boolean stays = key.equals(put.before()) || (put.type() == RowType.DEPENDENCY && isGroup(key));
        UploadFile file =
                stays ? UploadFile.open(put.type(), EDIT) : UploadFile.in(dataset(put, before), put.type(), EDIT);
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(put.cells());
        if (put.type() == RowType.DEPENDENCY) {
            for (Dependency member : others(key, Set.of(key))) {
                Map<String, String> cells = new LinkedHashMap<>(CsvText.cells(member));
                OF_GROUP.forEach(column -> cells.put(column, text(put.cells(), column)));
                rows.add(cells);
            }
        }
        return read(stored, run -> table(run, file, rows));
    }

    /** Changes some dependencies; the others of their groups are named as they are, since a group is merged whole. */
    private ImportResult needs(List<RowKey> needs, Consumer<Map<String, String>> change) {
        Set<RowKey> keys = new LinkedHashSet<>(needs);
        List<Map<String, String>> rows = new ArrayList<>();
        Set<RowKey> units = new LinkedHashSet<>();
        for (RowKey key : keys) {
            Map<String, String> cells = new LinkedHashMap<>(CsvText.cells(Objects.requireNonNull(key.in(stored))));
            change.accept(cells);
            rows.add(cells);
            units.add(RowKey.need(key.parts().get(0), "", key.parts().get(2)));
        }
        for (RowKey unit : units) {
            others(unit, keys).forEach(member -> rows.add(CsvText.cells(member)));
        }
        return read(stored, run -> table(run, UploadFile.open(RowType.DEPENDENCY, EDIT), rows));
    }

    /** The stored members of a need's group without those; none if it stands alone. */
    private List<Dependency> others(RowKey need, Set<RowKey> without) {
        String group = need.parts().get(2);
        return group.isEmpty()
                ? List.of()
                : stored.dependenciesFrom(need.parts().get(0)).stream()
                        .filter(member -> group.equals(member.group()) && !without.contains(RowKey.of(member)))
                        .toList();
    }

    private boolean isGroup(RowKey need) {
        return !others(need, Set.of()).isEmpty();
    }

    /** Where a new row belongs: with what owns it, or with the row that it takes the place of. */
    private static String dataset(RowEdit.Put put, Graph graph) {
        if (!put.dataset().isEmpty()) {
            return put.dataset();
        }
        RowKey before = put.before();
        GraphRow neighbour = before == null ? owner(put, graph) : before.in(graph);
        return neighbour == null
                ? Provenance.DEFAULT_DATASET
                : neighbour.provenance().datasets().get(0);
    }

    private static @Nullable GraphRow owner(RowEdit.Put put, Graph graph) {
        String column = switch (put.type()) {
            case DEPENDENCY -> "from";
            case SYSTEM, SERVICE, CONTRACT -> "organization";
            case PRODUCT -> "vendor";
            default -> "parent";
        };
        return graph.find(GraphRow.class, text(put.cells(), column));
    }

    private static void table(ImportRun run, UploadFile file, List<Map<String, String>> rows) {
        Set<String> header = new LinkedHashSet<>();
        file.type().columns().stream().map(Column::name).forEach(header::add);
        rows.stream().limit(1).map(Map::keySet).forEach(header::addAll);
        UploadTable table = run.table(file, 1, List.copyOf(header));
        try {
            int line = 1;
            for (Map<String, String> cells : rows) {
                table.add(
                        line++,
                        header.stream().map(column -> text(cells, column)).toList());
            }
        } catch (UploadStopped e) {
            throw new IllegalStateException("a few rows fit into memory", e);
        }
    }

    private static ImportResult read(Graph graph, Consumer<ImportRun> reader) {
        try {
            return ImportRun.mergingInto(graph, ImportLimits.DEFAULT).read(reader::accept);
        } catch (IOException e) {
            throw new UncheckedIOException("no file is read", e);
        }
    }

    private static Graph without(Graph graph, RowKey key) {
        GraphRow gone = key.in(graph);
        List<GraphRow> rows = new ArrayList<>();
        for (RowType type : RowType.values()) {
            graph.rows(type).stream().filter(row -> row != gone).forEach(rows::add);
        }
        return Graph.of(graph.revision(), graph.datasets(), rows);
    }

    private static boolean isTaken(RowKey key, Graph graph) {
        return key.in(graph) != null
                || (key.type() != RowType.DEPENDENCY
                        && graph.find(GraphRow.class, key.parts().get(0)) != null);
    }

    private static ImportProblem taken(RowKey key) {
        boolean need = key.type() == RowType.DEPENDENCY;
        String named = key.parts().get(need ? 1 : 0);
        return new ImportProblem(
                EDIT,
                1,
                need ? "to" : "id",
                named,
                need
                        ? "This need is in the graph already. Change that row, or name another group."
                        : "The id \"%s\" is in use already. Choose another, or change that row.".formatted(named));
    }

    private static ImportProblem gone() {
        return new ImportProblem(EDIT, 1, "", "", "The row is no longer in the graph. Somebody may have removed it.");
    }

    private static ImportResult rejected(ImportProblem problem) {
        return new ImportResult.Rejected(List.of(problem), false);
    }

    private static String text(Map<String, String> cells, String column) {
        return Objects.requireNonNullElse(cells.get(column), "");
    }
}
