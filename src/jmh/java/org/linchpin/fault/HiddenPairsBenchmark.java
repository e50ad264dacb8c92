package org.linchpin.fault;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.linchpin.benchmark.MeasuredGraph;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Hidden pairs of products over all services, on all cores, with as much time and room as they take. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class HiddenPairsBenchmark {
    private static final SearchBudget ENOUGH = new SearchBudget(Duration.ofHours(1), 10_000_000, () -> false);

    @Benchmark
    public RankedPairs find(MeasuredGraph measured) {
        DependencyGraph graph = measured.graph();
        RankedPairs found = new HiddenPairs(graph)
                .find(s -> true, n -> graph.kind(n) == NodeKind.PRODUCT, FaultMode.MALFUNCTION, ENOUGH);
        if (found.truncated()) {
            throw new IllegalStateException(
                    "only a part was found, in " + found.pairs().size() + " pairs");
        }
        return found;
    }
}
