package org.linchpin.concentration;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * What each product, and each vendor that is named itself, counts for in one question: a slot. Immutable.
 *
 * @param slots how many there may be
 * @param ofNode by vendor and product, the first vendor first; none where it does not count
 */
record Counting(int first, int slots, int[] ofNode) {
    /** Each supplier is its own slot. O(products). */
    static Counting of(DependencyGraph graph, SupplierMap map, ConcentrationQuery query) {
        int first = graph.kindStart(NodeKind.VENDOR);
        int[] ofNode = new int[graph.kindEnd(NodeKind.PRODUCT) - first];
        boolean vendors = query.level() != Level.PRODUCT && query.category() == null;
        for (int i = 0; i < ofNode.length; i++) {
            int node = first + i;
            if (graph.kind(node) == NodeKind.VENDOR) {
                ofNode[i] = vendors ? map.ofVendor(node, query.level(), query.basis()) : NONE;
            } else {
                boolean counts = query.category() == null
                        || query.category().equals(graph.product(node).category());
                ofNode[i] = counts ? map.ofProduct(node, query.level(), query.basis()) : NONE;
            }
        }
        return new Counting(first, map.unknown() + 1, ofNode);
    }

    /**
     * A slot for each supplier in each category, those of one category after each other. O(products × log).
     *
     * @param categories sorted
     * @param supplierOf room for the supplier of each slot, as many as there are products
     * @param firstOf room for the first slot of each category, and one more behind the last
     */
    static Counting byCategory(
            DependencyGraph graph,
            SupplierMap map,
            ConcentrationQuery query,
            List<String> categories,
            int[] supplierOf,
            int... firstOf) {
        int first = graph.kindStart(NodeKind.VENDOR);
        int[] ofNode = new int[graph.kindEnd(NodeKind.PRODUCT) - first];
        Arrays.fill(ofNode, NONE);
        var index = new TreeMap<String, Integer>();
        for (int c = 0; c < categories.size(); c++) {
            index.put(categories.get(c), c);
        }
        long[] keys = new long[supplierOf.length];
        int products = graph.kindStart(NodeKind.PRODUCT);
        for (int p = 0; p < keys.length; p++) {
            int category =
                    Objects.requireNonNull(index.get(graph.product(products + p).category()));
            keys[p] = (long) category << Integer.SIZE | map.ofProduct(products + p, query.level(), query.basis());
        }
        long[] sorted = Arrays.stream(keys).sorted().distinct().toArray();
        for (int slot = 0; slot < sorted.length; slot++) {
            supplierOf[slot] = (int) sorted[slot];
            firstOf[(int) (sorted[slot] >> Integer.SIZE) + 1] = slot + 1;
        }
        for (int p = 0; p < keys.length; p++) {
            ofNode[products + p - first] = Arrays.binarySearch(sorted, keys[p]);
        }
        return new Counting(first, sorted.length, ofNode);
    }

    /** The slot of a vendor or product; none if it does not count. */
    int of(int node) {
        return ofNode[node - first];
    }

    /** The slots of some products, ascending, each once. */
    int[] distinct(int... products) {
        int[] slots = new int[products.length];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = of(products[i]);
        }
        Arrays.sort(slots);
        int count = 0;
        for (int i = 0; i < slots.length; i++) {
            if (i == 0 || slots[i] != slots[i - 1]) {
                slots[count++] = slots[i];
            }
        }
        return Arrays.copyOf(slots, count);
    }
}
