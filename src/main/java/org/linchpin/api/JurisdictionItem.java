package org.linchpin.api;

import java.util.List;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.procurement.SupplyLoss;

/**
 * One country whose suppliers stop supplying; services by id.
 *
 * @param withoutUpdates services that go on, but what they need is supplied no more
 * @param contracts with vendors under that jurisdiction, the first to end first
 */
public record JurisdictionItem(
        NodeRef country,
        List<NodeRef> atOnce,
        List<NodeRef> within30Days,
        List<NodeRef> later,
        List<NodeRef> withoutUpdates,
        List<ContractItem> contracts) {
    static JurisdictionItem of(DependencyGraph graph, SupplyLoss loss) {
        return new JurisdictionItem(
                NodeRef.of(graph, loss.fault()),
                NodeRef.byId(graph, loss.atOnce()),
                NodeRef.byId(graph, loss.within30Days()),
                NodeRef.byId(graph, loss.later()),
                NodeRef.byId(graph, loss.withoutUpdates()),
                loss.contracts().stream().map(ContractItem::known).toList());
    }
}
