package org.linchpin.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads one CSV file row by row; holds one row of it at a time. */
final class CsvFileReader {
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
    void read(UploadFile file, InputStream content) throws IOException {
        var in = new BufferedInputStream(content);
        try (var rows = new CsvRows(in, longestCell, CsvSeparator.of(file.type(), in))) {
            Optional<TableRow> header = rows.next();
            if (header.filter(CsvSeparator::isHint).isPresent()) {
                header = rows.next();
            }
            if (header.isEmpty()) {
                run.add(ImportProblem.of(
                        file.path(), "The file is empty. Begin it with a header row; a header alone is valid."));
                run.incomplete(file.type());
                return;
            }
            UploadTable table = run.table(file, header.get());
            for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                table.add(row.get());
            }
        } catch (CsvRows.Unreadable e) {
            run.add(new ImportProblem(file.path(), e.line(), "", "", e.problem()));
            run.incomplete(file.type());
        }
    }
}
