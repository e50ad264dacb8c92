package org.linchpin.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.linchpin.concentration.ConcentrationAnalysis;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.Progress;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.procurement.Buyers;
import org.linchpin.procurement.ComparisonQuery;
import org.linchpin.procurement.ExposureQuery;
import org.linchpin.procurement.SupplierComparer;
import org.linchpin.procurement.SupplierComparison;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The products of one category compared: in size M some 2,500 candidates. For the organization with the most services 200 of them are
 * switched to and added; for the largest sector, which has too many services for that, only the index after both is found. As
 * in the application, the single faults are known.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls what has @Setup first
public class ComparisonBenchmark extends ShortRuns {
    private static final int JUDGED = 200;

    private SupplierComparer comparer;
    private Buyers buyer;
    private Buyers sector;
    private String category;
    private List<Integer> judged;

    @Setup(Level.Trial)
    public void findFaults(MeasuredGraph measured) {
        DependencyGraph graph = measured.graph();
        var faults = new FaultAnalysis(graph);
        SingleFaults known = faults.singleFaults(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY);
        var concentration = new ConcentrationAnalysis(graph, faults, known::servicesDown);
        comparer = new SupplierComparer(concentration, concentration::measure, known);
        int[] services = new int[graph.organizations().size()];
        IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount())
                .forEach(s -> services[graph.organization(s)]++);
        int largest = IntStream.range(0, services.length)
                .reduce((a, b) -> services[b] > services[a] ? b : a)
                .orElseThrow();
        buyer = Buyers.organization(graph, largest);
        sector = graph.organizations().stream()
                .map(Organization::sector)
                .distinct()
                .map(name -> Buyers.sector(graph, name))
                .max(Comparator.comparingInt(all -> all.organizations().size()))
                .orElseThrow();
        category = graph.rows().products().get(0).category();
        judged = IntStream.range(graph.kindStart(NodeKind.PRODUCT), graph.kindEnd(NodeKind.PRODUCT))
                .filter(product -> graph.product(product).category().equals(category))
                .limit(JUDGED)
                .boxed()
                .toList();
    }

    @Benchmark
    public SupplierComparison twoHundredCandidates() {
        return comparer.compare(new ComparisonQuery(buyer, category, Set.of(), judged), ExposureQuery.DEFAULT, Progress.UNWATCHED);
    }

    @Benchmark
    public SupplierComparison candidatesOfASector() {
        return comparer.compare(new ComparisonQuery(sector, category, Set.of(), List.of()), ExposureQuery.DEFAULT, Progress.UNWATCHED);
    }
}
