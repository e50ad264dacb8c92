package org.linchpin.importing;

import static org.linchpin.importing.ImportProblem.quoted;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linchpin.graph.Column;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;
import org.linchpin.graph.RowValues;

/** Turns the rows of one file into records; everything that a row shows by itself is checked here. */
final class TableRowReader {
    /** Where each day begins first: what is dated on a day that has begun nowhere has not happened. */
    private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

    private final UploadFile file;
    private final TableHeader header;
    private final CellParser parser;
    private final Problems problems;
    private final StoredRows stored;
    private final int longestCell;
    private final List<Column> key;
    private final boolean keeps;
    private boolean lackReported;

    TableRowReader(
            UploadFile file,
            TableHeader header,
            CellParser parser,
            Problems problems,
            StoredRows stored,
            int longestCell) {
        this.file = file;
        this.header = header;
        this.parser = parser;
        this.problems = problems;
        this.stored = stored;
        this.longestCell = longestCell;
        this.key = file.type().columns().stream().filter(file.type()::isKey).toList();
        this.keeps = !header.absent().isEmpty()
                && (!stored.isEmpty() || !header.lacking().isEmpty());
    }

    ReadRow read(TableRow row) {
        if (row.count() > header.width()) {
            problem(
                    row,
                    "",
                    row.cell(header.width()),
                    ("The row has %d cells, but the header %d. Put quotes around a cell" + " that contains a comma.")
                            .formatted(row.count(), header.width()));
            return bad(row, Map.of());
        }
        Map<String, Object> cells = new LinkedHashMap<>();
        boolean good = header.isComplete();
        for (int i = 0; i < header.size(); i++) {
            Column column = header.at(i);
            if (column != null) {
                good &= readCell(row, i, column, cells);
            }
        }
        if (file.type() == RowType.INCIDENT) {
            warnUnlessHappened(row, cells);
        }
        good &= keepStored(row, cells);
        good &= file.type() != RowType.DEPENDENCY || isDependency(row, cells);
        return good ? new ReadRow(file, row.line(), record(row, cells), null) : bad(row, cells);
    }

    /** Fills columns that the file does not have with the cells of the stored row; false if there is none, but should be. */
    private boolean keepStored(TableRow row, Map<String, Object> cells) {
        if (!keeps || !hasKey(cells)) {
            return true;
        }
        Map<String, Object> kept = stored.kept(file.type(), cells);
        for (Column column : header.absent()) {
            Object value = kept.get(column.name());
            if (value != null) {
                cells.put(column.name(), value);
            }
        }
        List<Column> lacking = header.lacking().stream()
                .filter(column -> !cells.containsKey(column.name()))
                .toList();
        if (!lackReported) {
            lacking.forEach(column -> reportLack(row, column, cells));
            lackReported = !lacking.isEmpty();
        }
        return lacking.isEmpty();
    }

    private boolean hasKey(Map<String, Object> cells) {
        return key.stream().allMatch(column -> !column.required() || cells.containsKey(column.name()));
    }

    private void reportLack(TableRow row, Column column, Map<String, Object> cells) {
        String name = key.stream()
                .map(part -> (String) cells.get(part.name()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        problems.add(new ImportProblem(
                file.path(),
                header.line(),
                column.name(),
                "",
                "Column \"%s\" is missing, but line %d has a new %s, %s. Add the column, or only change rows that are there."
                        .formatted(column.name(), row.line(), Kinds.name(file.type()), quoted(name))));
    }

    /** Reads one cell; false if that is a problem. */
    private boolean readCell(TableRow row, int index, Column column, Map<String, Object> cells) {
        String text = row.cell(index);
        if (row.oversized() == index) {
            problem(
                    row,
                    column.name(),
                    text,
                    "The cell is longer than %d characters. Shorten it.".formatted(longestCell));
            return false;
        }
        String fault = row.faults().get(index);
        if (fault != null) {
            problem(row, column.name(), text, fault);
            return false;
        }
        if (text.isEmpty() || (column.required() && text.isBlank())) {
            if (column.required()) {
                problem(row, column.name(), text, "\"%s\" is empty. Fill the cell.".formatted(column.name()));
            }
            return !column.required();
        }
        Cell cell = parser.parse(column, text);
        if (cell instanceof Cell.Wrong wrong) {
            problem(row, column.name(), text, wrong.message());
            return false;
        }
        cells.put(column.name(), ((Cell.Value) cell).value());
        return true;
    }

    /** Such a day is a slip more often than not; it is kept all the same. */
    private void warnUnlessHappened(TableRow row, Map<String, Object> cells) {
        LocalDate date = (LocalDate) cells.get("date");
        if (date == null || !date.isBefore(Incident.FIRST_DAY) && !date.isAfter(LocalDate.now(FIRST_ZONE))) {
            return;
        }
        problems.add(ImportProblem.warning(
                file.path(),
                row.line(),
                "date",
                date.toString(),
                "\"date\" %s is %s. Write the day on which the incident began."
                        .formatted(
                                date,
                                date.isBefore(Incident.FIRST_DAY) ? "before " + Incident.FIRST_DAY : "after today")));
    }

    /** The rules of one row of {@code dependencies.csv}; false if it breaks one. */
    private boolean isDependency(TableRow row, Map<String, Object> cells) {
        boolean good = true;
        String from = (String) cells.get("from");
        if (from != null && from.equals(cells.get("to"))) {
            problem(row, "to", from, "%s cannot need itself. Name what it needs.".formatted(quoted(from)));
            good = false;
        }
        Integer required = (Integer) cells.get("required");
        if (required != null && required < 1) {
            problem(
                    row,
                    "required",
                    "" + required,
                    "\"required\" is %d, but at least 1 of a group must work.".formatted(required));
            good = false;
        } else if (required != null && isEmpty(row, "group")) {
            problem(
                    row,
                    "required",
                    "" + required,
                    "\"required\" stands without a \"group\". Name the group, or leave" + " \"required\" empty.");
            good = false;
        }
        LocalDate first = (LocalDate) cells.get("valid_from");
        LocalDate last = (LocalDate) cells.get("valid_to");
        if (first != null && last != null && last.isBefore(first)) {
            problem(
                    row,
                    "valid_to",
                    last.toString(),
                    "\"valid_to\" %s is before \"valid_from\" %s. Correct one of them.".formatted(last, first));
            good = false;
        }
        return good;
    }

    private boolean isEmpty(TableRow row, String column) {
        int index = header.indexOf(column);
        return index < 0 || row.cell(index).isEmpty();
    }

    /** What is left of a bad row. Its id counts even where it breaks the alphabet: other rows may name it so. */
    private ReadRow bad(TableRow row, Map<String, Object> cells) {
        Map<String, Object> readable = new HashMap<>(cells);
        int id = file.type().hasId() ? header.indexOf("id") : -1;
        if (id >= 0 && !row.cell(id).isBlank()) {
            readable.putIfAbsent("id", row.cell(id));
        }
        boolean placed = file.type() == RowType.DEPENDENCY
                && cells.containsKey("from")
                && cells.containsKey("to")
                && (cells.containsKey("group") || isEmpty(row, "group"));
        return new ReadRow(file, row.line(), placed ? record(row, readable) : null, RowValues.of(readable));
    }

    private GraphRow record(TableRow row, Map<String, Object> cells) {
        return file.type().row(RowValues.of(cells), Provenance.of(file.dataset(), row.line()));
    }

    private void problem(TableRow row, String column, String value, String message) {
        problems.add(new ImportProblem(file.path(), row.line(), column, value, message));
    }
}
