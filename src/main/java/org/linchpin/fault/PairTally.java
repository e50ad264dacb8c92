package org.linchpin.fault;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;

/**
 * Counts services by pair of faults: an open-addressing hash table, 36 to 72 bytes a pair. The services of an organization
 * come one after another. Of one thread.
 */
final class PairTally {
    private static final int NO_ORGANIZATION = -1;

    private final int mostPairs;
    /** The lower node in the upper half, the other in the lower; never 0, for the two differ. */
    private long[] keys = new long[64];

    private int[] critical = new int[64];
    private int[] services = new int[64];
    private int[] organizations = new int[64];
    private int[] lastOrganization = new int[64];
    private int size;
    private boolean full;

    PairTally(int mostPairs) {
        this.mostPairs = mostPairs;
    }

    /** Counts a service that goes down by this pair. */
    void add(int node, int other, boolean isCritical, int organization) {
        int at = place((long) Math.min(node, other) << 32 | Math.max(node, other));
        if (at >= 0) {
            critical[at] += isCritical ? 1 : 0;
            services[at]++;
            organizations[at] += lastOrganization[at] == organization ? 0 : 1;
            lastOrganization[at] = organization;
        }
    }

    /** Adds the counts of other organizations. */
    void addAll(PairTally others) {
        for (int i = 0; i < others.keys.length; i++) {
            int at = others.keys[i] == 0 ? -1 : place(others.keys[i]);
            if (at >= 0) {
                critical[at] += others.critical[i];
                services[at] += others.services[i];
                organizations[at] += others.organizations[i];
            }
        }
        full |= others.full;
    }

    /** Whether there were more pairs than could be kept. */
    boolean isFull() {
        return full;
    }

    /** The pairs, by the ids of their nodes. O(pairs × log pairs). */
    HiddenPair[] pairs(DependencyGraph graph) {
        int[] used = IntStream.range(0, keys.length).filter(i -> keys[i] != 0).toArray();
        var order = new IdOrder(
                graph, Arrays.stream(used).flatMap(i -> IntStream.of((int) (keys[i] >>> 32), (int) keys[i])));
        return Arrays.stream(used)
                .mapToLong(i -> order.pair((int) (keys[i] >>> 32), (int) keys[i]))
                .sorted()
                .mapToObj(pair -> pair(order.first(pair), order.second(pair)))
                .toArray(HiddenPair[]::new);
    }

    private HiddenPair pair(int first, int second) {
        int at = find(keys, (long) Math.min(first, second) << 32 | Math.max(first, second));
        return new HiddenPair(first, second, critical[at], services[at], organizations[at]);
    }

    /** Where the pair is counted; negative if it is new and there is no more room. */
    private int place(long key) {
        int at = find(keys, key);
        if (keys[at] == key) {
            return at;
        }
        if (size == mostPairs) {
            full = true;
            return -1;
        }
        if (2 * ++size > keys.length) {
            grow();
            at = find(keys, key);
        }
        keys[at] = key;
        lastOrganization[at] = NO_ORGANIZATION;
        return at;
    }

    private void grow() {
        int length = 2 * keys.length;
        long[] newKeys = new long[length];
        int[] moved = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                moved[i] = find(newKeys, keys[i]);
                newKeys[moved[i]] = keys[i];
            }
        }
        critical = moved(critical, moved, length);
        services = moved(services, moved, length);
        organizations = moved(organizations, moved, length);
        lastOrganization = moved(lastOrganization, moved, length);
        keys = newKeys;
    }

    private int[] moved(int[] counts, int[] places, int length) {
        int[] result = new int[length];
        for (int i = 0; i < counts.length; i++) {
            if (keys[i] != 0) {
                result[places[i]] = counts[i];
            }
        }
        return result;
    }

    /** The place of the key, or the free one where it belongs. */
    private static int find(long[] keys, long key) {
        int mask = keys.length - 1;
        // Fibonacci hashing: Knuth, The Art of Computer Programming 3, section 6.4
        int at = (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 32) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }
}
