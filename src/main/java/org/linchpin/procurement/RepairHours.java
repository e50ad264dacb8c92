package org.linchpin.procurement;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Service;

/**
 * How long a product may be out before a service is down for longer than its impact tolerance.
 *
 * @param service node
 * @param downAfterHours hours after the product's fault when the service would go down
 * @param withinHours the longest outage of the product after which the tolerance is still kept, 0 or more; null if the service
 *     states no tolerance
 */
public record RepairHours(
        int service, double downAfterHours, @Nullable Double withinHours) {
    /**
     * The buyers' services that would go down with the product after a change to it, by node. A service that is down from hour
     * {@code d} works again {@code recovery_hours} after the repair, so that the repair must come by {@code d} plus its tolerance
     * less its recovery, and by {@code d} at the earliest, for until then it is not down. Time: an analysis of what the services
     * concerned can need.
     */
    public static List<RepairHours> of(SupplierWhatIf whatIf, DependencyGraph graph, SupplierChange change) {
        DependencyGraph after = whatIf.partAfter(change);
        int product = after.node(graph.id(change.product()));
        if (product == DependencyGraph.NONE) {
            return List.of();
        }
        Cascade cascade = new FaultAnalysis(after)
                .cascade(FaultScenario.of(after, FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY, product));
        return IntStream.of(whatIf.services())
                .filter(service -> {
                    int node = after.node(graph.id(service));
                    return node != DependencyGraph.NONE && cascade.isDown(node);
                })
                .mapToObj(service ->
                        of(service, graph.service(service), cascade.downAfterHours(after.node(graph.id(service)))))
                .toList();
    }

    private static RepairHours of(int node, Service service, double down) {
        Double tolerance = service.toleranceHours();
        return new RepairHours(
                node,
                down,
                tolerance == null ? null : (Double) (down + Math.max(0, tolerance - service.recoveryHours())));
    }
}
