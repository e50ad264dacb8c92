package org.linchpin.report.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linchpin.editing.EditAccess;
import org.linchpin.graph.Choice;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.importing.history.EditAction;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;

/** What the reader may do with a row. */
final class RowActions {
    private final DependencyGraph graph;
    private final EditAccess access;

    RowActions(DependencyGraph graph, EditAccess access) {
        this.graph = graph;
        this.access = access;
    }

    /** A link to a form. */
    record Action(String text, String href) {}

    /**
     * What an address asks for.
     *
     * @throws ProblemException if there is no such form
     */
    static EditAction known(String action) {
        return Choice.find(EditAction.class, action)
                .filter(known -> known != EditAction.ADD)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "A row can be changed, ended, confirmed or removed, not \"%s\".".formatted(action)));
    }

    /** The forms of a row, and of what can be added to it; none where the reader may not. */
    List<Action> of(GraphRow row) {
        List<Action> actions = new ArrayList<>();
        if (access.mayEdit(graph.rows(), row)) {
            RowKey key = RowKey.of(row);
            boolean need = row.type() == RowType.DEPENDENCY;
            actions.add(new Action("Change", RowAddress.below(key, EditAction.CHANGE.text())));
            if (row.type() != RowType.ORGANIZATION) {
                actions.add(new Action(
                        need ? "Confirm as of today" : "Confirm what it needs",
                        RowAddress.below(key, EditAction.CONFIRM.text())));
                actions.add(new Action(
                        need ? "End" : "End its dependencies", RowAddress.below(key, EditAction.END.text())));
            }
            actions.add(new Action("Remove", RowAddress.below(key, EditAction.REMOVE.text())));
        }
        additions(row).forEach((type, column) -> {
            if (access.mayEdit(graph.rows(), type, Map.of(column, row.key()))) {
                actions.add(new Action(
                        "Add " + RowNames.one(type),
                        PageAddress.of("/add/" + RowNames.kind(type))
                                .with(column, row.key())
                                .toString()));
            }
        });
        return actions;
    }

    /** What can be added to a row, with the column that names the row. */
    private static Map<RowType, String> additions(GraphRow row) {
        return switch (row.type()) {
            case ORGANIZATION ->
                new TreeMap<>(Map.of(
                        RowType.SERVICE, "organization",
                        RowType.SYSTEM, "organization"));
            case SERVICE, SYSTEM -> Map.of(RowType.DEPENDENCY, "from");
            case PRODUCT -> Map.of(RowType.DEPENDENCY, "from");
            case VENDOR -> Map.of(RowType.PRODUCT, "vendor");
            default -> Map.of();
        };
    }
}
