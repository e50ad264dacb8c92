package org.linchpin.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The CSV files of one upload: which may be there, and the rows of each. Used once. */
final class CsvFiles {
    private final ImportRun run;
    private final UploadLayout layout;
    private final CsvFileReader reader;

    CsvFiles(ImportRun run) {
        this.run = run;
        this.layout = new UploadLayout(run);
        this.reader = new CsvFileReader(run);
    }

    /** Where the file belongs; nothing if its content does not matter. */
    Optional<UploadFile> place(String path) {
        return layout.place(path);
    }

    /**
     * Reads the rows of a file, and closes it.
     *
     * @throws IOException if its bytes cannot be read, or the upload may not be read any further
     */
    void read(UploadFile file, InputStream in) throws IOException {
        reader.read(file, in);
    }

    /** A file could not be read, but others may be. */
    void unreadable(UploadFile file, IOException cause) {
        run.add(ImportProblem.of(file.path(), "The file cannot be read: " + cause.getMessage()));
        run.incomplete(file.type());
    }

    /** Whether neither a data set nor a problem was found. */
    boolean isEmpty() {
        return layout.isEmpty() && run.isFlawless();
    }

    /** Notes what is missing once all files were placed. */
    void finish() {
        layout.finish();
    }
}
