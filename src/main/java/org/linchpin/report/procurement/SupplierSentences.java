package org.linchpin.report.procurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.procurement.Behind;
import org.linchpin.procurement.Candidate;
import org.linchpin.procurement.ExposureChange;
import org.linchpin.procurement.IndexChange;
import org.linchpin.procurement.Jurisdictions;
import org.linchpin.procurement.Move;
import org.linchpin.procurement.SupplierComparison;
import org.linchpin.procurement.Use;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

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

    /**
     * About the candidates that are put side by side, else the first by name that are not in direct use; none if nothing is in
     * use, so that there is nothing to change.
     */
    List<String> all(List<Integer> side) {
        if (comparison.present().isEmpty()) {
            return List.of();
        }
        return comparison.candidates().stream()
                .filter(candidate ->
                        side.isEmpty() ? candidate.use() != Use.DIRECT : side.contains(candidate.product()))
                .filter(candidate -> !comparison.used().equals(List.of(candidate.product())))
                .sorted(Comparator.comparing((Candidate c) -> graph.name(c.product()))
                        .thenComparing(c -> graph.id(c.product())))
                .limit(MOST_CANDIDATES)
                .map(candidate -> about(candidate))
                .toList();
    }

    /** All that is said of one candidate. */
    private String about(Candidate candidate) {
        return Stream.of(change(candidate), origin(candidate), index(candidate))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A warning, whichever way the monoculture lies; empty if neither move makes the sector hang on fewer suppliers. */
    String index(Candidate candidate) {
        List<String> moves = new ArrayList<>();
        @Nullable Double before = null;
        for (Move move : Move.values()) {
            IndexChange change = candidate.index(move);
            Double after = change.after();
            if (change.isWorse() && after != null) {
                before = change.before();
                moves.add("%s to %s"
                        .formatted(
                                move == Move.SWITCH ? "by switching" : "by adding", Words.number(Math.round(after))));
            }
        }
        return before == null
                ? ""
                : ("The sector “%s” would hang on fewer suppliers: its Herfindahl-Hirschman Index in this category, %s of"
                                + " 10,000 today, would rise %s.")
                        .formatted(comparison.buyers().sector(), Words.number(Math.round(before)), Phrases.join(moves));
    }

    /** <em>Switching from A to B removes 2 single points of failure and adds 3; adding B … removes 2, since both share Z.</em> */
    String change(Candidate candidate) {
        String name = graph.name(candidate.product());
        ExposureChange switched = candidate.switched();
        ExposureChange added = candidate.added();
        if (switched == null || added == null) {
            return "What switching to %s or adding it would change was not judged: choose it, to see it side by side."
                    .formatted(name);
        }
        int removed = added.singlesGone().size();
        return "Switching from %s to %s would remove %s and add %s; adding %s as second source would remove %s%s."
                .formatted(
                        names(comparison.used()),
                        name,
                        Words.count(
                                switched.singlesGone().size(), "single point of failure", "single points of failure"),
                        Phrases.number(switched.singlesAppeared().size()),
                        name,
                        removed == 0 ? "none" : Phrases.number(removed),
                        shared(candidate, added));
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

    private String shared(Candidate candidate, ExposureChange added) {
        List<Integer> both = candidate.behind().shared().stream()
                .filter(added.after().singlePointsOfFailure()::contains)
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
