package org.linchpin.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.linchpin.fault.CutSets;
import org.linchpin.fault.MinimalCutSets;
import org.linchpin.fault.SearchBudget;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/**
 * Finds what would stop organizations. Single points of failure are read off a finished run: O(faults of the services). Hidden
 * pairs cost a search a service, see {@link MinimalCutSets}.
 */
public final class StandingSearch {
    /** Hidden pairs of an organization that are kept; more are beyond anyone's reading, and would fill the database. */
    static final int MOST_PAIRS = 2_000;

    private static final Set<NodeKind> PAIRED = EnumSet.of(NodeKind.PRODUCT);

    private final DependencyGraph graph;
    private final SingleFaults faults;
    private final MinimalCutSets cutSets;
    private final SearchBudget budget;
    private final BooleanSupplier wantsPairs;

    /**
     * @param budget of the search of one service
     * @param wantsPairs whether there is time to look for hidden pairs; asked before each service
     */
    public StandingSearch(SingleFaults faults, SearchBudget budget, BooleanSupplier wantsPairs) {
        this.graph = faults.graph();
        this.faults = faults;
        this.cutSets = new MinimalCutSets(graph);
        this.budget = budget;
        this.wantsPairs = wantsPairs;
    }

    /** The services of each organization, by its index; nodes ascending. O(services). */
    public static List<int[]> services(DependencyGraph graph) {
        int first = graph.kindStart(NodeKind.SERVICE);
        int[] counts = new int[graph.organizations().size()];
        for (int node = first; node < graph.nodeCount(); node++) {
            counts[graph.organization(node)]++;
        }
        List<int[]> services = new ArrayList<>();
        for (int count : counts) {
            services.add(new int[count]);
        }
        for (int node = graph.nodeCount() - 1; node >= first; node--) {
            int organization = graph.organization(node);
            services.get(organization)[--counts[organization]] = node;
        }
        return services;
    }

    /**
     * What would stop these services, in figures.
     *
     * @param services nodes
     * @throws org.linchpin.fault.RunCancelledException if the budget's progress says so
     */
    public Standing of(int... services) {
        Stops stops = stops(services);
        List<SinglePoint> points = new ArrayList<>();
        stops.singles()
                .forEach((node, down) -> points.add(new SinglePoint(
                        graph.id(node), graph.kind(node).text(), graph.name(node), down.size(), critical(down))));
        List<PointPair> pairs = new ArrayList<>();
        stops.pairs()
                .forEach((pair, down) -> pairs.add(new PointPair(
                        graph.id(pair.get(0)),
                        graph.name(pair.get(0)),
                        graph.id(pair.get(1)),
                        graph.name(pair.get(1)),
                        down.size(),
                        critical(down))));
        List<SinglePoint> counted = points.stream()
                .filter(point -> !point.kind().equals(NodeKind.COUNTRY.text()))
                .toList();
        Set<Integer> atStake = new TreeSet<>();
        stops.singles().forEach((node, down) -> {
            if (graph.kind(node) != NodeKind.COUNTRY) {
                atStake.addAll(down);
            }
        });
        return new Standing(
                new Figures(
                        services.length,
                        critical(Arrays.stream(services).boxed().toList()),
                        counted.size(),
                        (int) counted.stream()
                                .filter(point -> point.criticalServicesDown() > 0)
                                .count(),
                        atStake.size(),
                        critical(atStake),
                        pairs.size(),
                        stops.pairSearch()),
                points,
                pairs);
    }

    /**
     * What would stop these services.
     *
     * @param services nodes
     * @throws org.linchpin.fault.RunCancelledException if the budget's progress says so
     */
    public Stops stops(int... services) {
        Comparator<Integer> byId = Comparator.comparing(graph::id);
        SortedMap<Integer, List<Integer>> singles = new TreeMap<>(byId);
        for (int service : services) {
            for (int stop : faults.singlePointsOfFailure(service)) {
                singles.computeIfAbsent(stop, s -> new ArrayList<>()).add(service);
            }
        }
        SortedMap<List<Integer>, List<Integer>> pairs =
                new TreeMap<>(Comparator.<List<Integer>, Integer>comparing(p -> p.get(0), byId)
                        .thenComparing(p -> p.get(1), byId));
        return new Stops(singles, pairs, findPairs(services, pairs));
    }

    private PairSearchState findPairs(int[] services, Map<List<Integer>, List<Integer>> found) {
        for (int service : services) {
            if (!wantsPairs.getAsBoolean()) {
                return PairSearchState.NOT_COMPUTED;
            }
            CutSets sets = cutSets.of(service, PAIRED, FaultMode.MALFUNCTION, 2, budget);
            for (List<Integer> set : sets.sets()) {
                if (set.size() == 2) {
                    List<Integer> pair =
                            set.stream().sorted(Comparator.comparing(graph::id)).toList();
                    if (found.size() == MOST_PAIRS && !found.containsKey(pair)) {
                        return PairSearchState.TRUNCATED;
                    }
                    found.computeIfAbsent(pair, p -> new ArrayList<>()).add(service);
                }
            }
            if (sets.truncated()) {
                return PairSearchState.TRUNCATED;
            }
        }
        return PairSearchState.COMPLETE;
    }

    private int critical(Collection<Integer> services) {
        return (int) services.stream()
                .filter(s -> graph.service(s).criticality() == Criticality.CRITICAL)
                .count();
    }
}
