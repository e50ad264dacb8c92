package org.linchpin.importing;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Column;
import org.linchpin.graph.RowType;

/** Which column of a file stands where. */
final class TableHeader {
    private static final String OTHER_SEPARATORS = ";\t|";

    private final List<@Nullable Column> columns;
    private final int width;
    private final boolean complete;
    private final List<Column> absent;
    private final List<Column> lacking;
    private final int line;

    private TableHeader(
            UploadFile file, List<@Nullable Column> columns, TableRow row, boolean complete, List<Column> lacking) {
        this.columns = columns;
        this.width = row.count();
        this.line = row.line();
        this.complete = complete;
        this.lacking = lacking;
        this.absent = file.type().columns().stream()
                .filter(column -> !columns.contains(column))
                .toList();
    }

    /**
     * The columns of the file's first row; nothing if no row below it could be understood.
     *
     * @param merging whether required columns may be absent, but for those that tell rows apart
     */
    static Optional<TableHeader> read(UploadFile file, TableRow row, Problems problems, boolean merging) {
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
        List<Column> lacking = new ArrayList<>();
        for (Column column : file.type().columns()) {
            if (column.required() && !seen.contains(column.name())) {
                boolean mayLack = merging && !file.type().isKey(column) && !misspelled.contains(column.name());
                complete &= mayLack;
                if (mayLack) {
                    lacking.add(column);
                } else if (!misspelled.contains(column.name())) {
                    problems.add(problem(
                            file, row, column.name(), "Column \"%s\" is missing. Add it.".formatted(column.name())));
                }
            }
        }
        return Optional.of(new TableHeader(file, columns, row, complete, List.copyOf(lacking)));
    }

    /** Number of cells of a full row. */
    int width() {
        return width;
    }

    /** Line of the header. */
    int line() {
        return line;
    }

    /** The columns that are not there. */
    List<Column> absent() {
        return absent;
    }

    /** Those of {@link #absent} that only rows may lack which are stored already, because each row needs them. */
    List<Column> lacking() {
        return lacking;
    }

    /** Whether every column is there that rows cannot do without. */
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

    private static Optional<String> unreadable(RowType type, TableRow row) {
        List<String> cells = Arrays.asList(row.cells());
        if (cells.stream().anyMatch(cell -> !cell.chars().allMatch(c -> Utf8Reader.isText((char) c)))) {
            return Optional.of(
                    "The header is no UTF-8 text. Save the file as UTF-8, in a spreadsheet as \"CSV UTF-8\".");
        }
        if (cells.stream().anyMatch(cell -> type.column(cell).isPresent())) {
            return Optional.empty();
        }
        return cells.get(0)
                .chars()
                .filter(c -> OTHER_SEPARATORS.indexOf(c) >= 0)
                .mapToObj(TableHeader::separator)
                .findFirst()
                .map("The cells are separated by %s. Separate them by commas."::formatted)
                .or(() -> Optional.of(
                        "This is no header: it names no column of %s. Begin with one that has at least \"%s\"."
                                .formatted(type.file(), type.shortestHeader())));
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

    private static ImportProblem problem(UploadFile file, TableRow row, String column, String message) {
        return new ImportProblem(file.path(), row.line(), column, "", message);
    }
}
