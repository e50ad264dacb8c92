package org.linchpin.analysis;

import java.util.List;
import java.util.concurrent.Executor;
import org.linchpin.fault.HiddenPair;
import org.linchpin.fault.RankedPairs;
import org.linchpin.platform.Workers;

/** Searches for hidden pairs that go on while nobody waits. The first pairs are kept only, so that many searches can be. */
public final class PairSearch {
    /** More than anyone reads, and as many as a page can filter at once. */
    public static final int MOST = 10_000;

    private static final Executor ONE_AT_A_TIME = Workers.oneAtATime("hidden-pairs");

    private PairSearch() {}

    /**
     * What was found.
     *
     * @param first the first {@value #MOST} pairs by rank
     * @param total how many there are
     * @param truncated as {@link RankedPairs#truncated}
     */
    public record Found(List<HiddenPair> first, int total, boolean truncated) {
        public Found {
            first = List.copyOf(first);
        }

        static Found of(RankedPairs all) {
            int total = all.pairs().size();
            return new Found(all.pairs().subList(0, Math.min(MOST, total)), total, all.truncated());
        }
    }

    /** Begins a search, as soon as those before it are done. What is counted are services. */
    static BackgroundRun<Found> start(Analysis analysis, HiddenPairQuery query) {
        return BackgroundRun.start(ONE_AT_A_TIME, watching -> Found.of(analysis.hiddenPairs(query, watching)));
    }
}
