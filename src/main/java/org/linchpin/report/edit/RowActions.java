package org.linchpin.report.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.editing.EditAccess;
import org.linchpin.graph.Choice;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Organization;
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
            actions.add(action("Change", key, EditAction.CHANGE));
            switch (row.type()) {
                case DEPENDENCY -> {
                    actions.add(action("Confirm as of today", key, EditAction.CONFIRM));
                    actions.add(action("End", key, EditAction.END));
                }
                case CONTRACT -> actions.add(action("End", key, EditAction.END));
                case SERVICE, SYSTEM, PRODUCT, VENDOR, LOCATION -> {
                    actions.add(action("Confirm what it needs", key, EditAction.CONFIRM));
                    actions.add(action("End its dependencies", key, EditAction.END));
                }
                default -> {}
            }
            actions.add(action("Remove", key, EditAction.REMOVE));
        }
        additions(row).forEach((type, column) -> {
            if (access.mayEdit(graph.rows(), type, Map.of(column, row.key()))) {
                actions.add(addition(type, address(type).with(column, row.key())));
            }
        });
        return actions;
    }

    /** The form of a new row, of an organization if one is given; none where the reader may not. */
    List<Action> add(RowType type, @Nullable Organization organization) {
        boolean may = organization == null
                ? access.mayAdd(type)
                : access.mayEdit(graph.rows(), type, Map.of("organization", organization.id()));
        PageAddress form = address(type);
        return may
                ? List.of(addition(type, organization == null ? form : form.with("organization", organization.id())))
                : List.of();
    }

    private static Action action(String text, RowKey key, EditAction action) {
        return new Action(text, RowAddress.below(key, action.text()));
    }

    private static Action addition(RowType type, PageAddress form) {
        return new Action("Add " + RowNames.one(type), form.toString());
    }

    private static PageAddress address(RowType type) {
        return PageAddress.of("/add/" + RowNames.kind(type));
    }

    /** What can be added to a row, with the column that names the row. */
    private static Map<RowType, String> additions(GraphRow row) {
        return switch (row.type()) {
            case ORGANIZATION ->
                new TreeMap<>(Map.of(
                        RowType.SERVICE, "organization",
                        RowType.SYSTEM, "organization",
                        RowType.CONTRACT, "organization"));
            case SERVICE, SYSTEM -> Map.of(RowType.DEPENDENCY, "from");
            case PRODUCT -> Map.of(RowType.DEPENDENCY, "from");
            case VENDOR -> Map.of(RowType.PRODUCT, "vendor");
            default -> Map.of();
        };
    }
}
