package org.linchpin.importing.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linchpin.importing.CsvRows;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.TableRow;
import org.linchpin.importing.UploadStopped;

/** Reads the rows of templates. A wrong cell is noted, and its row kept, so that one mistake is one finding. */
final class TableReader {
    /** The rest is for the rows of the graph, and the graph that serves requests meanwhile. */
    private static final int SHARE_OF_HEAP = 4;
    /** A record, an array of references, its place in a list; rounded up. */
    private static final int BYTES_PER_ROW = 64;

    private static final int BYTES_PER_CELL = 4;
    private static final int BYTES_PER_TEXT = 60;
    private static final int BYTES_PER_CHARACTER = 2;

    private final Findings findings;
    private final int longestCell;
    private final long budget = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    private final Map<String, String> texts = new HashMap<>();
    private long kept;

    TableReader(Findings findings, int longestCell) {
        this.findings = findings;
        this.longestCell = longestCell;
    }

    /**
     * Reads all rows of a file into its table.
     *
     * @throws UploadStopped if there are more rows than fit into memory
     * @throws IOException if the bytes cannot be read
     */
    void read(FiledTable table, InputStream in) throws IOException {
        try (var rows = new CsvRows(in, longestCell)) {
            Optional<TableRow> header = rows.next();
            if (header.isEmpty()) {
                table.incomplete();
                findings.add(Rule.CSV, table.path(), "The file is empty. Begin it with the header row.");
                return;
            }
            Optional<TableLayout> layout = TableLayout.read(table, header.get(), findings);
            if (layout.isEmpty()) {
                table.incomplete();
                return;
            }
            for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                table.rows().add(read(table, layout.get().places(), row.get()));
            }
        } catch (CsvRows.Unreadable e) {
            table.incomplete();
            findings.add(Rule.CSV, table.path(), e.line(), "", "", e.problem());
        }
    }

    private FiledRow read(FiledTable table, List<Integer> places, TableRow row) throws UploadStopped {
        List<TableColumn> columns = table.template().columns();
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        if (row.count() > places.size()) {
            add(
                    Rule.CSV,
                    table,
                    row,
                    "",
                    row.cell(places.size()),
                    "The row has %d cells, but the header %d. Put quotes around a cell that contains a comma."
                            .formatted(row.count(), places.size()));
        }
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            if (place >= 0 && !row.cell(i).isBlank()) {
                cells[place] = keep(table, row, cell(table, columns.get(place), row, i));
            }
        }
        kept += BYTES_PER_ROW + (long) BYTES_PER_CELL * cells.length;
        return new FiledRow(table, row.line(), cells);
    }

    private String cell(FiledTable table, TableColumn column, TableRow row, int index) {
        String text = row.cell(index);
        String name = table.nameOf(column.code());
        if (row.oversized() == index) {
            add(
                    Rule.CSV,
                    table,
                    row,
                    name,
                    text,
                    "The cell is longer than %d characters. Shorten it.".formatted(longestCell));
            return text;
        }
        Optional<String> strange = CsvRows.strange(text);
        if (strange.isPresent()) {
            add(Rule.CSV, table, row, name, text, strange.get());
            return text;
        }
        CellCheck check = CellCheck.of(column, text);
        if (check.broken() != null) {
            String what = Character.toUpperCase(column.name().charAt(0))
                    + column.name().substring(1);
            add(check.broken(), table, row, name, text, what + ": " + check.message());
        }
        return check.value();
    }

    /** One copy of each text, because codes repeat. */
    private String keep(FiledTable table, TableRow row, String text) throws UploadStopped {
        String known = texts.putIfAbsent(text, text);
        if (known == null) {
            kept += BYTES_PER_TEXT + (long) BYTES_PER_CHARACTER * text.length();
        }
        if (kept > budget) {
            throw new UploadStopped(new ImportProblem(
                    table.path(),
                    row.line(),
                    "",
                    "",
                    "The registers have more rows than fit into the memory of this installation, of which they may use %d MB. Give"
                                    .formatted(budget >> 20)
                            + " Java more with -Xmx, or upload fewer registers at a time."));
        }
        return known == null ? text : known;
    }

    private void add(Rule rule, FiledTable table, TableRow row, String column, String value, String message) {
        findings.add(rule, table.path(), row.line(), column, value, message);
    }
}
