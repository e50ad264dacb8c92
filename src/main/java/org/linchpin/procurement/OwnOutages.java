package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Ints;
import org.linchpin.graph.NodeKind;

/**
 * Which single faults would take an organization's critical services down, with its suppliers as they are or with some of them
 * changed. Not thread-safe.
 *
 * <p>All faults are looked at side by side, a bit each. What needs nothing of the organization is down by the same faults
 * whatever the organization changes, so these are found once, see {@link ProductFaults}. What is left, the <em>core</em>, is the
 * organization's services and systems, and what needs them and is needed by them in turn; there a change is worked out from the
 * nodes whose needs change upwards. Exact: the least fixpoint of the whole graph, of which the rest is constant.
 *
 * <p>Time of a change: the needs of the nodes above it, times the faults over 64. Space: an eighth of a byte for each fault and
 * each of the core, its suppliers and the candidates.
 */
final class OwnOutages {
    private final DependencyGraph graph;
    private final ExposureQuery query;
    /** Nodes of the core in an order in which each stands after what it needs, but for cycles; a place each, from 0. */
    private final int[] core;

    private final boolean cyclic;
    /** By node; {@link DependencyGraph#NONE} where it has none. Suppliers have the places from the core's on. */
    private final int[] place;
    /** By place the category of a product, else null. */
    private final List<@Nullable String> category = new ArrayList<>();
    /** By place which faults take it down; those of the core change with what is assumed. */
    private final List<long[]> down = new ArrayList<>();
    /** By place of the core, as it is. */
    private final OwnNeed[][] needs;

    private final boolean[] critical;
    private final Map<Integer, Integer> world = new HashMap<>();
    private final int words;
    private final long[][] scratch;
    private final long[] atLeast;
    private final Map<String, int[]> users = new TreeMap<>();
    private final Map<List<String>, Above> above = new HashMap<>();
    private final Score today;

    /**
     * A change of suppliers.
     *
     * @param place see {@link #place} and {@link #atBest}
     */
    record Step(Move move, String category, int place) {}

    /** What a change of some categories can concern: places of the core, and what is left at stake without these. */
    private record Above(int[] places, long[] othersDown, int othersAtStake) {}

    /**
     * @param candidates products that it may change to
     */
    OwnOutages(DependencyGraph graph, int organization, Collection<Integer> candidates, ExposureQuery query) {
        this.graph = graph;
        this.query = query;
        var order = new CoreOrder(graph, organization, candidates);
        core = order.nodes();
        cyclic = order.cyclic();
        place = new int[graph.nodeCount()];
        Arrays.fill(place, DependencyGraph.NONE);
        for (int i = 0; i < core.length; i++) {
            place[core[i]] = i;
        }
        TreeSet<Integer> suppliers = new TreeSet<>(candidates);
        var reader = new OwnNeedReader(graph, query.mode());
        IntStream.of(core).forEach(node -> reader.members(node).forEach(suppliers::add));
        suppliers.removeIf(node -> place[node] != DependencyGraph.NONE);
        var faults = new ProductFaults(graph, suppliers, query);
        Stream.concat(
                        suppliers.stream()
                                .flatMap(node -> Arrays.stream(faults.of(node)).boxed()),
                        IntStream.of(core).filter(this::isFault).boxed())
                .forEach(fault -> world.computeIfAbsent(fault, f -> world.size()));
        words = (world.size() + Long.SIZE - 1) / Long.SIZE;
        for (int node : core) {
            add(node, isFault(node) ? new int[] {node} : new int[0]);
        }
        for (int node : suppliers) {
            place[node] = down.size();
            add(node, faults.of(node));
        }
        needs = new OwnNeed[core.length][];
        critical = new boolean[core.length];
        for (int i = 0; i < core.length; i++) {
            boolean owned = graph.organization(core[i]) == organization;
            needs[i] =
                    (owned ? reader.written(core[i], place) : reader.projected(core[i], place)).toArray(OwnNeed[]::new);
            critical[i] = owned
                    && core[i] >= graph.kindStart(NodeKind.SERVICE)
                    && graph.service(core[i]).criticality() == Criticality.CRITICAL;
            if (owned) {
                enterUsers(i);
            }
        }
        scratch = new long[core.length][words];
        // two changes add two members at most
        atLeast = new long[longestNeed() + 4];
        int[] all = IntStream.range(0, core.length).toArray();
        settle(all, needs, true);
        for (int i : all) {
            down.set(i, scratch[i].clone());
        }
        today = score(all, new long[words], 0);
    }

    private void add(int node, int... faults) {
        long[] row = new long[words];
        for (int fault : faults) {
            int bit = Objects.requireNonNull(world.get(fault));
            row[bit >> 6] |= 1L << bit;
        }
        down.add(row);
        category.add(graph.kind(node) == NodeKind.PRODUCT ? graph.product(node).category() : null);
    }

    private boolean isFault(int node) {
        return query.singles().contains(graph.kind(node));
    }

    /** As the organization is. */
    Score today() {
        return today;
    }

    /** The place of a candidate. */
    int place(int product) {
        return place[product];
    }

    /** A place for something that is down by those faults only that take each of the candidates down: none does better. */
    int atBest(String ofCategory, Collection<Integer> candidates) {
        long[] row = new long[words];
        if (candidates.stream().allMatch(p -> place[p] >= core.length)) {
            Arrays.fill(row, -1);
            for (int product : candidates) {
                long[] its = down.get(place[product]);
                for (int w = 0; w < words; w++) {
                    row[w] &= its[w];
                }
            }
        }
        down.add(row);
        category.add(ofCategory);
        return down.size() - 1;
    }

    /** Whether a service or system names products of both in one group, so that the order of changes may matter. */
    boolean meet(String one, String other) {
        return Arrays.stream(users.getOrDefault(one, new int[0]))
                .mapToObj(user -> Arrays.stream(needs[user]))
                .anyMatch(all -> all.anyMatch(need -> need.names(of(one)) && need.names(of(other))));
    }

    /** What is left at stake after the changes, one after another. */
    Score after(List<Step> steps) {
        List<String> categories =
                steps.stream().map(Step::category).distinct().sorted().toList();
        Above concerned = above.computeIfAbsent(categories, this::above);
        OwnNeed[][] changed = needs.clone();
        for (Step step : steps) {
            for (int user : users.getOrDefault(step.category(), new int[0])) {
                changed[user] = changed(changed[user], step);
            }
        }
        boolean again = cyclic || steps.stream().anyMatch(step -> step.place() < core.length);
        settle(concerned.places(), changed, again);
        return score(concerned.places(), concerned.othersDown(), concerned.othersAtStake());
    }

    private OwnNeed[] changed(OwnNeed[] before, Step step) {
        IntPredicate ofCategory = of(step.category());
        List<OwnNeed> after = new ArrayList<>(before.length + 1);
        boolean merging = step.move() == Move.SWITCH && !isAloneAlready(before, ofCategory, step.place());
        boolean merged = false;
        boolean hard = false;
        for (OwnNeed need : before) {
            if (!need.names(ofCategory)) {
                after.add(need);
            } else if (step.move() == Move.ADD) {
                after.add(need.adding(step.place()));
            } else if (!need.alone()) {
                after.add(need.switching(ofCategory, step.place()));
            } else if (merging) {
                merged = true;
                hard |= need.hard();
            } else {
                after.add(need);
            }
        }
        if (merged) {
            after.add(new OwnNeed(new int[] {step.place()}, new int[0], 1, hard, true));
        }
        return after.toArray(OwnNeed[]::new);
    }

    /** Whether the only needs of the category that stand alone are of that product, so that nothing is switched. */
    private static boolean isAloneAlready(OwnNeed[] needs, IntPredicate ofCategory, int place) {
        return Arrays.stream(needs)
                .filter(need -> need.alone() && need.names(ofCategory))
                .allMatch(need -> need.names(member -> member == place));
    }

    private IntPredicate of(String ofCategory) {
        return member -> ofCategory.equals(category.get(member));
    }

    /** Puts into {@link #scratch} what takes these places down, if the others of the core are as they are today. */
    private void settle(int[] places, OwnNeed[][] of, boolean again) {
        long[][] before = new long[places.length][];
        for (int i = 0; i < places.length; i++) {
            before[i] = down.get(places[i]);
            long[] row = scratch[places[i]];
            Arrays.fill(row, 0);
            int node = core[places[i]];
            if (isFault(node)) {
                int bit = Objects.requireNonNull(world.get(node));
                row[bit >> 6] |= 1L << bit;
            }
            down.set(places[i], row);
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int at : places) {
                for (OwnNeed need : of[at]) {
                    grown |= need.hard() && pass(need, scratch[at]);
                }
            }
            grown &= again;
        }
        for (int i = 0; i < places.length; i++) {
            down.set(places[i], before[i]);
        }
    }

    /** Adds the faults by which the need is down; true if some were not there. */
    private boolean pass(OwnNeed need, long[] to) {
        int lost = need.lost();
        int[] members = need.places();
        if (lost > members.length) {
            return false;
        }
        long grown = 0;
        if (lost == 1) {
            for (int member : members) {
                long[] row = down.get(member);
                for (int w = 0; w < words; w++) {
                    grown |= row[w] & ~to[w];
                    to[w] |= row[w];
                }
            }
            return grown != 0;
        }
        for (int w = 0; w < words; w++) {
            long those = atLeast(lost, members, w);
            grown |= those & ~to[w];
            to[w] |= those;
        }
        return grown != 0;
    }

    /** The faults, of one word, by which at least so many members are down: after each member, by how many are so far. */
    private long atLeast(int lost, int[] members, int word) {
        Arrays.fill(atLeast, 1, lost + 1, 0);
        atLeast[0] = -1;
        for (int member : members) {
            long row = down.get(member)[word];
            for (int n = lost; n > 0; n--) {
                atLeast[n] |= atLeast[n - 1] & row;
            }
        }
        return atLeast[lost];
    }

    private Score score(int[] places, long[] othersDown, int othersAtStake) {
        long[] all = othersDown.clone();
        int services = othersAtStake;
        for (int at : places) {
            if (critical[at]) {
                services += or(scratch[at], all) ? 1 : 0;
            }
        }
        return new Score(Arrays.stream(all).mapToInt(Long::bitCount).sum(), services);
    }

    /** Whether there is anything to add. */
    private static boolean or(long[] row, long[] to) {
        long any = 0;
        for (int w = 0; w < to.length; w++) {
            any |= row[w];
            to[w] |= row[w];
        }
        return any != 0;
    }

    private Above above(List<String> categories) {
        var seen = new BitSet();
        var open = new Ints();
        for (String changed : categories) {
            for (int user : users.getOrDefault(changed, new int[0])) {
                if (!seen.get(user)) {
                    seen.set(user);
                    open.add(core[user]);
                }
            }
        }
        for (int i = 0; i < open.size(); i++) {
            int node = open.get(i);
            for (int d = graph.dependentStart(node); d < graph.dependentEnd(node); d++) {
                int owner = graph.groupOwner(graph.dependentGroup(d));
                int its = place[owner];
                if (its != DependencyGraph.NONE && its < core.length && !seen.get(its)) {
                    seen.set(its);
                    open.add(owner);
                }
            }
        }
        long[] othersDown = new long[words];
        int services = 0;
        for (int i = 0; i < core.length; i++) {
            if (critical[i] && !seen.get(i)) {
                services += or(down.get(i), othersDown) ? 1 : 0;
            }
        }
        return new Above(seen.stream().toArray(), othersDown, services);
    }

    private void enterUsers(int user) {
        Arrays.stream(needs[user])
                .flatMapToInt(need -> IntStream.concat(Arrays.stream(need.places()), Arrays.stream(need.sure())))
                .mapToObj(category::get)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(named -> users.merge(
                        named,
                        new int[] {user},
                        (a, b) -> IntStream.concat(IntStream.of(a), IntStream.of(b))
                                .toArray()));
    }

    private int longestNeed() {
        return Arrays.stream(needs)
                .flatMap(Arrays::stream)
                .mapToInt(need -> need.places().length + need.sure().length)
                .max()
                .orElse(0);
    }
}
