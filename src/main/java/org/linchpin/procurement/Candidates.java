package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Upstream;

/**
 * The products that an organization may change to, in the categories that it uses. One whose upstream is not known at all is
 * none: it cannot be called independent of anything.
 */
final class Candidates {
    private final DependencyGraph graph;
    private final Map<String, List<Integer>> byCategory = new TreeMap<>();
    private final List<NotJudged> notJudged = new ArrayList<>();

    Candidates(DependencyGraph graph, SupplierWhatIf whatIf) {
        this.graph = graph;
        Map<String, List<Integer>> products = new TreeMap<>();
        for (int p = graph.kindStart(NodeKind.PRODUCT); p < graph.kindEnd(NodeKind.PRODUCT); p++) {
            products.computeIfAbsent(graph.product(p).category(), category -> new ArrayList<>())
                    .add(p);
        }
        for (String category : whatIf.categories()) {
            if (ServiceTypes.isServiceType(category)) {
                notJudged.add(new NotJudged(category, null, NotJudged.Reason.SERVICE_TYPE));
            } else {
                sort(category, products.getOrDefault(category, List.of()), whatIf.used(category));
            }
        }
    }

    private void sort(String category, List<Integer> products, List<Integer> used) {
        List<Integer> others = new ArrayList<>(products);
        if (used.size() == 1) {
            // all that may be changed is this product, and changing to it changes nothing
            others.removeAll(used);
        }
        if (others.isEmpty()) {
            notJudged.add(new NotJudged(category, null, NotJudged.Reason.NO_OTHER_PRODUCT));
        }
        List<Integer> candidates = new ArrayList<>();
        for (int product : others) {
            if (graph.product(product).upstream() == Upstream.UNKNOWN) {
                notJudged.add(new NotJudged(category, product, NotJudged.Reason.UNKNOWN_UPSTREAM));
            } else {
                candidates.add(product);
            }
        }
        if (!candidates.isEmpty()) {
            byCategory.put(category, candidates);
        }
    }

    /** The categories that have a candidate, sorted. */
    List<String> categories() {
        return List.copyOf(byCategory.keySet());
    }

    /** The candidates of a category, ascending. */
    List<Integer> of(String category) {
        return byCategory.getOrDefault(category, List.of());
    }

    /** All of them. */
    List<Integer> all() {
        return byCategory.values().stream().flatMap(List::stream).toList();
    }

    /** How many changes there are. */
    int changes() {
        return Move.values().length
                * byCategory.values().stream().mapToInt(List::size).sum();
    }

    List<NotJudged> notJudged() {
        return Collections.unmodifiableList(notJudged);
    }
}
