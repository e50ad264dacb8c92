package org.linchpin.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads one CSV file row by row; holds one row of it at a time. */
final class CsvFileReader {
    /** FastCSV doubles its buffer from this size. */
    private static final int SMALLEST_BUFFER = 1 << 14;
    /** A cell of any length that can be asked for fits a buffer of four times as much. */
    private static final int LARGEST_CELL = 1 << 28;

    private final Problems problems;
    private final UploadRows rows;
    private final CellParser parser;
    private final int longestCell;

    CsvFileReader(Problems problems, UploadRows rows, CellParser parser, int longestCell) {
        this.problems = problems;
        this.rows = rows;
        this.parser = parser;
        this.longestCell = longestCell;
    }

    /**
     * Reads all rows of a file, and closes it.
     *
     * @throws IOException if the bytes cannot be read, or the upload may not be read any further
     */
    void read(CsvFile file, InputStream in) throws IOException {
        var handler = new CsvRowHandler(longestCell);
        try (CsvReader<CsvRow> reader = csv().build(handler, new Utf8Reader(in));
                CloseableIterator<CsvRow> records = reader.iterator()) {
            if (!records.hasNext()) {
                problems.add(ImportProblem.of(
                        file.path(), "The file is empty. Begin it with a header row; a header alone is valid."));
                rows.incomplete(file.type());
                return;
            }
            Optional<CsvHeader> header = CsvHeader.read(file, records.next(), problems);
            if (header.isEmpty() || (file.type().hasId() && header.get().indexOf("id") < 0)) {
                rows.incomplete(file.type());
            }
            if (header.isPresent()) {
                var rowReader = new CsvRowReader(file, header.get(), parser, problems, longestCell);
                while (records.hasNext()) {
                    rows.add(rowReader.read(records.next()));
                }
            }
        } catch (CsvParseException e) {
            problems.add(new ImportProblem(file.path(), handler.line(), "", "", unreadable()));
            rows.incomplete(file.type());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private CsvReader.CsvReaderBuilder csv() {
        int buffer = Math.max(SMALLEST_BUFFER, 4 * Integer.highestOneBit(Math.min(longestCell, LARGEST_CELL)));
        return CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(buffer);
    }

    private String unreadable() {
        return ("The row cannot be read: a quoted cell is not closed, has text after its closing quote, or a cell is longer"
                        + " than %d characters. Write a quote within a quoted cell twice. What follows was not read.")
                .formatted(longestCell);
    }
}
