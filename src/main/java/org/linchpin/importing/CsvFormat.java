package org.linchpin.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.linchpin.graph.RowType;

/** A zip of CSV files: at its root they name no data set, else each folder is one. */
final class CsvFormat implements UploadFormat {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean recognizes(Set<String> paths) {
        return paths.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .anyMatch(file -> RowType.ofFile(file).isPresent());
    }

    @Override
    public void read(Path file, ImportRun run) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            read(in, run);
        }
    }

    /**
     * Reads a zip as it arrives. The stream is not closed.
     *
     * @throws UploadStopped if this is no whole zip, or it exceeds a limit
     */
    static void read(InputStream zip, ImportRun run) throws UploadStopped {
        var files = new CsvFiles(run);
        new ZipUpload(run.limits()).read(zip, (path, content) -> {
            Optional<UploadFile> csv = files.place(path);
            if (csv.isPresent()) {
                files.read(csv.get(), content);
            }
        });
        if (files.isEmpty()) {
            throw new UploadStopped(
                    ImportProblem.of("", "The zip holds no CSV file. Add the files of at least one data set."));
        }
        files.finish();
    }
}
