package org.linchpin.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linchpin.graph.Graph;

/**
 * Reads CSV files of section 1 of the model: all of them, or all problems that they have. Bad input is a result, never an
 * exception. Holds the rows, and one cell at a time of the files; O(rows × log rows).
 */
public final class CsvImport {
    private final ImportLimits limits;

    public CsvImport(ImportLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads the CSV files of a folder as the data set {@code default}, or each folder in it as a data set. A folder without
     * any is the empty graph. Of the limits, that of a cell holds.
     */
    public ImportResult readFolder(Path folder) {
        var run = new ImportRun(limits);
        if (!Files.isDirectory(folder)) {
            return run.stopped(
                    ImportProblem.of("", "There is no folder \"%s\". Create it, or name another.".formatted(folder)));
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return run.stopped(
                    ImportProblem.of("", "The folder \"%s\" cannot be read: %s".formatted(folder, e.getMessage())));
        }
        for (Path file : files) {
            String path = folder.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            Optional<CsvFile> csv = run.place(path);
            if (csv.isPresent()) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                    run.read(csv.get(), in);
                } catch (UploadStopped e) {
                    return run.stopped(e.problem());
                } catch (IOException e) {
                    run.unreadable(csv.get(), e);
                }
            }
        }
        return run.isEmpty() ? new ImportResult.Accepted(Graph.empty()) : run.result();
    }

    /**
     * Reads a zip as it arrives, without storing it. Files at its root are the data set {@code default}, else each folder is
     * a data set. The stream is read to its end, unless a limit is exceeded, and not closed.
     */
    public ImportResult readZip(InputStream upload) {
        var run = new ImportRun(limits);
        try {
            new ZipUpload(limits, run).read(upload);
        } catch (UploadStopped e) {
            return run.stopped(e.problem());
        }
        return run.result();
    }
}
