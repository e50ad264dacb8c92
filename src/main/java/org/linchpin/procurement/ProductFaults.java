package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.NeededRows;

/**
 * The single faults that take products down: those of a probe, a made-up service that needs the product and nothing else. Time:
 * the cascades of all faults among what the products need.
 */
final class ProductFaults {
    private final Map<Integer, int[]> faults = new HashMap<>();

    /**
     * Of some products.
     *
     * @param query whose kinds of faults count
     */
    ProductFaults(DependencyGraph whole, Collection<Integer> products, ExposureQuery query) {
        List<GraphRow> probes = new ArrayList<>();
        probes.add(MadeUp.ORGANIZATION);
        products.forEach(product -> probes.addAll(MadeUp.probe(whole.id(product))));
        List<String> ids = products.stream().map(whole::id).toList();
        DependencyGraph part = whole.project(NeededRows.of(whole.rows(), ids).graph(probes));
        SingleFaults single = new FaultAnalysis(part).singleFaults(query.mode(), Double.POSITIVE_INFINITY);
        for (int product : products) {
            int probe = part.node(MadeUp.PREFIX + whole.id(product));
            faults.put(
                    product,
                    IntStream.of(single.singlePointsOfFailure(probe))
                            .filter(fault -> query.singles().contains(part.kind(fault)))
                            .map(fault -> whole.node(part.id(fault)))
                            .sorted()
                            .toArray());
        }
    }

    /** The nodes whose fault takes the product down, itself among them if its kind counts; ascending. Not to be changed. */
    int[] of(int product) {
        return Objects.requireNonNull(faults.get(product));
    }
}
