package org.linchpin.report;

import java.util.List;
import java.util.stream.Collectors;
import org.linchpin.fault.Explanation;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;

/** How pages name nodes, and the chains between them. */
public final class FaultNames {
    private final DependencyGraph graph;

    public FaultNames(DependencyGraph graph) {
        this.graph = graph;
    }

    /** A product with its vendor, a service with its organization; anything else by its name. */
    public String full(int node) {
        NodeKind kind = graph.kind(node);
        if (kind == NodeKind.PRODUCT) {
            return "%s (%s)".formatted(graph.name(node), graph.name(graph.vendorOf(node)));
        }
        Organization owner = graph.owner(node);
        return owner == null ? graph.name(node) : "%s (%s)".formatted(graph.name(node), owner.name());
    }

    /** Several names, as <em>a, b and 3 more</em>. */
    public String some(List<Integer> nodes, int shown) {
        List<String> names = nodes.stream().map(graph::name).collect(Collectors.toList());
        if (names.size() > shown) {
            List<String> first = names.subList(0, shown);
            return String.join(", ", first) + " and %,d more".formatted(names.size() - shown);
        }
        return Phrases.join(names);
    }

    /** The causal steps in words, the faults first: <em>Falcon sensor → Fleet → Flights</em>, <em>Cloud + Data centre → Flights</em>. */
    public String chain(Explanation explanation) {
        var chain = new StringBuilder();
        boolean afterFault = false;
        for (Explanation.Step step : explanation.steps()) {
            boolean isFault = step.because() == null;
            chain.append(chain.isEmpty() ? "" : afterFault && isFault ? " + " : " → ")
                    .append(step(step));
            afterFault = isFault;
        }
        return chain.toString();
    }

    private String step(Explanation.Step step) {
        Explanation.Because because = step.because();
        String name = graph.name(step.node());
        if (because == null || because.size() == 1) {
            return name;
        }
        String group = "%d of %d needed".formatted(because.required(), because.size());
        return "%s (%s)".formatted(name, group);
    }
}
