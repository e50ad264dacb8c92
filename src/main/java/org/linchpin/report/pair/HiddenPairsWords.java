package org.linchpin.report.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.linchpin.analysis.BackgroundRun;
import org.linchpin.analysis.PairSearch;
import org.linchpin.fault.HiddenPair;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Words;

/** What the page of hidden pairs says in sentences. */
final class HiddenPairsWords {
    private HiddenPairsWords() {}

    static String lead(DependencyGraph graph, KindChoice kinds, PairSearch.Found found) {
        if (found.first().isEmpty()) {
            return "No two faults of %s would stop a service only together, among the dependencies known."
                    .formatted(kinds.shown());
        }
        HiddenPair worst = found.first().get(0);
        var names = new FaultNames(graph);
        return "%s%s of %s would stop services that neither stops alone. The worst, %s and %s, would stop %s of %s, %s of them critical."
                .formatted(
                        found.truncated() ? "At least " : "",
                        Words.count(found.total(), "pair", "pairs"),
                        kinds.shown(),
                        names.full(worst.first()),
                        names.full(worst.second()),
                        Words.count(worst.servicesDown(), "service", "services"),
                        Words.count(worst.organizationsHit(), "organization", "organizations"),
                        Words.number(worst.criticalServicesDown()));
    }

    /** What a reader must know of the list; empty if it is whole. */
    static String caveat(PairSearch.Found found) {
        List<String> sentences = new ArrayList<>();
        if (found.truncated()) {
            sentences.add("The search was given up before its end: there may be more pairs, and counts may be too low."
                    + " Narrow it to a sector, a country or territory, or an organization.");
        }
        if (found.total() > PairSearch.MOST) {
            sentences.add("Shown are the first %s; the API lists all.".formatted(Words.number(PairSearch.MOST)));
        }
        return String.join(" ", sentences);
    }

    static String progress(DependencyGraph graph, HiddenPairsForm form, BackgroundRun<PairSearch.Found> search) {
        long services = IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.kindEnd(NodeKind.SERVICE))
                .filter(form.services().on(graph))
                .count();
        return "Looking for pairs of %s: %s of %s done in %d seconds. This page asks again by itself."
                .formatted(
                        form.kinds().shown(),
                        Words.number(search.done()),
                        Words.count(services, "service", "services"),
                        search.elapsed().toSeconds());
    }
}
