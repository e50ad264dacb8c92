package org.linchpin.concentration;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.util.Arrays;
import java.util.BitSet;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * Finds the suppliers of many units at once, over any number of tiers: each node has a row of bits, one a unit, that flows on to what
 * the node names, until nothing changes. That is the set of units whose walk reaches the node, for an indirect walk enters whatever it
 * meets. Scratch memory of one thread; a sweep takes O(rows that the units reach) steps of {@value #WORDS} words, and more only where
 * nodes need each other.
 */
final class SupplierSweep {
    private static final int WORDS = 8;

    /** Units of one sweep. */
    static final int UNITS = WORDS * Long.SIZE;

    private static final int FEW = 1024;

    private final DependencyGraph graph;
    private final SupplierMap map;
    private final NamedNodes nodes;
    /** By node its row; none while no unit reaches it. */
    private final int[] rowOf;

    private final BitSet open;
    private final Rows reached = new Rows();

    SupplierSweep(DependencyGraph graph, SupplierMap map, NamedNodes nodes) {
        this.graph = graph;
        this.map = map;
        this.nodes = nodes;
        rowOf = new int[graph.nodeCount()];
        Arrays.fill(rowOf, NONE);
        open = new BitSet(graph.nodeCount());
    }

    /** Rows of bits in the order in which they were begun. */
    private static final class Rows {
        private long[] bits = new long[FEW * WORDS];
        private int[] owner = new int[FEW];
        private int count;

        int begin(int of) {
            if (count == owner.length) {
                bits = Arrays.copyOf(bits, 2 * bits.length);
                owner = Arrays.copyOf(owner, 2 * owner.length);
            }
            Arrays.fill(bits, count * WORDS, (count + 1) * WORDS, 0);
            owner[count] = of;
            return count++;
        }

        void set(int row, int bit) {
            bits[row * WORDS + (bit >> 6)] |= 1L << bit;
        }
    }

    /**
     * The slots of at most {@value #UNITS} units.
     *
     * @param organizations of the units, or the units themselves, by index
     * @param services by unit those that it starts from
     * @param found room for the slots of each unit, ascending, from {@code from} on
     */
    void find(Counting counting, int[] organizations, int[][] services, int[][] found, int from) {
        int units = Math.min(UNITS, organizations.length - from);
        flow(services, from, units);
        var counted = new Rows();
        int[] slotRow = new int[counting.slots()];
        for (int r = 0; r < reached.count; r++) {
            int node = reached.owner[r];
            rowOf[node] = NONE;
            int slot = isSupply(node) ? counting.of(node) : NONE;
            if (slot != NONE) {
                withoutOwnGroup(node, r, organizations, from, units);
                if (slotRow[slot] == 0) {
                    slotRow[slot] = counted.begin(slot) + 1;
                }
                join(reached.bits, r, counted.bits, slotRow[slot] - 1);
            }
        }
        reached.count = 0;
        transpose(counted, slotRow, found, from, units);
    }

    private void flow(int[][] services, int from, int units) {
        for (int u = 0; u < units; u++) {
            for (int service : services[from + u]) {
                reached.set(row(service), u);
                open.set(nodes.position(service));
            }
        }
        while (!open.isEmpty()) {
            for (int place = open.nextSetBit(0); place >= 0; place = open.nextSetBit(place + 1)) {
                open.clear(place);
                int node = nodes.at(place);
                for (int i = nodes.start(node); i < nodes.end(node); i++) {
                    int named = nodes.named(i);
                    int to = row(named);
                    if (join(reached.bits, rowOf[node], reached.bits, to) && nodes.start(named) < nodes.end(named)) {
                        open.set(nodes.position(named));
                    }
                }
            }
        }
    }

    private int row(int node) {
        if (rowOf[node] == NONE) {
            rowOf[node] = reached.begin(node);
        }
        return rowOf[node];
    }

    private boolean isSupply(int node) {
        return node < graph.kindEnd(NodeKind.PRODUCT);
    }

    /** A unit's own group supplies nothing to it. */
    private void withoutOwnGroup(int node, int row, int[] organizations, int from, int units) {
        int vendor = node < graph.kindEnd(NodeKind.VENDOR) ? node : graph.vendorOf(node);
        int group = map.organizationGroup(vendor);
        if (group != NONE) {
            for (int u = 0; u < units; u++) {
                if (graph.ultimateOrganization(organizations[from + u]) == group) {
                    reached.bits[row * WORDS + (u >> 6)] &= ~(1L << u);
                }
            }
        }
    }

    /** Whether that added anything. */
    private static boolean join(long[] from, int row, long[] to, int into) {
        long added = 0;
        for (int w = 0; w < WORDS; w++) {
            long before = to[into * WORDS + w];
            long after = before | from[row * WORDS + w];
            to[into * WORDS + w] = after;
            added |= before ^ after;
        }
        return added != 0;
    }

    private static void transpose(Rows counted, int[] slotRow, int[][] found, int from, int units) {
        int[] slots = Arrays.copyOf(counted.owner, counted.count);
        Arrays.sort(slots);
        int[] size = new int[units];
        for (int i = 0; i < counted.count * WORDS; i++) {
            for (long bits = counted.bits[i]; bits != 0; bits &= bits - 1) {
                size[(i % WORDS << 6) + Long.numberOfTrailingZeros(bits)]++;
            }
        }
        for (int u = 0; u < units; u++) {
            found[from + u] = new int[size[u]];
        }
        Arrays.fill(size, 0);
        for (int slot : slots) {
            int row = slotRow[slot] - 1;
            for (int w = 0; w < WORDS; w++) {
                for (long bits = counted.bits[row * WORDS + w]; bits != 0; bits &= bits - 1) {
                    int u = (w << 6) + Long.numberOfTrailingZeros(bits);
                    found[from + u][size[u]++] = slot;
                }
            }
        }
    }
}
