package org.linchpin.report.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.linchpin.exporting.ColumnMeanings;
import org.linchpin.graph.Column;
import org.linchpin.graph.Countries;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Evidence;
import org.linchpin.graph.Graph;
import org.linchpin.graph.RowType;
import org.linchpin.importing.history.EditAction;

/** The fields of an edit: the columns of its row, and where its author knows it from. */
final class EditFields {
    /** Of edits that are no dependency: where the author knows it from. */
    static final String NOTE_SOURCE = "note_source";

    static final String NOTE_EVIDENCE = "note_evidence";

    static final String DATASET = "dataset";

    private static final Field.Option NOTHING = new Field.Option("", "—");

    private final EditTarget target;
    private final DependencyGraph graph;
    private final Map<String, String> values;
    private final Map<String, String> errors;

    EditFields(EditTarget target, DependencyGraph graph, Map<String, String> values, Map<String, String> errors) {
        this.target = target;
        this.graph = graph;
        this.values = values;
        this.errors = errors;
    }

    List<Field> all() {
        List<Field> fields = new ArrayList<>();
        if (target.hasCells()) {
            target.type().columns().forEach(column -> fields.add(ofColumn(column)));
        }
        if (target.action() == EditAction.ADD && graph.rows().datasets().size() > 1) {
            fields.add(dataset());
        }
        if (target.action() == EditAction.END) {
            fields.add(field(
                    target.lastDay(), "Last day", "The last day on which it counts.", "date", List.of(), true, false));
        }
        if (!isInRow()) {
            fields.add(field(
                    NOTE_SOURCE,
                    "Where you know it from",
                    "The id of a source, an address, or any text. It is kept in the history of the row.",
                    "text",
                    new References(graph).sources(),
                    target.hasCells(),
                    false));
            fields.add(select(
                    NOTE_EVIDENCE,
                    "Evidence",
                    "Documented: a source says so. Declared: a party says so. Illustrative: it is assumed.",
                    Stream.of(Evidence.values()).map(Evidence::text).toList(),
                    false));
        }
        return fields;
    }

    /** Whether source and evidence are columns of the row itself. */
    private boolean isInRow() {
        return target.hasCells() && target.type() == RowType.DEPENDENCY;
    }

    private Field ofColumn(Column column) {
        String name = column.name();
        String hint = hint(column);
        boolean fixed = target.action() == EditAction.CHANGE && isFixed(column);
        boolean required = column.required() || (isInRow() && name.equals("source"));
        var references = new References(graph);
        String label = RowNames.label(name);
        return switch (column.type()) {
            case CHOICE -> select(name, label, hint, column.choices(), column.required());
            case COUNTRY ->
                new Field(
                        name,
                        label,
                        hint,
                        "select",
                        value(name),
                        Stream.concat(Stream.of(NOTHING), countries()).toList(),
                        required,
                        false,
                        error(name));
            case DATE -> field(name, label, hint, "date", List.of(), required, fixed);
            case REFERENCE ->
                field(
                        name,
                        label,
                        named(name) + hint + " Its id or its name.",
                        "text",
                        fixed ? List.of() : references.offered(column, value(name)),
                        required,
                        fixed);
            case ID ->
                field(
                        name,
                        label,
                        "Unique in the graph. Letters, digits and . _ : + ~ @ -",
                        "text",
                        List.of(),
                        required,
                        fixed);
            case LIST, REFERENCES ->
                field(name, label, hint + " Separated by semicolons.", "text", List.of(), required, fixed);
            default ->
                field(
                        name,
                        label,
                        hint,
                        column.hasManyLines() ? "long" : "text",
                        isInRow() && name.equals("source") ? references.sources() : List.of(),
                        required,
                        fixed);
        };
    }

    /** What a cell tells; where the file speaks of its columns, in words that need no file. */
    private String hint(Column column) {
        if (target.type() == RowType.DEPENDENCY) {
            String own = ofNeed(column.name());
            if (!own.isEmpty()) {
                return own;
            }
        }
        String meaning = ColumnMeanings.meaning(target.type(), column);
        return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) + ".";
    }

    private static String ofNeed(String column) {
        return switch (column) {
            case "from" -> "A service, a system or a product.";
            case "to" -> "A system, a product, a vendor, a location or a service.";
            case "group" -> "Alternatives have the same group. Without one, this need stands alone.";
            case "required" -> "Empty: one of the group. Without a group, leave it empty.";
            case "kind" -> "Hard: without it, what needs it is down. Soft: it is degraded. Empty: hard.";
            case "ride_through_hours" -> "How long it carries on without: manual work, a cache, a battery. Empty: 0.";
            default -> "";
        };
    }

    /** What the id in a field stands for; empty if it stands for nothing. */
    private String named(String name) {
        String id = value(name);
        String called = new RowNames(graph).thing(id);
        return id.isEmpty() || called.equals(id) ? "" : "Now " + called + ". ";
    }

    /** What tells the row from others; but a dependency may move into another group. */
    private boolean isFixed(Column column) {
        return target.type().isKey(column) && !column.name().equals("group");
    }

    private Field dataset() {
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option("", "that of what it belongs to"));
        graph.rows().datasets().forEach(name -> options.add(new Field.Option(name, name)));
        return new Field(
                DATASET,
                "Data set",
                "The folder of files that the row is exported with.",
                "select",
                value(DATASET),
                options,
                false,
                false,
                error(DATASET));
    }

    private Field select(String name, String label, String hint, List<String> choices, boolean required) {
        return new Field(
                name,
                label,
                hint,
                "select",
                value(name),
                Stream.concat(Stream.of(NOTHING), choices.stream().map(choice -> new Field.Option(choice, choice)))
                        .toList(),
                required,
                false,
                error(name));
    }

    private Field field(
            String name,
            String label,
            String hint,
            String control,
            List<Field.Option> options,
            boolean required,
            boolean fixed) {
        return new Field(name, label, hint, control, value(name), options, required, fixed, error(name));
    }

    private static Stream<Field.Option> countries() {
        return Stream.concat(
                Stream.of(new Field.Option(Graph.UNKNOWN_COUNTRY, "unknown")),
                Countries.all().stream()
                        .filter(code -> !code.equals(Graph.UNKNOWN_COUNTRY))
                        .map(code -> new Field.Option(code, Countries.name(code)))
                        .sorted(Comparator.comparing(Field.Option::text)));
    }

    private String value(String name) {
        return Objects.requireNonNullElse(values.get(name), "");
    }

    private String error(String name) {
        return Objects.requireNonNullElse(errors.get(name), "");
    }
}
