package org.linchpin.importing;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Column;
import org.linchpin.graph.RowType;

/** Which column of a file stands where. */
final class CsvHeader {
    private static final String OTHER_SEPARATORS = ";\t|";

    private final List<@Nullable Column> columns;
    private final int width;
    private final boolean complete;

    private CsvHeader(List<@Nullable Column> columns, int width, boolean complete) {
        this.columns = columns;
        this.width = width;
        this.complete = complete;
    }

    /** The columns of the file's first row; nothing if no row below it could be understood. */
    static Optional<CsvHeader> read(CsvFile file, CsvRow row, Problems problems) {
        Optional<String> unreadable = unreadable(file.type(), row);
        if (unreadable.isPresent()) {
            problems.add(
                    new ImportProblem(file.path(), row.line(), "", String.join(",", row.cells()), unreadable.get()));
            return Optional.empty();
        }
        List<@Nullable Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> misspelled = new HashSet<>();
        for (String name : row.cells()) {
            Column column = file.type().column(name).orElse(null);
            if (column == null) {
                String nearest = Nearest.of(name, names(file.type()));
                Nearest.slip(name, names(file.type())).ifPresent(misspelled::add);
                problems.add(problem(file, row, name, unknown(name, nearest)));
            } else if (!seen.add(name)) {
                problems.add(problem(
                        file, row, name, "Column \"%s\" stands twice in the header. Remove one.".formatted(name)));
                column = null;
            }
            columns.add(column);
        }
        boolean complete = true;
        for (Column column : file.type().columns()) {
            if (column.required() && !seen.contains(column.name())) {
                complete = false;
                if (!misspelled.contains(column.name())) {
                    problems.add(problem(
                            file, row, column.name(), "Column \"%s\" is missing. Add it.".formatted(column.name())));
                }
            }
        }
        return Optional.of(new CsvHeader(columns, row.count(), complete));
    }

    /** Number of cells of a full row. */
    int width() {
        return width;
    }

    /** Whether every required column is there. */
    boolean isComplete() {
        return complete;
    }

    /** The column at that place; null if it is unknown or stands there a second time. */
    @Nullable
    Column at(int index) {
        return columns.get(index);
    }

    /** How many columns are kept. */
    int size() {
        return columns.size();
    }

    /** Where the column stands, or -1. */
    int indexOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column != null && column.name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> unreadable(RowType type, CsvRow row) {
        List<String> cells = Arrays.asList(row.cells());
        if (cells.stream().anyMatch(cell -> !cell.chars().allMatch(c -> Utf8Reader.isText((char) c)))) {
            return Optional.of(
                    "The header is no UTF-8 text. Save the file as UTF-8, in a spreadsheet as \"CSV UTF-8\".");
        }
        if (cells.stream().anyMatch(cell -> type.column(cell).isPresent())) {
            return Optional.empty();
        }
        String expected = type.columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .collect(Collectors.joining(",", "\"", "\""));
        return cells.get(0)
                .chars()
                .filter(c -> OTHER_SEPARATORS.indexOf(c) >= 0)
                .mapToObj(CsvHeader::separator)
                .findFirst()
                .map("The cells are separated by %s. Separate them by commas."::formatted)
                .or(() ->
                        Optional.of("This is no header: it names no column of %s. Begin with one that has at least %s."
                                .formatted(type.file(), expected)));
    }

    private static String separator(int c) {
        return switch (c) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "\"" + (char) c + "\"";
        };
    }

    private static String unknown(String name, String nearest) {
        return name.isBlank()
                ? "A column has no name. Name it or remove it."
                : "There is no column %s. Maybe \"%s\"?".formatted(quoted(name), nearest);
    }

    private static List<String> names(RowType type) {
        return type.columns().stream().map(Column::name).toList();
    }

    private static ImportProblem problem(CsvFile file, CsvRow row, String column, String message) {
        return new ImportProblem(file.path(), row.line(), column, "", message);
    }
}
