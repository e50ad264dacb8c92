package org.linchpin.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/**
 * Runs the withdrawal of each country's suppliers for one organization: all countries alike, and no likelihood. The mode is
 * loss, so that a product goes on for its {@code without_vendor_hours}. An organization's own country is left out, for a
 * withdrawal concerns everyone else.
 */
public final class JurisdictionLosses {
    private static final double DAYS_30 = 30 * 24;
    private static final Comparator<Contract> BY_END = Comparator.comparing(
                    Contract::ends, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Contract::id);

    private JurisdictionLosses() {}

    /**
     * The countries whose withdrawal would take down or degrade a service of the organization, by code. Time: a cascade for each
     * country.
     *
     * @param organization index of the organization
     */
    public static List<JurisdictionLoss> of(FaultAnalysis faults, int organization) {
        DependencyGraph graph = faults.graph();
        int[] services = IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount())
                .filter(service -> graph.organization(service) == organization)
                .toArray();
        return IntStream.range(0, graph.kindEnd(NodeKind.COUNTRY))
                .mapToObj(country -> of(faults, organization, services, country))
                .filter(loss ->
                        loss.servicesDown() > 0 || !loss.withoutUpdates().isEmpty())
                .toList();
    }

    private static JurisdictionLoss of(FaultAnalysis faults, int organization, int[] services, int country) {
        DependencyGraph graph = faults.graph();
        Cascade cascade = faults.cascade(FaultScenario.of(graph, FaultMode.LOSS, Double.POSITIVE_INFINITY, country));
        List<Integer> atOnce = new ArrayList<>();
        List<Integer> within30Days = new ArrayList<>();
        List<Integer> later = new ArrayList<>();
        List<Integer> withoutUpdates = new ArrayList<>();
        for (int service : services) {
            if (cascade.isDown(service)) {
                double hour = cascade.downAfterHours(service);
                (hour == 0 ? atOnce : hour <= DAYS_30 ? within30Days : later).add(service);
            } else if (cascade.isDegraded(service)) {
                withoutUpdates.add(service);
            }
        }
        String id = graph.organizations().get(organization).id();
        List<Contract> contracts = graph.rows().contracts().stream()
                .filter(contract -> contract.organization().equals(id) && cascade.isDown(graph.node(contract.vendor())))
                .sorted(BY_END)
                .toList();
        return new JurisdictionLoss(country, atOnce, within30Days, later, withoutUpdates, contracts);
    }
}
