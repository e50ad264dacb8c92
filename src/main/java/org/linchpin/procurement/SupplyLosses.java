package org.linchpin.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.Contract;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NeededRows;
import org.linchpin.graph.NodeKind;

/**
 * Runs the loss of each supplier of one organization: of all suppliers of a country, of a vendor, or of a place. All alike, and
 * no likelihood. The mode is loss, so that a product goes on for its {@code without_vendor_hours}. An organization's own country
 * is left out, for a withdrawal concerns everyone else.
 */
public final class SupplyLosses {
    /** What can be lost. */
    public static final Set<NodeKind> KINDS = Set.of(NodeKind.COUNTRY, NodeKind.VENDOR, NodeKind.LOCATION);

    private static final double DAYS_30 = 30 * 24;
    private static final Comparator<Contract> BY_END = Comparator.comparing(
                    Contract::ends, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Contract::id);

    private SupplyLosses() {}

    /**
     * The countries, vendors or locations whose loss would take down or degrade a service of the organization, by id. Time: for
     * each that its services can need a cascade in the part of the graph that they, and its contracts' suppliers, can need.
     *
     * @param organization index of the organization
     */
    public static List<SupplyLoss> of(FaultAnalysis faults, int organization, NodeKind kind) {
        DependencyGraph graph = faults.graph();
        int[] services = services(graph, organization);
        List<Contract> contracts = contracts(graph, organization);
        FaultAnalysis part = part(graph, services, contracts);
        BitSet needed = Behind.needs(graph, services);
        return IntStream.range(graph.kindStart(kind), graph.kindEnd(kind))
                .filter(needed::get)
                .mapToObj(fault -> of(graph, part, services, contracts, fault))
                .filter(loss ->
                        loss.servicesDown() > 0 || !loss.withoutUpdates().isEmpty())
                .toList();
    }

    /** The loss of one of them, whatever it does. */
    public static SupplyLoss of(FaultAnalysis faults, int organization, int fault) {
        DependencyGraph graph = faults.graph();
        return of(graph, faults, services(graph, organization), contracts(graph, organization), fault);
    }

    /** The cascade of a loss that does not end. */
    public static Cascade cascade(FaultAnalysis faults, int fault) {
        return faults.cascade(FaultScenario.of(faults.graph(), FaultMode.LOSS, Double.POSITIVE_INFINITY, fault));
    }

    static int[] services(DependencyGraph graph, int organization) {
        return IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount())
                .filter(service -> graph.organization(service) == organization)
                .toArray();
    }

    private static List<Contract> contracts(DependencyGraph graph, int organization) {
        String id = graph.organizations().get(organization).id();
        return graph.rows().contracts().stream()
                .filter(contract -> contract.organization().equals(id))
                .sorted(BY_END)
                .toList();
    }

    /** What is not in it cannot take down or degrade one of the services, nor what a contract is about. */
    private static FaultAnalysis part(DependencyGraph graph, int[] services, List<Contract> contracts) {
        Set<String> roots = new TreeSet<>();
        IntStream.of(services).mapToObj(graph::id).forEach(roots::add);
        for (Contract contract : contracts) {
            roots.add(contract.vendor());
            if (contract.product() != null) {
                roots.add(contract.product());
            }
        }
        return new FaultAnalysis(NeededRows.part(graph, roots));
    }

    /**
     * @param faults of the graph, or of a part of it that holds the services, the fault and what the contracts are about
     * @param services nodes of the graph
     * @param fault node of the graph
     */
    private static SupplyLoss of(
            DependencyGraph graph, FaultAnalysis faults, int[] services, List<Contract> contracts, int fault) {
        DependencyGraph part = faults.graph();
        Cascade cascade = cascade(faults, part.node(graph.id(fault)));
        List<Integer> atOnce = new ArrayList<>();
        List<Integer> within30Days = new ArrayList<>();
        List<Integer> later = new ArrayList<>();
        List<Integer> withoutUpdates = new ArrayList<>();
        int critical = 0;
        for (int service : services) {
            int inPart = part.node(graph.id(service));
            if (cascade.isDown(inPart)) {
                double hour = cascade.downAfterHours(inPart);
                (hour == 0 ? atOnce : hour <= DAYS_30 ? within30Days : later).add(service);
                critical += graph.service(service).criticality() == Criticality.CRITICAL ? 1 : 0;
            } else if (cascade.isDegraded(inPart)) {
                withoutUpdates.add(service);
            }
        }
        List<Contract> lost = contracts.stream().filter(c -> isLost(c, cascade)).toList();
        return new SupplyLoss(fault, atOnce, within30Days, later, withoutUpdates, critical, lost);
    }

    /** Whether the contract's vendor supplies no more, or the product that it is about is down. */
    private static boolean isLost(Contract contract, Cascade cascade) {
        DependencyGraph graph = cascade.graph();
        return cascade.isDown(graph.node(contract.vendor()))
                || contract.product() != null && cascade.isDown(graph.node(contract.product()));
    }
}
