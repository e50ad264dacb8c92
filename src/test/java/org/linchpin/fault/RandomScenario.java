package org.linchpin.fault;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/** Random questions to a graph. */
final class RandomScenario {
    private RandomScenario() {}

    static FaultMode mode(SplittableRandom random) {
        return random.nextBoolean() ? FaultMode.LOSS : FaultMode.MALFUNCTION;
    }

    /** Often endless, at times between two hours. */
    static double outageHours(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> Double.POSITIVE_INFINITY;
            case 1 -> random.nextInt(1, 7);
            default -> random.nextInt(0, 6) + 0.5;
        };
    }

    /** How an application would, or small enough for several sweeps of a small graph, down to one fault each. */
    static SweepSize sweepSize(SplittableRandom random, DependencyGraph graph) {
        return random.nextInt(4) == 0
                ? SweepSize.of(graph)
                : new SweepSize(random.nextInt(1, 8), random.nextInt(4), random.nextInt(1, 3));
    }

    /** None to three nodes of any kind, countries more often alone. */
    static Set<String> faults(SplittableRandom random, DependencyGraph graph) {
        Set<String> faults = new TreeSet<>();
        int countries = graph.count(NodeKind.COUNTRY);
        if (countries > 0 && random.nextInt(4) == 0) {
            faults.add(graph.id(random.nextInt(countries)));
        } else {
            for (int i = random.nextInt(10) == 0 ? 0 : random.nextInt(1, 4); i > 0; i--) {
                faults.add(graph.id(random.nextInt(graph.nodeCount())));
            }
        }
        return faults;
    }

    static Set<String> services(SplittableRandom random, DependencyGraph graph) {
        Set<String> services = new TreeSet<>();
        for (int node = graph.kindStart(NodeKind.SERVICE); node < graph.nodeCount(); node++) {
            if (random.nextInt(4) > 0) {
                services.add(graph.id(node));
            }
        }
        return services;
    }
}
