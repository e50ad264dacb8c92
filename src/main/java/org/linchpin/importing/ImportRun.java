package org.linchpin.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Optional;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Observation;

/** One import, from its first file to its result. */
final class ImportRun {
    /** The rest is left to what the rows become: their projection, and the graph that serves requests meanwhile. */
    private static final int SHARE_OF_HEAP = 2;

    private static final Comparator<ReadRow> OBSERVATION =
            Comparator.comparing(row -> ((Observation) row.record()).key());

    private final Problems problems = new Problems();
    private final Texts texts = new Texts();
    private final UploadRows rows =
            new UploadRows(problems, texts, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    private final UploadLayout layout = new UploadLayout(problems);
    private final CsvFileReader reader;

    ImportRun(ImportLimits limits) {
        this.reader = new CsvFileReader(problems, rows, new CellParser(texts), limits.cellCharacters());
    }

    /** Where the file belongs; nothing if its content does not matter. */
    Optional<CsvFile> place(String path) {
        return layout.place(path);
    }

    /**
     * Reads the rows of a file, and closes it.
     *
     * @throws IOException if its bytes cannot be read, or the upload may not be read any further
     */
    void read(CsvFile file, InputStream in) throws IOException {
        reader.read(file, in);
    }

    /** A file could not be read, but others may be. */
    void unreadable(CsvFile file, IOException cause) {
        problems.add(ImportProblem.of(file.path(), "The file cannot be read: " + cause.getMessage()));
        rows.incomplete(file.type());
    }

    /** The result of an upload that could not be read to its end. */
    ImportResult stopped(ImportProblem problem) {
        problems.add(problem);
        return problems.rejected();
    }

    /** Whether neither a data set nor a problem was found. */
    boolean isEmpty() {
        return layout.isEmpty() && problems.none();
    }

    /** Checks the rows of all files against one another. */
    ImportResult result() {
        layout.finish(rows);
        new References(rows, problems).check();
        new ParentCycles(rows.definitions(), problems).check();
        var dependencies = new DependencyRules(rows, problems).check();
        var observations =
                new DistinctRows(problems).of(rows.observations(), OBSERVATION, "subject", ImportRun::subject);
        if (!problems.none()) {
            return problems.rejected();
        }
        rows.distinct(dependencies, observations);
        return new ImportResult.Accepted(Graph.of(0, layout.datasets(), rows.records()));
    }

    private static String subject(ReadRow row) {
        var observation = (Observation) row.record();
        return "%s is an observation of %s"
                .formatted(ImportProblem.quoted(observation.subject()), ImportProblem.quoted(observation.incident()));
    }
}
