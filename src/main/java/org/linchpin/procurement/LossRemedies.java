package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NeededRows;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Upstream;

/**
 * Finds the change of suppliers that helps an organization most in one loss of supply.
 *
 * <p>Exact over all products of the functional categories in use: a product that needs nothing of the organization acts on it
 * only by when it goes down itself, so of those that go down at the same hour one is judged for all. Time: an analysis of what
 * the organization needs for each category, move and such hour.
 */
public final class LossRemedies {
    private static final Comparator<LossRemedy.Step> FEWEST = Comparator.comparingInt(
                    LossRemedy.Step::criticalServicesDown)
            .thenComparingInt(LossRemedy.Step::servicesDown)
            .thenComparing(step -> step.change().category())
            .thenComparing(step -> step.change().move())
            .thenComparingInt(step -> step.change().product());

    private final FaultAnalysis faults;
    private final DependencyGraph graph;
    private final String fault;
    private final Cascade cascade;
    private final List<String> services;
    private final OwnNeeds needs;
    private final NeededRows part;
    private final BitSet needing;

    private LossRemedies(FaultAnalysis faults, int organization, int fault) {
        this.faults = faults;
        graph = faults.graph();
        this.fault = graph.id(fault);
        cascade = SupplyLosses.cascade(faults, fault);
        services = IntStream.of(SupplyLosses.services(graph, organization))
                .mapToObj(graph::id)
                .toList();
        Set<String> owned = new TreeSet<>();
        IntStream.range(graph.kindStart(NodeKind.SYSTEM), graph.nodeCount())
                .filter(node -> graph.organization(node) == organization)
                .forEach(node -> owned.add(graph.id(node)));
        needs = new OwnNeeds(graph.rows(), graph.asOf(), owned);
        // systems that no service needs too: they are changed like the others
        owned.addAll(services);
        part = NeededRows.of(graph.rows(), owned);
        needing = CoreOrder.needing(graph, organization);
    }

    /**
     * The remedy. Uses all cores.
     *
     * @param organization index of the organization
     * @param fault node of a country, vendor or location
     */
    public static LossRemedy find(FaultAnalysis faults, int organization, int fault) {
        return new LossRemedies(faults, organization, fault).find(organization);
    }

    private LossRemedy find(int organization) {
        SupplyLoss today = SupplyLosses.of(faults, organization, graph.node(fault));
        List<NotJudged> notJudged = new ArrayList<>();
        List<Alike> alike = new ArrayList<>();
        for (String category : needs.categories()) {
            if (ServiceTypes.isServiceType(category)) {
                notJudged.add(new NotJudged(category, null, NotJudged.Reason.SERVICE_TYPE));
            } else {
                alike.addAll(alike(category));
            }
        }
        List<LossRemedy.Step> steps = alike.parallelStream()
                .flatMap(a -> Stream.of(Move.values()).map(move -> step(a, move)))
                .toList();
        LossRemedy.@Nullable Step best = best(steps, true, today.criticalDown(), today.servicesDown());
        LossRemedy.@Nullable Step unproven = best == null
                ? best(steps, false, today.criticalDown(), today.servicesDown())
                : best(steps, false, best.criticalServicesDown(), best.servicesDown());
        return new LossRemedy(
                today.servicesDown(),
                today.criticalDown(),
                best,
                unproven,
                alike.stream()
                        .mapToInt(a -> Move.values().length * (a.others() + 1))
                        .sum(),
                notJudged);
    }

    private LossRemedy.@Nullable Step best(List<LossRemedy.Step> steps, boolean known, int critical, int down) {
        return steps.stream()
                .filter(step -> isKnown(step.change().product()) == known)
                .filter(step -> step.criticalServicesDown() < critical
                        || step.criticalServicesDown() == critical && step.servicesDown() < down)
                .min(FEWEST)
                .orElse(null);
    }

    private boolean isKnown(int product) {
        return graph.product(product).upstream() != Upstream.UNKNOWN;
    }

    /** A product that is judged for others that act alike. */
    private record Alike(String category, int product, int others) {}

    private record Kind(boolean known, double hour) {}

    private List<Alike> alike(String category) {
        Map<Kind, List<Integer>> apart =
                new TreeMap<>(Comparator.comparing(Kind::known).thenComparingDouble(Kind::hour));
        List<Alike> all = new ArrayList<>();
        for (int p = graph.kindStart(NodeKind.PRODUCT); p < graph.kindEnd(NodeKind.PRODUCT); p++) {
            if (!graph.product(p).category().equals(category)) {
                continue;
            }
            if (needing.get(p) || part.holds(graph.id(p))) {
                all.add(new Alike(category, p, 0));
            } else {
                double hour = cascade.isDown(p) ? cascade.downAfterHours(p) : Double.POSITIVE_INFINITY;
                apart.computeIfAbsent(new Kind(isKnown(p), hour), kind -> new ArrayList<>())
                        .add(p);
            }
        }
        apart.values().forEach(those -> all.add(new Alike(category, those.get(0), those.size() - 1)));
        return all;
    }

    private LossRemedy.Step step(Alike alike, Move move) {
        String product = graph.id(alike.product());
        Graph rows = ExposureSearch.changed(
                part.with(List.of(product)).graph(), needs.changes(move, alike.category(), product));
        DependencyGraph changed = graph.project(rows);
        int down = 0;
        int critical = 0;
        int node = changed.node(fault);
        if (node != DependencyGraph.NONE) {
            Cascade after = SupplyLosses.cascade(new FaultAnalysis(changed), node);
            for (String service : services) {
                int at = changed.node(service);
                if (after.isDown(at)) {
                    down++;
                    critical += changed.service(at).criticality() == Criticality.CRITICAL ? 1 : 0;
                }
            }
        }
        return new LossRemedy.Step(
                new SupplierChange(move, alike.category(), alike.product()), down, critical, alike.others());
    }
}
