package org.linchpin.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.linchpin.graph.RowType;

/**
 * What separates the cells of a file. Spreadsheets of countries with a decimal comma write semicolons; the header tells, since no
 * name of a column holds either.
 */
final class CsvSeparator {
    static final char COMMA = ',';
    private static final char SEMICOLON = ';';
    /** As spreadsheets take a hint in a line of its own before the header. */
    private static final String HINT = "sep=";
    /** A header of all columns of any file is shorter. */
    private static final int LONGEST_HEADER = 1 << 13;

    private CsvSeparator() {}

    /**
     * The separator of a file of that type: a comma, unless its first line only makes sense with semicolons.
     *
     * @param in at its start, to which it is set back; supports marks
     * @throws IOException if the bytes cannot be read
     */
    static char of(RowType type, InputStream in) throws IOException {
        in.mark(LONGEST_HEADER);
        String start = new String(in.readNBytes(LONGEST_HEADER), StandardCharsets.UTF_8);
        in.reset();
        String header = start.lines().findFirst().orElse("").replace("\uFEFF", "");
        boolean semicolons = header.equals(HINT + SEMICOLON)
                || (namesColumn(type, header, SEMICOLON) && !namesColumn(type, header, COMMA));
        return semicolons ? SEMICOLON : COMMA;
    }

    /** Whether the row is no header but the hint of a spreadsheet. */
    static boolean isHint(TableRow row) {
        return row.cells()[0].equals(HINT);
    }

    private static boolean namesColumn(RowType type, String header, char separator) {
        return Stream.of(header.split(String.valueOf(separator), -1))
                .map(cell -> cell.replace("\"", ""))
                .anyMatch(name -> type.column(name).isPresent());
    }
}
