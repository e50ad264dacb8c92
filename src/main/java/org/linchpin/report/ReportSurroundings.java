package org.linchpin.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.CurrentAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.page.Edition;
import org.linchpin.platform.page.Notice;
import org.linchpin.platform.page.Place;
import org.linchpin.platform.page.Surroundings;
import org.linchpin.platform.problem.ProblemException;

/** The places of Linchpin, and the revision that its pages show. */
@ApplicationScoped
class ReportSurroundings implements Surroundings {
    private static final List<Place> PLACES = List.of(
            new Place("Overview", "/"),
            new Place("Single faults", "/faults"),
            new Place("Organizations", "/organizations"),
            new Place("Vendors", "/vendors"),
            new Place("Products", "/products"),
            new Place("Sectors", "/sectors"),
            new Place("Compare", "/compare"),
            new Place("Data", "/data"));

    private final CurrentAnalysis analysis;

    ReportSurroundings(CurrentAnalysis analysis) {
        this.analysis = analysis;
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
        DependencyGraph graph = graph();
        return graph != null && graph.rows().isEmpty()
                ? List.of(new Notice(
                        "The graph is empty.", "There is nothing to analyse until data is imported.", "/data"))
                : List.of();
    }

    private @Nullable DependencyGraph graph() {
        try {
            return analysis.graph();
        } catch (ProblemException notReady) {
            return null;
        }
    }
}
