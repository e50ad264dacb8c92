package org.linchpin.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.procurement.Behind;
import org.linchpin.procurement.Candidate;
import org.linchpin.procurement.ExposureChange;
import org.linchpin.procurement.Jurisdictions;
import org.linchpin.procurement.SupplierComparison;
import org.linchpin.procurement.Use;

/** What the page for comparing says in words about each candidate. */
final class SupplierSentences {
    /** As many as fit side by side. */
    private static final int MOST_CANDIDATES = 5;

    private static final int MOST_NAMES = 3;

    private final DependencyGraph graph;
    private final SupplierComparison comparison;

    SupplierSentences(DependencyGraph graph, SupplierComparison comparison) {
        this.graph = graph;
        this.comparison = comparison;
    }

    /** About the first candidates by name that the organization does not use directly; none if it uses nothing. */
    List<String> all() {
        List<String> sentences = new ArrayList<>();
        if (!comparison.present().isEmpty()) {
            comparison.candidates().stream()
                    .filter(candidate -> candidate.use() != Use.DIRECT)
                    .sorted(Comparator.comparing((Candidate c) -> graph.name(c.product()))
                            .thenComparing(c -> graph.id(c.product())))
                    .limit(MOST_CANDIDATES)
                    .forEach(candidate -> sentences.add(change(candidate) + " " + origin(candidate)));
        }
        return sentences;
    }

    /** <em>Switching from A to B removes 2 single points of failure and adds 3; adding B … removes 2, since both share Z.</em> */
    String change(Candidate candidate) {
        String name = graph.name(candidate.product());
        ExposureChange switched = candidate.switched();
        int removed = candidate.added().singlesGone().size();
        return "Switching from %s to %s would remove %s and add %s; adding %s as second source would remove %s%s."
                .formatted(
                        names(comparison.present()),
                        name,
                        Words.count(
                                switched.singlesGone().size(), "single point of failure", "single points of failure"),
                        Phrases.number(switched.singlesAppeared().size()),
                        name,
                        removed == 0 ? "none" : Phrases.number(removed),
                        shared(candidate));
    }

    /** <em>B is domestic by seat, foreign by owner, and runs in France; its upstream is not known beyond tier 1, …</em> */
    String origin(Candidate candidate) {
        Jurisdictions of = candidate.jurisdictions();
        Behind behind = candidate.behind();
        String upstream = behind.isComplete()
                ? "its upstream is known"
                : "its upstream is not completely known beyond tier %d, so it cannot be called independent: ask what %s"
                                .formatted(behind.knownTiers(), names(behind.toDisclose()))
                        + (behind.toDisclose().size() == 1 ? " needs" : " need");
        return "%s is %s by seat, %s by owner, and runs in %s; %s."
                .formatted(
                        graph.name(candidate.product()),
                        of.bySeat().text(),
                        of.byOwner().text(),
                        of.place().equals(Graph.UNKNOWN_COUNTRY) ? "no place that is known" : Words.country(of.place()),
                        upstream);
    }

    private String shared(Candidate candidate) {
        List<Integer> both = candidate.behind().shared().stream()
                .filter(candidate.added().after().singlePointsOfFailure()::contains)
                .toList();
        return both.isEmpty() ? "" : ", since both share " + names(both);
    }

    private String names(List<Integer> nodes) {
        List<String> names = nodes.stream().map(graph::name).distinct().sorted().toList();
        return names.size() <= MOST_NAMES
                ? Phrases.join(names)
                : "%s and %s more"
                        .formatted(
                                String.join(", ", names.subList(0, MOST_NAMES)),
                                Phrases.number(names.size() - MOST_NAMES));
    }
}
