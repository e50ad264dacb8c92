package org.linchpin.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.procurement.LossRemedy;
import org.linchpin.procurement.LossTiers;
import org.linchpin.procurement.LostService;
import org.linchpin.procurement.SupplyLoss;

/**
 * One country, vendor or place that supplies no more; services by id.
 *
 * @param withoutUpdates services that go on, degraded
 * @param contracts about what is lost, the first to end first
 */
public record LossItem(
        NodeRef fault,
        List<NodeRef> atOnce,
        List<NodeRef> within30Days,
        List<NodeRef> later,
        List<NodeRef> withoutUpdates,
        int criticalDown,
        List<ContractItem> contracts) {
    static LossItem of(DependencyGraph graph, SupplyLoss loss) {
        return new LossItem(
                NodeRef.of(graph, loss.fault()),
                NodeRef.byId(graph, loss.atOnce()),
                NodeRef.byId(graph, loss.within30Days()),
                NodeRef.byId(graph, loss.later()),
                NodeRef.byId(graph, loss.withoutUpdates()),
                loss.criticalDown(),
                loss.contracts().stream().map(ContractItem::known).toList());
    }

    /**
     * One loss with by when and through whom, and which single change would help most.
     *
     * @param services that go down or go on degraded, by id
     */
    public record Detail(LossItem loss, List<Lost> services, Remedy remedy) {}

    /**
     * A service.
     *
     * @param downAfterHours null: it goes on degraded
     * @param tiers away: 1 is a supplier that the organization names itself
     * @param through the lost suppliers of that tier
     */
    public record Lost(NodeRef service, @Nullable Double downAfterHours, int tiers, List<NodeRef> through) {
        static Lost of(Cascade cascade, int service) {
            LostService lost = LossTiers.of(cascade, service);
            return new Lost(
                    NodeRef.of(cascade.graph(), service),
                    cascade.isDown(service) ? (Double) cascade.downAfterHours(service) : null,
                    lost.tiers(),
                    NodeRef.byId(cascade.graph(), lost.through()));
        }
    }

    /**
     * The change that helps most.
     *
     * @param best null if no product of whose upstream something is known leaves fewer services down
     * @param unproven a product of whose upstream nothing is known that would leave fewer than {@code best}, if it does not need
     *     what is lost; null if there is none
     * @param judged changes that were compared
     */
    public record Remedy(
            int servicesDown,
            int criticalServicesDown,
            @Nullable Step best,
            @Nullable Step unproven,
            int judged,
            List<NextStepAnswer.Unjudged> notJudged) {
        static Remedy of(DependencyGraph graph, LossRemedy remedy) {
            return new Remedy(
                    remedy.servicesDown(),
                    remedy.criticalServicesDown(),
                    Step.of(graph, remedy.best()),
                    Step.of(graph, remedy.unproven()),
                    remedy.judged(),
                    remedy.notJudged().stream()
                            .map(left -> NextStepAnswer.Unjudged.of(graph, left))
                            .toList());
        }
    }

    /**
     * A change, and what would go down after it.
     *
     * @param alike other products of the category that do the same
     */
    public record Step(NextStepAnswer.Change change, int servicesDown, int criticalServicesDown, int alike) {
        static @Nullable Step of(DependencyGraph graph, LossRemedy.@Nullable Step step) {
            return step == null
                    ? null
                    : new Step(
                            NextStepAnswer.Change.of(graph, step.change()),
                            step.servicesDown(),
                            step.criticalServicesDown(),
                            step.alike());
        }
    }
}
