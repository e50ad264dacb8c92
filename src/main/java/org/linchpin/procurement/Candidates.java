package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Ints;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Upstream;

/**
 * The products that an organization may change to, in the categories that it uses. One whose upstream is not known at all is
 * none: it cannot be called independent of anything.
 */
final class Candidates {
    private final DependencyGraph graph;
    private final Map<String, List<Integer>> apart = new TreeMap<>();
    private final Map<String, List<Integer>> entangled = new TreeMap<>();
    private final List<NotJudged> notJudged = new ArrayList<>();

    Candidates(DependencyGraph graph, int organization, SupplierWhatIf whatIf) {
        this.graph = graph;
        BitSet needing = needing(graph, organization);
        Map<String, List<Integer>> products = new TreeMap<>();
        for (int p = graph.kindStart(NodeKind.PRODUCT); p < graph.kindEnd(NodeKind.PRODUCT); p++) {
            products.computeIfAbsent(graph.product(p).category(), category -> new ArrayList<>())
                    .add(p);
        }
        for (String category : whatIf.categories()) {
            if (ServiceTypes.isServiceType(category)) {
                notJudged.add(new NotJudged(category, null, NotJudged.Reason.SERVICE_TYPE));
            } else {
                sort(category, products.getOrDefault(category, List.of()), whatIf.used(category), needing);
            }
        }
    }

    private void sort(String category, List<Integer> products, List<Integer> used, BitSet needing) {
        List<Integer> candidates = new ArrayList<>(products);
        if (used.size() == 1) {
            // all that may be changed is this product, and changing to it changes nothing
            candidates.removeAll(used);
        }
        if (candidates.isEmpty()) {
            notJudged.add(new NotJudged(category, null, NotJudged.Reason.NO_OTHER_PRODUCT));
        }
        List<Integer> ofCategory = new ArrayList<>();
        List<Integer> ofThose = new ArrayList<>();
        for (int product : candidates) {
            if (graph.product(product).upstream() == Upstream.UNKNOWN) {
                notJudged.add(new NotJudged(category, product, NotJudged.Reason.UNKNOWN_UPSTREAM));
            } else if (used.contains(product) || needing.get(product)) {
                ofThose.add(product);
            } else {
                ofCategory.add(product);
            }
        }
        apart.put(category, ofCategory);
        entangled.put(category, ofThose);
    }

    /** All candidates that the organization does not use, and that need nothing of it, by category and node. */
    List<Integer> apart() {
        return apart.values().stream().flatMap(List::stream).toList();
    }

    /** Those of a category. */
    List<Integer> apart(String category) {
        return apart.getOrDefault(category, List.of());
    }

    /** How many changes there are. */
    int changes() {
        return Move.values().length
                * IntStream.concat(
                                apart.values().stream().mapToInt(List::size),
                                entangled.values().stream().mapToInt(List::size))
                        .sum();
    }

    /** Every change, those to a candidate that stands apart as one for its category and move. */
    List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        apart.forEach((category, products) -> {
            for (Move move : Move.values()) {
                if (!products.isEmpty()) {
                    slots.add(new Slot(move, category, DependencyGraph.NONE));
                }
                entangled.getOrDefault(category, List.of()).forEach(p -> slots.add(new Slot(move, category, p)));
            }
        });
        return slots;
    }

    List<NotJudged> notJudged() {
        return Collections.unmodifiableList(notJudged);
    }

    /** What needs something of the organization, over any number of tiers. */
    static BitSet needing(DependencyGraph graph, int organization) {
        var seen = new BitSet();
        var open = new Ints();
        for (int node = graph.kindStart(NodeKind.SYSTEM); node < graph.nodeCount(); node++) {
            if (graph.organization(node) == organization) {
                seen.set(node);
                open.add(node);
            }
        }
        for (int i = 0; i < open.size(); i++) {
            int node = open.get(i);
            for (int d = graph.dependentStart(node); d < graph.dependentEnd(node); d++) {
                int owner = graph.groupOwner(graph.dependentGroup(d));
                if (!seen.get(owner)) {
                    seen.set(owner);
                    open.add(owner);
                }
            }
        }
        return seen;
    }
}
