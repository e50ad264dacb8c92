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
 * Reads a folder of CSV files of section 1 of the model: all of them, or all problems that they have. Bad input is a result,
 * never an exception. Holds the rows, and one cell at a time of the files; O(rows × log rows).
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
        var run = ImportRun.replacing(limits);
        if (!Files.isDirectory(folder)) {
            return run.stopped(
                    ImportProblem.of("", "There is no folder \"%s\". Create it, or name another.".formatted(folder)));
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            paths = walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return run.stopped(
                    ImportProblem.of("", "The folder \"%s\" cannot be read: %s".formatted(folder, e.getMessage())));
        }
        var files = new CsvFiles(run);
        for (Path path : paths) {
            String name = folder.relativize(path)
                    .toString()
                    .replace(path.getFileSystem().getSeparator(), "/");
            Optional<UploadFile> csv = files.place(name);
            if (csv.isPresent()) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
                    files.read(csv.get(), in);
                } catch (UploadStopped e) {
                    return run.stopped(e.problem());
                } catch (IOException e) {
                    files.unreadable(csv.get(), e);
                }
            }
        }
        if (files.isEmpty()) {
            return ImportResult.Accepted.of(Graph.empty());
        }
        files.finish();
        return run.result();
    }
}
