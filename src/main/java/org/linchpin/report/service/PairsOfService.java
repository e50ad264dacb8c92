package org.linchpin.report.service;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.linchpin.fault.CutSets;
import org.linchpin.fault.MinimalCutSets;
import org.linchpin.fault.Progress;
import org.linchpin.fault.SearchBudget;
import org.linchpin.graph.NodeKind;
import org.linchpin.report.View;
import org.linchpin.report.Words;

/**
 * The hidden pairs of one service, as far as a page waits for them.
 *
 * @param rows one a pair, by ids
 * @param truncated whether the search was given up, so that there may be more
 */
record PairsOfService(List<Pair> rows, boolean truncated) {
    /** A page is not to take longer; the API searches for as long as the interface promises. */
    private static final SearchBudget BUDGET = new SearchBudget(Duration.ofSeconds(2), 1_000, Progress.UNWATCHED);

    PairsOfService {
        rows = List.copyOf(rows);
    }

    /** At most the time and the sets of the budget, single faults of these kinds included. */
    static PairsOfService of(View view, int service, Set<NodeKind> kinds) {
        CutSets found = new MinimalCutSets(view.graph())
                .of(service, kinds, view.outage().mode(), 2, BUDGET);
        List<Pair> rows = found.sets().stream()
                .filter(set -> set.size() == 2)
                .map(set -> new Pair(view, service, set.get(0), set.get(1)))
                .toList();
        return new PairsOfService(rows, found.truncated());
    }

    /** <em>3 hidden pairs</em>, <em>at least 1,000 hidden pairs</em>. */
    String counted() {
        return (truncated ? "at least " : "") + Words.count(rows.size(), "hidden pair", "hidden pairs");
    }

    /** What a reader must know of the search; empty if it was complete. */
    String caveat() {
        return truncated
                ? "The search was given up after %d seconds or %s sets: what is shown is right, but there may be more pairs. The API searches for longer."
                        .formatted(BUDGET.time().toSeconds(), Words.number(BUDGET.mostSets()))
                : "";
    }
}
