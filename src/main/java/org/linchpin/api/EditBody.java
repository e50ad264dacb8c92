package org.linchpin.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.exporting.CsvText;
import org.linchpin.graph.Choice;
import org.linchpin.graph.Column;
import org.linchpin.graph.Evidence;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.importing.edit.RowEdit;
import org.linchpin.importing.history.EditAction;
import org.linchpin.importing.history.EditNote;
import org.linchpin.platform.StorableText;
import org.linchpin.platform.Typed;
import org.linchpin.platform.problem.ProblemException;

/**
 * What is to be changed.
 *
 * @param action add, change, end, confirm, remove
 * @param file whose row it is, as services.csv or services; not needed to end or confirm dependencies
 * @param keys the rows that are there, each with its version: one to change or remove, a contract or 1 to 10,000 dependencies to end,
 *     1 to 10,000 dependencies to confirm
 * @param row cells by column name; of a change, those that it does not name stay, and null clears
 * @param lastDay on which what is ended still counts
 * @param source where you know it from, needed to add and to change; of a dependency, its own column where this is empty
 * @param evidence documented, declared, illustrative
 * @param dataset of a new row; by default that of what it belongs to
 */
public record EditBody(
        @Nullable String action,
        @Nullable String file,
        @Nullable List<Key> keys,
        @Nullable Map<String, @Nullable Object> row,
        @Nullable LocalDate lastDay,
        @Typed @Nullable String source,
        @Nullable String evidence,
        @Nullable String dataset) {
    /**
     * Names a row.
     *
     * @param id of any row but a dependency
     * @param from of a dependency, with to and, unless it stands alone, group
     * @param version as it was read with the row
     */
    public record Key(
            @Nullable String id,
            @Nullable String from,
            @Nullable String to,
            @Nullable String group,
            @Nullable String version) {
        RowKey of(RowType type) {
            if (type == RowType.DEPENDENCY && from != null && to != null) {
                return RowKey.need(from, to, group);
            }
            if (type != RowType.DEPENDENCY && id != null) {
                return RowKey.of(type, id);
            }
            throw FaultParameters.badRequest(
                    "A key is {\"id\", \"version\"}, or of a dependency {\"from\", \"to\", \"group\", \"version\"}.");
        }
    }

    EditAction known() {
        return Choice.find(EditAction.class, text(action))
                .orElseThrow(() -> FaultParameters.badRequest(
                        "action is \"%s\", but must be add, change, end, confirm or remove.".formatted(text(action))));
    }

    List<Key> given() {
        List<Key> given = keys == null ? List.of() : keys;
        EditAction what = known();
        int most = what == EditAction.ADD
                ? 0
                : what == EditAction.CONFIRM || (what == EditAction.END && type() == RowType.DEPENDENCY)
                        ? RowEdit.MOST_ROWS
                        : 1;
        if (given.size() > most
                || (given.isEmpty() && most > 0)
                || given.stream().anyMatch(Objects::isNull)) {
            throw FaultParameters.badRequest("%d keys are given, but to %s takes %s."
                    .formatted(given.size(), what.text(), most == 0 ? "none" : most == 1 ? "one" : "1 to " + most));
        }
        return given;
    }

    RowType type() {
        EditAction what = known();
        if (what == EditAction.CONFIRM || (what == EditAction.END && text(file).isEmpty())) {
            return RowType.DEPENDENCY;
        }
        return Stream.of(RowType.ofFile(text(file)), RowType.ofSheet(text(file)))
                .flatMap(Optional::stream)
                .filter(type -> type != RowType.OBSERVATION)
                .filter(type -> what != EditAction.END || type == RowType.DEPENDENCY || type == RowType.CONTRACT)
                .findFirst()
                .orElseThrow(() -> FaultParameters.badRequest("file is \"%s\", but must %s."
                        .formatted(
                                text(file),
                                what == EditAction.END
                                        ? "be dependencies.csv or contracts.csv, whose rows can be ended"
                                        : "name a file whose rows have an id, or dependencies.csv")));
    }

    /** The edit, on what its author sees. */
    RowEdit read(Graph graph) {
        RowType type = type();
        List<RowKey> named = given().stream().map(key -> key.of(type)).toList();
        return switch (known()) {
            case ADD -> new RowEdit.Put(type, null, cells(type, null), text(dataset));
            case CHANGE ->
                new RowEdit.Put(type, named.get(0), cells(type, named.get(0).in(graph)), "");
            case REMOVE -> new RowEdit.Remove(named.get(0));
            case CONFIRM -> new RowEdit.Confirm(named, Objects.requireNonNull(lastDay));
            case END -> {
                if (lastDay == null) {
                    throw FaultParameters.badRequest("To end something takes \"lastDay\".");
                }
                yield new RowEdit.End(named, lastDay);
            }
        };
    }

    /** This with a day, for confirmations. */
    EditBody on(LocalDate today) {
        return known() == EditAction.CONFIRM
                ? new EditBody(action, file, keys, row, today, source, evidence, dataset)
                : this;
    }

    /** Why it is made. */
    EditNote note(String about) {
        return EditNote.of(
                known(),
                about,
                why(),
                Choice.find(Evidence.class, text(evidence)).orElse(null));
    }

    /** Where its author knows it from; empty if that is not said. */
    String why() {
        Object inRow = row == null || type() != RowType.DEPENDENCY ? null : row.get("source");
        return text(source).isBlank() && inRow != null ? inRow.toString() : text(source);
    }

    /**
     * Refuses what is said of no source where one is needed, evidence that is none, and cells that nobody can type.
     *
     * @throws ProblemException if it is
     */
    void check() {
        EditAction what = known();
        checkCells();
        if ((what == EditAction.ADD || what == EditAction.CHANGE) && why().isBlank()) {
            throw FaultParameters.badRequest("\"source\" is empty. Say where you know it from.");
        }
        if (!text(evidence).isEmpty()
                && Choice.find(Evidence.class, text(evidence)).isEmpty()) {
            throw FaultParameters.badRequest(
                    "evidence is \"%s\", but must be documented, declared or illustrative.".formatted(evidence));
        }
    }

    private void checkCells() {
        if (row == null) {
            return;
        }
        Set<String> ofManyLines = type().columns().stream()
                .filter(Column::hasManyLines)
                .map(Column::name)
                .collect(Collectors.toSet());
        row.forEach((column, value) -> {
            String text = value instanceof String typed ? typed : "";
            (ofManyLines.contains(column) ? StorableText.notOfLines(text) : StorableText.notOfALine(text))
                    .ifPresent(character -> {
                        throw FaultParameters.badRequest(
                                "\"row.%s\" has the character %s, which it cannot have. Send it without."
                                        .formatted(column, character));
                    });
        });
    }

    private Map<String, String> cells(RowType type, @Nullable GraphRow stored) {
        Map<String, String> cells = new LinkedHashMap<>(stored == null ? Map.of() : CsvText.cells(stored));
        if (row != null) {
            row.forEach((column, value) -> cells.put(column, value == null ? "" : value.toString()));
        }
        if (type == RowType.DEPENDENCY) {
            if (!text(source).isBlank()) {
                cells.putIfAbsent("source", text(source));
            }
            if (!text(evidence).isBlank()) {
                cells.putIfAbsent("evidence", text(evidence));
            }
        }
        return cells;
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
