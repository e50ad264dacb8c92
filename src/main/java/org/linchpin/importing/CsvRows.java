package org.linchpin.importing;

import static org.linchpin.importing.ImportProblem.quoted;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The rows of one CSV file, header included, empty lines left out; holds one row at a time. */
public final class CsvRows implements AutoCloseable {
    /** FastCSV doubles its buffer from this size. */
    private static final int SMALLEST_BUFFER = 1 << 14;
    /** A cell of any length that can be asked for fits a buffer of four times as much. */
    private static final int LARGEST_CELL = 1 << 28;

    private final CsvRowHandler handler;
    private final CsvReader<TableRow> reader;
    private final CloseableIterator<TableRow> rows;
    private final int longestCell;

    /** The rest of a file cannot be told apart into rows. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        private Unreadable(int line, int longestCell) {
            super(
                    ("The row cannot be read: a quoted cell is not closed, has text after its closing quote, or a cell is longer"
                                    + " than %d characters. Write a quote within a quoted cell twice. What follows was not read.")
                            .formatted(longestCell));
            this.line = line;
        }

        /** The line on which the row starts. */
        public int line() {
            return line;
        }

        /** What is wrong, and what would be right. */
        public String problem() {
            return String.valueOf(getMessage());
        }
    }

    /** Begins to read a file with commas between its cells. */
    public CsvRows(InputStream in, int longestCell) {
        this(in, longestCell, CsvSeparator.COMMA);
    }

    /**
     * Begins to read.
     *
     * @param longestCell UTF-16 characters; a longer cell is cut, or ends the reading
     */
    CsvRows(InputStream in, int longestCell, char separator) {
        this.longestCell = longestCell;
        handler = new CsvRowHandler(longestCell);
        int buffer = Math.max(SMALLEST_BUFFER, 4 * Integer.highestOneBit(Math.min(longestCell, LARGEST_CELL)));
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(buffer)
                .build(handler, new Utf8Reader(in));
        rows = reader.iterator();
    }

    /**
     * The next row; nothing at the end.
     *
     * @throws IOException if the bytes cannot be read
     */
    public Optional<TableRow> next() throws IOException, Unreadable {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (CsvParseException e) {
            throw new Unreadable(handler.line(), longestCell);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Why no cell may hold such a text, and what would be right; nothing if it may. */
    public static Optional<String> strange(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == Utf8Reader.NOT_UTF8) {
                return Optional.of(
                        "%s has bytes that are not UTF-8. Save the file as UTF-8, in a spreadsheet as \"CSV UTF-8\"."
                                .formatted(quoted(text)));
            }
            if (!Utf8Reader.isText(c)) {
                return Optional.of("%s has the control character U+%04X. Remove it.".formatted(quoted(text), (int) c));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        reader.close();
    }
}
