package org.linchpin.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.CurrentAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.importing.FirstLoad;
import org.linchpin.importing.ImportProblem;
import org.linchpin.platform.page.Edition;
import org.linchpin.platform.page.Notice;
import org.linchpin.platform.page.Place;
import org.linchpin.platform.page.Surroundings;

/** The places of Linchpin, and the revision that its pages show. */
@ApplicationScoped
class ReportSurroundings implements Surroundings {
    private static final List<Place> PLACES = List.of(
            new Place("Overview", "/"),
            new Place("Single faults", "/faults"),
            new Place("Hidden pairs", "/hidden-pairs"),
            new Place("What if", "/what-if"),
            new Place("Organizations", "/organizations"),
            new Place("Services", "/services"),
            new Place("Vendors", "/vendors"),
            new Place("Products", "/products"),
            new Place("Sectors", "/sectors"),
            new Place("Concentration", "/concentration"),
            new Place("Systemic faults", "/systemic-faults"),
            new Place("Indicators", "/indicators"),
            new Place("Compare", "/compare"),
            new Place("Incidents", "/incidents"),
            new Place("Data", "/data"),
            new Place("Imports", "/imports"));

    private final CurrentAnalysis analysis;
    private final FirstLoad firstLoad;

    ReportSurroundings(CurrentAnalysis analysis, FirstLoad firstLoad) {
        this.analysis = analysis;
        this.firstLoad = firstLoad;
    }

    @Override
    public List<Place> places() {
        return PLACES;
    }

    @Override
    public @Nullable Edition edition() {
        DependencyGraph graph = graph();
        return graph == null ? null : new Edition(graph.rows().revision(), graph.asOf());
    }

    @Override
    public List<Notice> notices() {
        List<ImportProblem> problems = firstLoad.problems();
        DependencyGraph graph = graph();
        if (graph == null || !graph.rows().isEmpty()) {
            return List.of();
        }
        if (problems.isEmpty()) {
            return List.of(new Notice(
                    "The graph is empty.", "There is nothing to analyse until data is imported.", "/imports"));
        }
        ImportProblem first = problems.get(0);
        return List.of(new Notice(
                "The data at start could not be loaded.",
                "%s, the first: %s: %s Nothing was stored. Mend the files and start again."
                        .formatted(
                                Words.count(problems.size(), "problem was found", "problems were found"),
                                first.place(),
                                first.message()),
                "/data#table-problems"));
    }

    private @Nullable DependencyGraph graph() {
        return analysis.find().map(Analysis::graph).orElse(null);
    }
}
