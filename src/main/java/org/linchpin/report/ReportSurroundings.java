package org.linchpin.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Rights;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.CurrentAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.importing.FirstLoad;
import org.linchpin.importing.ImportProblem;
import org.linchpin.platform.page.Edition;
import org.linchpin.platform.page.Notice;
import org.linchpin.platform.page.Place;
import org.linchpin.platform.page.PlaceGroup;
import org.linchpin.platform.page.Surroundings;

/** The places of Linchpin, and the revision that its pages show. */
@ApplicationScoped
class ReportSurroundings implements Surroundings {
    private static final List<PlaceGroup> PLACES = List.of(
            PlaceGroup.of(new Place("Overview", "/")),
            new PlaceGroup(
                    "Faults",
                    List.of(
                            new Place("Single faults", "/faults"),
                            new Place("Hidden pairs", "/hidden-pairs"),
                            new Place("What if", "/what-if"),
                            new Place("Scenarios", "/scenarios"),
                            new Place("Trends", "/trends"))),
            PlaceGroup.of(new Place("Findings", "/findings")),
            new PlaceGroup(
                    "Organizations",
                    List.of(new Place("Organizations", "/organizations"), new Place("Services", "/services"))),
            new PlaceGroup(
                    "Suppliers",
                    List.of(
                            new Place("Vendors", "/vendors"),
                            new Place("Products", "/products"),
                            new Place("Contracts", "/contracts"),
                            new Place("Compare", "/compare"))),
            new PlaceGroup(
                    "Sectors",
                    List.of(
                            new Place("Sectors", "/sectors"),
                            new Place("Others by sector", "/sector-figures"),
                            new Place("Concentration", "/concentration"),
                            new Place("Systemic faults", "/systemic-faults"),
                            new Place("Indicators", "/indicators"))),
            PlaceGroup.of(new Place("Incidents", "/incidents")),
            new PlaceGroup(
                    "Data",
                    List.of(
                            new Place("In the graph", "/data"),
                            new Place("Imports", "/imports"),
                            new Place("Evidence to confirm", "/evidence"),
                            new Place("Sources", "/sources"))));

    private final CurrentAnalysis analysis;
    private final FirstLoad firstLoad;

    ReportSurroundings(CurrentAnalysis analysis, FirstLoad firstLoad) {
        this.analysis = analysis;
        this.firstLoad = firstLoad;
    }

    /** Places that not everybody may go to, and the right that it takes. */
    private static final Map<String, String> RIGHTS = Map.of("/imports", Rights.IMPORT);

    @Override
    public List<PlaceGroup> places(Predicate<String> may) {
        return PLACES.stream()
                .flatMap(group -> group.only(place -> may(place, may)).stream())
                .toList();
    }

    @Override
    public List<Place> menu(Predicate<String> may) {
        return Stream.concat(
                        Stream.of(new Place("My account", "/account")),
                        MENU.stream().filter(place -> may.test(place.right())).map(RightPlace::place))
                .toList();
    }

    /** A place of the menu and the right that it takes. */
    private record RightPlace(String right, Place place) {}

    private static final List<RightPlace> MENU = List.of(
            new RightPlace(Rights.ADMINISTER, new Place("People", "/settings/users")),
            new RightPlace(Rights.TRAIL, new Place("Who did what", "/settings/audit")),
            new RightPlace(Rights.ADMINISTER, new Place("Settings and backup", "/settings")));

    private static boolean may(Place place, Predicate<String> may) {
        return may.test(RIGHTS.getOrDefault(place.path(), Rights.GRAPH));
    }

    @Override
    public @Nullable Edition edition() {
        DependencyGraph graph = graph();
        return graph == null ? null : new Edition(graph.rows().revision(), graph.asOf());
    }

    @Override
    public List<Notice> notices(Predicate<String> may) {
        List<ImportProblem> problems = firstLoad.problems();
        DependencyGraph graph = graph();
        if (graph == null || !graph.rows().isEmpty() || !may.test(Rights.IMPORT)) {
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
