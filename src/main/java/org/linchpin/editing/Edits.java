package org.linchpin.editing;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linchpin.account.Scope;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.importing.EditOutcome;
import org.linchpin.importing.EditRequest;
import org.linchpin.importing.FaultDifference;
import org.linchpin.importing.GraphDifference;
import org.linchpin.importing.HandEdits;
import org.linchpin.importing.ImportOutcome;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.ImportResult;
import org.linchpin.importing.edit.EditedGraph;
import org.linchpin.importing.edit.RowEdit;
import org.linchpin.importing.edit.RowVersion;
import org.linchpin.importing.history.EditNote;
import org.linchpin.importing.history.FaultChange;
import org.linchpin.importing.history.RowChange;

/** Edits of one reader: tried on what they see, then published for all. */
@RequestScoped
public class Edits {
    /** More changed rows than these nobody reads in a preview. */
    private static final int MOST_ROWS = 500;
    /** A person waits so long for a page; a larger graph goes on in the background. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final RequestAnalysis analysis;
    private final EditAccess access;
    private final HandEdits handEdits;
    private final Viewer viewer;
    private final double outageHours;

    Edits(
            RequestAnalysis analysis,
            EditAccess access,
            HandEdits handEdits,
            Viewer viewer,
            @ConfigProperty(name = "linchpin.outage.hours", defaultValue = "72") double outageHours) {
        this.analysis = analysis;
        this.access = access;
        this.handEdits = handEdits;
        this.viewer = viewer;
        this.outageHours = outageHours;
    }

    /** What these rows say now, in short; to be given back with the edit. */
    public String version(List<RowKey> rows) {
        return RowVersion.of(graph(), rows);
    }

    /**
     * Tries an edit on what the reader sees; changes nothing. O(rows of the graph), and one analysis of it.
     *
     * @param version of the rows that it is about, when it was written
     */
    public EditCheck check(RowEdit edit, String version) {
        Graph graph = graph();
        access.require(graph, edit);
        if (!version(edit.stored()).equals(version)) {
            return new EditCheck.Conflict();
        }
        ImportResult result = EditedGraph.of(graph, edit);
        return result instanceof ImportResult.Accepted accepted
                ? new EditCheck.Fits(preview(graph, accepted.graph()))
                : new EditCheck.Wrong(result.problems());
    }

    /**
     * Publishes an edit that {@link #check} found to fit. What it breaks that its author does not see is told to be there, not what
     * it is.
     */
    public EditOutcome publish(RowEdit edit, String version, EditNote note) {
        access.require(graph(), edit);
        EditOutcome outcome = handEdits.publish(new EditRequest(edit, version, note, viewer.name()), PATIENCE);
        return outcome instanceof EditOutcome.Ended ended && ended.outcome() instanceof ImportOutcome.Invalid invalid
                ? new EditOutcome.Ended(new ImportOutcome.Invalid(invalid.id(), seen(invalid.rejected())))
                : outcome;
    }

    private ImportResult.Rejected seen(ImportResult.Rejected rejected) {
        if (viewer.scope() instanceof Scope.Everything) {
            return rejected;
        }
        List<ImportProblem> seen = new ArrayList<>(
                rejected.problems().stream().filter(EditedGraph::isOfEdit).toList());
        if (seen.size() < rejected.problems().size()) {
            seen.add(EditedGraph.NEEDED_UNSEEN);
        }
        return new ImportResult.Rejected(seen, false);
    }

    private EditPreview preview(Graph before, Graph after) {
        List<RowChange> rows = GraphDifference.rows(before, after, MOST_ROWS);
        LocalDate day = firstDay(rows);
        List<FaultChange> faults =
                rows.isEmpty() ? List.of() : FaultDifference.between(faults(before, day), faults(after, day));
        return new EditPreview(rows, faults, day, outageHours);
    }

    private SingleFaults faults(Graph rows, LocalDate day) {
        Analysis now = analysis.get();
        if (rows == graph() && day.equals(now.graph().asOf())) {
            return now.singleFaults(FaultMode.MALFUNCTION, outageHours);
        }
        return new FaultAnalysis(DependencyGraph.of(rows, day)).singleFaults(FaultMode.MALFUNCTION, outageHours);
    }

    /** The first day from today on which some row counts that did not, or does not that did, or says something else; else today. */
    private LocalDate firstDay(List<RowChange> rows) {
        LocalDate today = analysis.graph().asOf();
        var days = new TreeSet<LocalDate>();
        days.add(today);
        for (RowChange row : rows) {
            if (row.key().type() == RowType.DEPENDENCY) {
                Stream.of(new Validity(row.before()), new Validity(row.after()))
                        .flatMap(Validity::turns)
                        .filter(day -> day.isAfter(today))
                        .forEach(days::add);
            }
        }
        return days.stream()
                .filter(day -> rows.stream().anyMatch(row -> differs(row, day)))
                .findFirst()
                .orElse(today);
    }

    private static boolean differs(RowChange row, LocalDate day) {
        if (row.key().type() != RowType.DEPENDENCY) {
            return true;
        }
        boolean counted = new Validity(row.before()).counts(day);
        boolean counts = new Validity(row.after()).counts(day);
        return counted != counts || (counts && row.columns().stream().anyMatch(c -> !c.startsWith("valid_")));
    }

    private Graph graph() {
        return analysis.graph().rows();
    }
}
