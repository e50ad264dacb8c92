package org.linchpin.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Upstream;

/**
 * How much is known of what the products in view need themselves.
 *
 * @param complete products whose upstream is complete
 * @param partial products of whose upstream a part is known
 * @param unknown products of whose upstream nothing is known to be complete
 */
@JsonPropertyOrder({"complete", "partial", "unknown", "products", "unknownShare", "text"})
public record Coverage(int complete, int partial, int unknown) {
    /** Over all products of the graph. */
    public static Coverage ofAll(DependencyGraph graph) {
        return of(graph, IntStream.range(graph.kindStart(NodeKind.PRODUCT), graph.kindEnd(NodeKind.PRODUCT)));
    }

    private static Coverage of(DependencyGraph graph, IntStream products) {
        Map<Upstream, Integer> counts = new EnumMap<>(Upstream.class);
        products.forEach(n -> counts.merge(graph.product(n).upstream(), 1, Integer::sum));
        return new Coverage(
                counts.getOrDefault(Upstream.COMPLETE, 0),
                counts.getOrDefault(Upstream.PARTIAL, 0),
                counts.getOrDefault(Upstream.UNKNOWN, 0));
    }

    /** Over the products that these services reach, by any needs and over any number of tiers. O(nodes + needs reached). */
    public static Coverage reachedFrom(DependencyGraph graph, IntStream services) {
        var reached = new BitSet(graph.nodeCount());
        var next = new ArrayDeque<Integer>();
        services.forEach(node -> {
            reached.set(node);
            next.add(node);
        });
        while (!next.isEmpty()) {
            int node = next.remove();
            for (int g = graph.groupStart(node); g < graph.groupEnd(node); g++) {
                for (int m = graph.memberStart(g); m < graph.memberEnd(g); m++) {
                    if (!reached.get(graph.member(m))) {
                        reached.set(graph.member(m));
                        next.add(graph.member(m));
                    }
                }
            }
        }
        return of(graph, reached.stream().filter(n -> graph.kind(n) == NodeKind.PRODUCT));
    }

    @JsonProperty
    public int products() {
        return complete + partial + unknown;
    }

    /** Share of the products whose upstream is unknown, 0 to 1; 0 if no product is reached. */
    @JsonProperty
    public double unknownShare() {
        return products() == 0 ? 0 : (double) unknown / products();
    }

    /** In a sentence, with shares. */
    @JsonProperty("text")
    public String sentence() {
        if (products() == 0) {
            return "No product is reached.";
        }
        return "Of the %s reached, the upstream is complete for %s, partly known for %s and unknown for %s."
                .formatted(
                        Words.count(products(), "product", "products"),
                        share(complete),
                        share(partial),
                        share(unknown));
    }

    private String share(int part) {
        return Phrases.percent((double) part / products());
    }
}
