package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Ints;

/**
 * What is left at stake after changes whose products are still open, by which of these are down.
 *
 * <p>A product that stands apart, so that it needs nothing of the organization, acts on the organization's services through
 * being down or not, and by nothing else. So a single fault does to them what it does where a made-up product is in its place:
 * one that is down if the fault takes the product down, and up if it does not. These cases, two to the power of the open
 * products, are analysed once; then a product is judged by the faults that take it down. Down is worse than up, for failure is
 * monotone, so the case in which all are up bounds what any product can reach.
 */
final class SlotEffect {
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final DependencyGraph whole;
    private final DependencyGraph part;
    private final ExposureQuery query;
    /** The made-up products, as nodes of the part. */
    private final int[] open;

    private final int[] concerned;
    private final int[][] unconcerned;
    /** By case, where bit i says that open product i is down: per critical service its faults, null for every fault. */
    private final @Nullable List<int @Nullable []>[] cases;
    /** By case, the faults of all services together; null for every fault. */
    private final int[] @Nullable [] unions;

    private final int[] unionUp;

    /**
     * @param part the part of the graph that the services concerned can need, changed
     * @param open ids of the made-up products in it
     * @param up the critical services concerned, by node of the whole graph, where no made-up product is down by itself
     * @param others the faults of the critical services that are not concerned, a list each
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of lists
    SlotEffect(
            DependencyGraph whole,
            DependencyGraph part,
            List<String> open,
            Map<Integer, ServiceExposure> up,
            Collection<int[]> others,
            ExposureQuery query) {
        this.whole = whole;
        this.part = part;
        this.query = query;
        this.open = open.stream().mapToInt(part::node).toArray();
        concerned = up.keySet().stream()
                .mapToInt(service -> part.node(whole.id(service)))
                .toArray();
        unconcerned = others.toArray(int[][]::new);
        cases = new List[1 << open.size()];
        unions = new int[1 << open.size()][];
        put(0, up.values().stream().map(ServiceExposure::singles).toList());
        unionUp = Objects.requireNonNull(unions[0]);
    }

    /** What is left if none of the open products is ever down: no real ones leave less. */
    Score bound() {
        int services = 0;
        for (int[] faults : all(0)) {
            services += faults == null || faults.length > 0 ? 1 : 0;
        }
        return new Score(unionUp.length, services);
    }

    /** The least that is left if the open product {@code slot} is down under these faults. */
    int bound(int slot, int[] faults) {
        int left = unionUp.length;
        for (int fault : faults) {
            left += adds(1 << slot, fault) ? 1 : 0;
        }
        return left;
    }

    /**
     * What is left.
     *
     * @param downBy for each open product the faults that take it down, ascending
     * @param worst more single points of failure than these are not of interest
     */
    Score score(List<int[]> downBy, int worst) {
        var faults = new Ints();
        var masks = new Ints();
        merge(downBy, faults, masks);
        int singles = unionUp.length;
        for (int i = 0; i < faults.size(); i++) {
            singles += adds(masks.get(i), faults.get(i)) ? 1 : 0;
        }
        return new Score(singles, singles > worst ? NO_LIMIT : services(faults, masks));
    }

    private int services(Ints faults, Ints masks) {
        List<int @Nullable []> up = all(0);
        int services = 0;
        for (int s = 0; s < up.size(); s++) {
            int[] those = up.get(s);
            boolean atStake = those == null || those.length > 0;
            for (int i = 0; !atStake && i < faults.size(); i++) {
                atStake = holds(all(masks.get(i)).get(s), faults.get(i));
            }
            services += atStake ? 1 : 0;
        }
        return services;
    }

    /** Whether the fault is a single point of failure in that case, but not where all are up. */
    private boolean adds(int mask, int fault) {
        return !holds(unionUp, fault) && holds(union(mask), fault);
    }

    private static boolean holds(int @Nullable [] faults, int fault) {
        return faults == null || Arrays.binarySearch(faults, fault) >= 0;
    }

    /** Each fault that takes an open product down, with all that it takes down. */
    private static void merge(List<int[]> downBy, Ints faults, Ints masks) {
        if (downBy.isEmpty()) {
            return;
        }
        int[] first = downBy.get(0);
        int[] second = downBy.size() == 1 ? new int[0] : downBy.get(1);
        int i = 0;
        int j = 0;
        while (i < first.length || j < second.length) {
            boolean isFirst = j == second.length || i < first.length && first[i] <= second[j];
            boolean isSecond = i == first.length || j < second.length && second[j] <= first[i];
            faults.add(isFirst ? first[i] : second[j]);
            masks.add((isFirst ? 1 : 0) + (isSecond ? 2 : 0));
            i += isFirst ? 1 : 0;
            j += isSecond ? 1 : 0;
        }
    }

    private int @Nullable [] union(int mask) {
        all(mask);
        return unions[mask];
    }

    /** Analyses a case when it is first asked for. */
    private List<int @Nullable []> all(int mask) {
        List<int @Nullable []> known = cases[mask];
        return known == null ? put(mask, down(mask)) : known;
    }

    private List<int @Nullable []> put(int mask, List<int @Nullable []> ofConcerned) {
        List<int @Nullable []> all = new ArrayList<>(ofConcerned);
        all.addAll(Arrays.asList(unconcerned));
        boolean every = all.stream().anyMatch(faults -> faults == null);
        cases[mask] = all;
        unions[mask] = every
                ? null
                : all.stream().flatMapToInt(IntStream::of).sorted().distinct().toArray();
        return all;
    }

    private List<int @Nullable []> down(int mask) {
        var analysis = new FaultAnalysis(part);
        int[] dead = IntStream.range(0, open.length)
                .filter(i -> (mask >> i & 1) == 1)
                .map(i -> open[i])
                .toArray();
        Map<Integer, Ints> faults = new TreeMap<>();
        int[] alone = analysis.cascade(scenario(dead)).servicesDown();
        for (int service : concerned) {
            if (Arrays.binarySearch(alone, service) < 0) {
                faults.put(service, new Ints());
            }
        }
        int[] both = Arrays.copyOf(dead, dead.length + 1);
        for (int fault = 0; !faults.isEmpty() && fault < part.nodeCount(); fault++) {
            int inWhole =
                    query.singles().contains(part.kind(fault)) ? whole.node(part.id(fault)) : DependencyGraph.NONE;
            if (inWhole != DependencyGraph.NONE) {
                both[dead.length] = fault;
                for (int service : analysis.cascade(scenario(both)).servicesDown()) {
                    Ints those = faults.get(service);
                    if (those != null) {
                        those.add(inWhole);
                    }
                }
            }
        }
        List<int @Nullable []> all = new ArrayList<>();
        for (int service : concerned) {
            Ints those = faults.get(service);
            all.add(those == null ? null : those.toArray());
        }
        return all;
    }

    private FaultScenario scenario(int[] nodes) {
        return FaultScenario.of(part, query.mode(), Double.POSITIVE_INFINITY, nodes);
    }
}
