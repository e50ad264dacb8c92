package org.linchpin.procurement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.BackgroundRun;
import org.linchpin.fault.Progress;
import org.linchpin.graph.FaultMode;
import org.linchpin.platform.Workers;

/** Compares suppliers beside the requests, each comparison once an analysis; the latest are kept as long as that. */
@ApplicationScoped
public class SupplierComparisons {
    /** Of one analysis: that of thousands of products takes megabytes. */
    private static final int KEPT = 4;

    static final Executor ONE_AT_A_TIME = Workers.oneAtATime("comparisons");

    private final Cache<Analysis, Cache<ComparisonQuery, BackgroundRun<SupplierComparison>>> runs =
            Caffeine.newBuilder().weakKeys().build();
    private volatile boolean stopping;

    void whenStopping(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** What the moves would do, without waiting: begun once, unless it fails, while its result is kept. */
    public BackgroundRun<SupplierComparison> find(Analysis analysis, ComparisonQuery query) {
        Cache<ComparisonQuery, BackgroundRun<SupplierComparison>> kept =
                Objects.requireNonNull(runs.get(analysis, a -> BackgroundRun.cache(KEPT)));
        // what is chosen makes no difference where all is judged
        BackgroundRun<SupplierComparison> ofAll = kept.getIfPresent(query.withoutChosen());
        return ofAll != null
                        && ofAll.within(Duration.ZERO)
                                .filter(all -> !all.isPartlyJudged())
                                .isPresent()
                ? ofAll
                : BackgroundRun.kept(
                        kept,
                        query,
                        asked -> BackgroundRun.start(ONE_AT_A_TIME, watching -> compare(analysis, asked, watching)));
    }

    private SupplierComparison compare(Analysis analysis, ComparisonQuery asked, Progress watching) {
        var comparer = new SupplierComparer(
                analysis.concentration(),
                analysis::measure,
                analysis.singleFaults(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY));
        return comparer.compare(asked, ExposureQuery.DEFAULT, watching.and(() -> stopping));
    }
}
