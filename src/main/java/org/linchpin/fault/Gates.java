package org.linchpin.fault;

import java.util.Arrays;
import java.util.List;

/**
 * A failure system of dense items: an item fails by itself, or by one of its gates. Finds items that suffice for one of them
 * to fail, none of which could be left out.
 *
 * <p>Exact because failure is monotone: an item without which a set does not suffice is needed in every smaller set too, so
 * each is tried once. Time: O(members) where each item has one way to fail, as in a chain; else up to that for each item that
 * may have another.
 */
final class Gates {
    /** Members looked at before trying ends and what is left is kept; about 0.2 s. Only sets of thousands get there. */
    private static final long BUDGET = 50_000_000;

    private static final int NONE = -1;
    private static final int[] NO_ITEMS = {};

    private final List<Gate> gates;
    private final int[] ownedStart;
    private final int[] joinedStart;
    private final int[] joined;
    private final boolean[] source;

    private final boolean[] kept;
    private final boolean[] needed;
    private final int[] lost;
    private final int[] order;
    private final int[] rank;
    private final int[] opened;
    private long work;

    /**
     * @param source whether an item fails by itself
     * @param gates ordered by owner
     */
    Gates(boolean[] source, List<Gate> gates) {
        this.source = source;
        this.gates = gates;
        int items = source.length;
        kept = new boolean[items];
        Arrays.fill(kept, true);
        needed = new boolean[items];
        lost = new int[gates.size()];
        order = new int[items];
        rank = new int[items];
        opened = new int[items];
        ownedStart = new int[items + 1];
        joinedStart = new int[items + 1];
        for (Gate gate : gates) {
            ownedStart[gate.owner + 1]++;
            for (int member : gate.members) {
                joinedStart[member + 1]++;
            }
        }
        Arrays.parallelPrefix(ownedStart, Integer::sum);
        Arrays.parallelPrefix(joinedStart, Integer::sum);
        joined = new int[joinedStart[items]];
        int[] fill = Arrays.copyOf(joinedStart, items);
        for (int g = 0; g < gates.size(); g++) {
            for (int member : gates.get(g).members) {
                joined[fill[member]++] = g;
            }
        }
    }

    /**
     * The items by which {@code target} fails, causes first, itself last. Then {@link #lost} says why each does.
     *
     * @throws IllegalArgumentException if it does not fail
     */
    int[] smallest(int target) {
        if (!fails(target, NONE)) {
            throw new IllegalArgumentException("item %d does not fail".formatted(target));
        }
        keepUsed(target);
        need(target);
        for (int item = source.length - 1; item >= 0 && work < BUDGET; item--) {
            if (!kept[item] || needed[item]) {
                continue;
            }
            if (fails(target, item)) {
                keepUsed(target);
                need(target);
            } else {
                need(item);
            }
        }
        fails(target, NONE);
        return Arrays.copyOf(order, rank[target] + 1);
    }

    /** The members whose loss made an item of the result fail, causes first; empty if it fails by itself. */
    int[] lost(int item) {
        if (opened[item] == NONE) {
            return NO_ITEMS;
        }
        Gate gate = gates.get(opened[item]);
        long[] byRank = new long[gate.members.length];
        int failed = 0;
        for (int member : gate.members) {
            if (kept[member] && rank[member] != NONE) {
                byRank[failed++] = (long) rank[member] << 32 | member;
            }
        }
        Arrays.sort(byRank, 0, failed);
        int[] lostMembers = new int[gate.threshold];
        for (int i = 0; i < gate.threshold; i++) {
            lostMembers[i] = (int) byRank[i];
        }
        return lostMembers;
    }

    /** Index of the gate that made an item of the result fail; −1 if it fails by itself. */
    int opened(int item) {
        return opened[item];
    }

    /** Whether the target fails among the items kept, without one of them. Breadth first, so that ways are short. */
    private boolean fails(int target, int without) {
        Arrays.fill(lost, 0);
        Arrays.fill(rank, NONE);
        work += source.length;
        int count = 0;
        for (int item = 0; item < source.length; item++) {
            if (source[item] && kept[item] && item != without) {
                opened[item] = NONE;
                rank[item] = count;
                order[count++] = item;
            }
        }
        for (int head = 0; head < count && rank[target] == NONE; head++) {
            int item = order[head];
            for (int i = joinedStart[item]; i < joinedStart[item + 1]; i++) {
                work++;
                int g = joined[i];
                int owner = gates.get(g).owner;
                if (++lost[g] == gates.get(g).threshold && kept[owner] && owner != without && rank[owner] == NONE) {
                    opened[owner] = g;
                    rank[owner] = count;
                    order[count++] = owner;
                }
            }
        }
        return rank[target] != NONE;
    }

    /** Keeps only what the last derivation of the target used. */
    private void keepUsed(int target) {
        boolean[] used = new boolean[kept.length];
        used[target] = true;
        for (int r = rank[target]; r >= 0; r--) {
            if (used[order[r]]) {
                for (int member : lost(order[r])) {
                    used[member] = true;
                }
            }
        }
        System.arraycopy(used, 0, kept, 0, used.length);
    }

    /** Marks an item that cannot be left out, and what it cannot fail without. */
    private void need(int item) {
        int[] stack = new int[kept.length];
        int depth = 0;
        needed[item] = true;
        stack[depth++] = item;
        while (depth > 0) {
            for (int member : soleCause(stack[--depth])) {
                if (!needed[member]) {
                    needed[member] = true;
                    stack[depth++] = member;
                }
            }
        }
    }

    /** The members by which an item fails, if there is but one way among the items kept; else empty. */
    private int[] soleCause(int item) {
        Gate cause = null;
        for (int g = ownedStart[item]; g < ownedStart[item + 1]; g++) {
            Gate gate = gates.get(g);
            work += gate.members.length;
            int left = 0;
            for (int member : gate.members) {
                left += kept[member] ? 1 : 0;
            }
            if (left > gate.threshold || left == gate.threshold && cause != null) {
                return NO_ITEMS;
            }
            cause = left == gate.threshold ? gate : cause;
        }
        return cause == null
                ? NO_ITEMS
                : Arrays.stream(cause.members).filter(m -> kept[m]).toArray();
    }
}
