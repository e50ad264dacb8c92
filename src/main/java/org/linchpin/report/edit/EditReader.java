package org.linchpin.report.edit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Choice;
import org.linchpin.graph.Column;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Evidence;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.importing.edit.RowEdit;
import org.linchpin.importing.history.EditAction;
import org.linchpin.importing.history.EditNote;

/** Reads the fields of a form. */
final class EditReader {
    private final EditTarget target;
    private final DependencyGraph graph;
    private final LocalDate today;

    EditReader(EditTarget target, DependencyGraph graph, LocalDate today) {
        this.target = target;
        this.graph = graph;
        this.today = today;
    }

    /**
     * The edit that a form means; null if a field is wrong.
     *
     * @param values by field; names are replaced by the ids that they stand for
     * @param errors takes what is wrong, by field
     */
    @Nullable
    RowEdit read(Map<String, String> values, Map<String, String> errors) {
        checkSource(values, errors);
        RowEdit edit = switch (target.action()) {
            case ADD, CHANGE -> put(values, errors);
            case END -> {
                LocalDate last = lastDay(values, errors);
                RowKey key = target.key();
                yield last == null ? null : new RowEdit.End(key == null ? target.needs() : List.of(key), last);
            }
            case CONFIRM -> new RowEdit.Confirm(target.needs(), today);
            case REMOVE -> new RowEdit.Remove(Objects.requireNonNull(target.key()));
        };
        return errors.isEmpty() ? edit : null;
    }

    /** Why it is made. */
    EditNote note(RowEdit edit, Map<String, String> values) {
        boolean inRow = target.hasCells() && target.type() == RowType.DEPENDENCY;
        String source = value(values, inRow ? "source" : EditFields.NOTE_SOURCE);
        String evidence = value(values, inRow ? "evidence" : EditFields.NOTE_EVIDENCE);
        return EditNote.of(
                target.action(),
                about(edit, values),
                source,
                Choice.find(Evidence.class, evidence).orElse(null));
    }

    private String about(RowEdit edit, Map<String, String> values) {
        if (!(edit instanceof RowEdit.Put put) || target.action() != EditAction.ADD) {
            return target.about();
        }
        return put.type() == RowType.DEPENDENCY
                ? new RowNames(graph).row(put.after())
                : value(values, value(values, "name").isEmpty() ? "id" : "name");
    }

    private RowEdit put(Map<String, String> values, Map<String, String> errors) {
        Map<String, String> cells = new LinkedHashMap<>();
        var references = new References(graph);
        for (Column column : target.type().columns()) {
            String text = value(values, column.name());
            String id = column.type() == Column.Type.REFERENCE ? references.id(column, text) : text;
            cells.put(column.name(), id);
            values.put(column.name(), id);
        }
        RowKey key = target.key();
        if (key != null) {
            fix(key, cells);
        }
        String dataset = value(values, EditFields.DATASET);
        if (!dataset.isEmpty() && !graph.rows().datasets().contains(dataset)) {
            errors.put(EditFields.DATASET, "There is no such data set. Choose one of the list.");
        }
        return new RowEdit.Put(target.type(), key, cells, dataset);
    }

    /** What tells the row from others is not the form's to change. */
    private static void fix(RowKey key, Map<String, String> cells) {
        if (key.type() == RowType.DEPENDENCY) {
            cells.put("from", key.parts().get(0));
            cells.put("to", key.parts().get(1));
        } else {
            cells.put("id", key.parts().get(0));
        }
    }

    private @Nullable LocalDate lastDay(Map<String, String> values, Map<String, String> errors) {
        try {
            return LocalDate.parse(value(values, target.lastDay()));
        } catch (DateTimeParseException e) {
            errors.put(target.lastDay(), "Write a date, such as %s.".formatted(today));
            return null;
        }
    }

    private void checkSource(Map<String, String> values, Map<String, String> errors) {
        boolean inRow = target.hasCells() && target.type() == RowType.DEPENDENCY;
        String field = inRow ? "source" : EditFields.NOTE_SOURCE;
        String source = value(values, field);
        if (source.isEmpty() && target.hasCells()) {
            errors.put(field, "Say where you know it from: a document, an address, a person in charge.");
        } else if (!inRow && source.length() > EditNote.LONGEST_SOURCE) {
            errors.put(field, "That is longer than %d characters. Shorten it.".formatted(EditNote.LONGEST_SOURCE));
        }
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNullElse(values.get(name), "");
    }
}
