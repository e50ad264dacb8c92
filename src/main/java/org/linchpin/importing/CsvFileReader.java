package org.linchpin.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads one CSV file row by row; holds one row of it at a time. */
final class CsvFileReader {
    /** FastCSV doubles its buffer from this size. */
    private static final int SMALLEST_BUFFER = 1 << 14;
    /** A cell of any length that can be asked for fits a buffer of four times as much. */
    private static final int LARGEST_CELL = 1 << 28;

    private final ImportRun run;
    private final int longestCell;

    CsvFileReader(ImportRun run) {
        this.run = run;
        this.longestCell = run.limits().cellCharacters();
    }

    /**
     * Reads all rows of a file, and closes it.
     *
     * @throws IOException if the bytes cannot be read, or the upload may not be read any further
     */
    void read(UploadFile file, InputStream in) throws IOException {
        var handler = new CsvRowHandler(longestCell);
        try (CsvReader<TableRow> reader = csv().build(handler, new Utf8Reader(in));
                CloseableIterator<TableRow> records = reader.iterator()) {
            if (!records.hasNext()) {
                run.add(ImportProblem.of(
                        file.path(), "The file is empty. Begin it with a header row; a header alone is valid."));
                run.incomplete(file.type());
                return;
            }
            UploadTable table = run.table(file, records.next());
            while (records.hasNext()) {
                table.add(records.next());
            }
        } catch (CsvParseException e) {
            run.add(new ImportProblem(file.path(), handler.line(), "", "", unreadable()));
            run.incomplete(file.type());
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
