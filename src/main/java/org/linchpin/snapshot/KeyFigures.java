package org.linchpin.snapshot;

import java.util.stream.IntStream;
import org.linchpin.fault.RankedFault;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Upstream;

/**
 * What is counted over a whole graph. Countries and territories are no single points of failure here.
 *
 * @param singlePoints nodes that alone would take a service down
 * @param criticalPoints those that would take a critical one down
 * @param servicesAtStake services with a single point of failure
 * @param criticalAtStake critical services with one
 * @param upstreamComplete products of whose own needs all is known
 */
public record KeyFigures(
        int organizations,
        int services,
        int criticalServices,
        int singlePoints,
        int criticalPoints,
        int servicesAtStake,
        int criticalAtStake,
        int upstreamComplete,
        int upstreamPartial,
        int upstreamUnknown) {
    /** O(faults that reach services, summed). */
    static KeyFigures of(SingleFaults faults) {
        DependencyGraph graph = faults.graph();
        int[] ranked = faults.ranking().stream()
                .filter(r ->
                        graph.kind(r.fault()) != NodeKind.COUNTRY && r.counts().servicesDown() > 0)
                .mapToInt(RankedFault::fault)
                .toArray();
        int[] services = services(graph).toArray();
        int[] atStake = IntStream.of(services)
                .filter(s ->
                        IntStream.of(faults.singlePointsOfFailure(s)).anyMatch(f -> graph.kind(f) != NodeKind.COUNTRY))
                .toArray();
        return new KeyFigures(
                graph.organizations().size(),
                services.length,
                critical(graph, services),
                ranked.length,
                (int) IntStream.of(ranked)
                        .filter(f -> faults.count(f).criticalServicesDown() > 0)
                        .count(),
                atStake.length,
                critical(graph, atStake),
                products(graph, Upstream.COMPLETE),
                products(graph, Upstream.PARTIAL),
                products(graph, Upstream.UNKNOWN));
    }

    private static IntStream services(DependencyGraph graph) {
        return IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount());
    }

    private static int critical(DependencyGraph graph, int[] services) {
        return (int) IntStream.of(services)
                .filter(s -> graph.service(s).criticality() == Criticality.CRITICAL)
                .count();
    }

    private static int products(DependencyGraph graph, Upstream upstream) {
        return (int) IntStream.range(graph.kindStart(NodeKind.PRODUCT), graph.kindEnd(NodeKind.PRODUCT))
                .filter(p -> graph.product(p).upstream() == upstream)
                .count();
    }
}
