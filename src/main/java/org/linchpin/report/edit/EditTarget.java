package org.linchpin.report.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.importing.history.EditAction;
import org.linchpin.platform.page.Breadcrumb;

/**
 * What a form is about.
 *
 * @param key of the row; null for a new one, and where several are ended or confirmed
 * @param needs the dependencies that are ended or confirmed
 * @param about the row or rows in words
 * @param address where the form is sent
 * @param up the page above, to which one comes back
 */
record EditTarget(
        EditAction action,
        RowType type,
        @Nullable RowKey key,
        List<RowKey> needs,
        String about,
        String address,
        Breadcrumb up) {
    EditTarget {
        needs = List.copyOf(needs);
    }

    String title() {
        return switch (action) {
            case ADD -> "Add " + RowNames.one(type);
            case CHANGE -> "Change " + about;
            case END -> "End " + about;
            case CONFIRM -> "Confirm " + about;
            case REMOVE -> "Remove " + about;
        };
    }

    /** What the form does, for people who see it for the first time. */
    String lead() {
        return switch (action) {
            case ADD -> "It is shown first what it would change. Everybody sees it once you apply it.";
            case CHANGE ->
                type == RowType.DEPENDENCY
                        ? "What is said of a redundancy group holds for all its members. It is shown first what would change."
                        : "It is shown first what would change. Everybody sees it once you apply it.";
            case END ->
                type == RowType.CONTRACT
                        ? "The contract holds up to and including the last day, and stays in the graph."
                        : needs.size() == 1
                                ? "The dependency counts up to and including the last day, and stays in the graph."
                                : "These dependencies count up to and including the last day, and stay in the graph.";
            case CONFIRM -> "You say that this still holds today. Nothing else changes.";
            case REMOVE ->
                "For mistakes. What was right until a day is better ended, so that past incidents can still be judged.";
        };
    }

    /** The column of the last day on which it counts, for what can be ended. */
    String lastDay() {
        return type == RowType.CONTRACT ? "ends" : "valid_to";
    }

    /** Whether the form has the columns of a row. */
    boolean hasCells() {
        return action == EditAction.ADD || action == EditAction.CHANGE;
    }
}
