package org.linchpin.importing;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Observation;
import org.linchpin.graph.Observed;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;

/**
 * One upload on its way from rows to a graph: a format adds tables and problems, then all rows are checked against one
 * another, and in a merge against the stored ones. Bad input is a result, never an exception. O(rows × log rows). Used once,
 * by one thread.
 */
public final class ImportRun {
    /** The rest is left to what the rows become: their projection, and the graph that serves requests meanwhile. */
    private static final int SHARE_OF_HEAP = 2;

    private static final Comparator<ReadRow> OBSERVATION =
            Comparator.comparing(row -> ((Observation) row.record()).key());

    private final ImportLimits limits;
    private final Graph known;
    private final StoredRows stored;
    private final boolean merging;
    private final Problems problems = new Problems();
    private final Texts texts = new Texts();
    private final UploadRows rows =
            new UploadRows(problems, texts, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    private final CellParser parser = new CellParser(texts);
    private final Set<String> named = new TreeSet<>();
    private final Set<String> complete = new TreeSet<>();
    private boolean open;
    private String neededBy = "";
    private Runnable allRead = () -> {};

    private ImportRun(Graph stored, boolean merging, ImportLimits limits) {
        this.known = stored;
        this.stored = new StoredRows(stored);
        this.merging = merging;
        this.limits = limits;
    }

    /** An upload that is to be the whole graph. */
    public static ImportRun replacing(ImportLimits limits) {
        return new ImportRun(Graph.empty(), false, limits);
    }

    /** An upload that changes a graph, and leaves in place what it does not name. */
    public static ImportRun mergingInto(Graph stored, ImportLimits limits) {
        return new ImportRun(stored, true, limits);
    }

    /**
     * Whom to tell how far it is.
     *
     * @param rowsRead told how many rows were read, now and then
     * @param checking run when all rows are read
     */
    void tell(LongConsumer rowsRead, Runnable checking) {
        rows.tell(rowsRead);
        allRead = checking;
    }

    /**
     * Says what needs what the upload describes, for formats that do not say it themselves.
     *
     * @param id empty: nothing
     */
    public ImportRun asNeededBy(String id) {
        neededBy = id;
        return this;
    }

    /** The id of what needs what the upload describes; empty if nothing. */
    public String neededBy() {
        return neededBy;
    }

    /** The graph that the upload is merged into; empty if it replaces it. */
    public Graph known() {
        return known;
    }

    /** How large the upload and its cells may be. */
    public ImportLimits limits() {
        return limits;
    }

    /** Whether tables and columns may be absent, because the stored graph stays where the upload says nothing. */
    public boolean isMerge() {
        return merging;
    }

    /**
     * Begins a table. What is wrong with its header is noted.
     *
     * @param line 1-based line of the header
     * @param header names of columns, see {@link RowType#columns}
     */
    public UploadTable table(UploadFile file, int line, List<String> header) {
        return table(file, new TableRow(line, header.toArray(String[]::new), header.size(), -1));
    }

    UploadTable table(UploadFile file, TableRow header) {
        if (file.home() == UploadFile.Home.NAMED) {
            named.add(file.dataset());
        } else {
            open = true;
        }
        return new UploadTable(
                file, header, new UploadTable.Surroundings(problems, rows, parser, stored, merging, limits));
    }

    /**
     * The upload tells all of a data set. A merge removes what only this data set holds in the stored graph and the upload
     * does not name; a row that other data sets hold as well leaves this one.
     */
    public void tellsAllOf(String dataset) {
        named.add(dataset);
        complete.add(dataset);
    }

    /** Notes an error or a warning. */
    public void add(ImportProblem problem) {
        problems.add(problem);
    }

    /** Not all rows of that type could be read, so that an unknown id may be no mistake. */
    public void incomplete(RowType type) {
        rows.incomplete(type);
    }

    /** Whether no error was found so far. */
    boolean isFlawless() {
        return problems.none();
    }

    /**
     * Reads a file and checks its rows.
     *
     * @throws IOException if the disk fails
     */
    public ImportResult read(FileReader reader) throws IOException {
        try {
            reader.read(this);
        } catch (UploadStopped e) {
            return stopped(e.problem());
        }
        return result();
    }

    /** Reads a file into a run. */
    @FunctionalInterface
    public interface FileReader {
        void read(ImportRun run) throws IOException;
    }

    /** The result of an upload that could not be read to its end. */
    ImportResult stopped(ImportProblem problem) {
        problems.add(problem);
        return problems.rejected();
    }

    /** Checks the rows of all tables against one another. */
    ImportResult result() {
        allRead.run();
        stored.addUntouched(rows, complete);
        new References(rows, problems).check();
        new ParentCycles(rows.definitions(), problems).check();
        rows.observations().stream()
                .filter(row -> row.isGood() && !row.file().isStored())
                .forEach(this::warnUnlessSomethingStopped);
        var dependencies = new DependencyRules(rows, problems).check();
        var observations =
                new DistinctRows(problems).of(rows.observations(), OBSERVATION, "subject", ImportRun::subject);
        if (!problems.none()) {
            return problems.rejected();
        }
        rows.distinct(dependencies, observations);
        var records = rows.all().map(row -> stored.inDatasets(row, complete)).toList();
        var datasets = new TreeSet<>(stored.datasets());
        datasets.addAll(named);
        if (open
                && (!merging
                        || records.stream()
                                .anyMatch(row -> row.provenance().datasets().contains(Provenance.DEFAULT_DATASET)))) {
            datasets.add(Provenance.DEFAULT_DATASET);
        }
        return problems.accepted(Graph.of(0, datasets, records));
    }

    private void warnUnlessSomethingStopped(ReadRow row) {
        var observation = (Observation) row.record();
        ReadRow named = rows.definitions().find(observation.incident());
        if (observation.observed() != Observed.UNAFFECTED
                && named != null
                && named.row() instanceof Incident incident
                && incident.isWithoutOutage()) {
            problems.add(ImportProblem.warning(
                    row.file().path(),
                    row.line(),
                    "observed",
                    observation.observed().text(),
                    "%s lasted 0 hours: nothing stopped in it. If its length is not known, leave its duration_hours empty."
                            .formatted(ImportProblem.quoted(observation.incident()))));
        }
    }

    private static String subject(ReadRow row) {
        var observation = (Observation) row.record();
        return "%s is an observation of %s"
                .formatted(ImportProblem.quoted(observation.subject()), ImportProblem.quoted(observation.incident()));
    }
}
