package org.linchpin.fault;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * For each service the faults that reach it: the lists of services per fault, the other way round. Four bytes an entry, made
 * when first asked for.
 */
final class FaultsByService {
    private final DependencyGraph graph;
    private final @Nullable FaultEffect[] effects;
    private final Function<FaultEffect, ServiceSet> services;
    private int @Nullable [][] faults;

    FaultsByService(
            DependencyGraph graph, @Nullable FaultEffect[] effects, Function<FaultEffect, ServiceSet> services) {
        this.graph = graph;
        this.effects = effects;
        this.services = services;
    }

    /** The faults that reach a service, ascending. */
    int[] of(int service) {
        int row = service - graph.kindStart(NodeKind.SERVICE);
        if (row < 0 || service >= graph.nodeCount()) {
            throw new IllegalArgumentException("node %d is no service; services are %d to %d"
                    .formatted(service, graph.kindStart(NodeKind.SERVICE), graph.nodeCount() - 1));
        }
        return rows()[row].clone();
    }

    private synchronized int[][] rows() {
        int[][] known = faults;
        if (known == null) {
            known = transpose();
            faults = known;
        }
        return known;
    }

    private int[][] transpose() {
        int firstService = graph.kindStart(NodeKind.SERVICE);
        int[] size = new int[graph.count(NodeKind.SERVICE)];
        for (FaultEffect effect : effects) {
            if (effect != null) {
                services.apply(effect).forEach(service -> size[service - firstService]++);
            }
        }
        int[][] rows = Arrays.stream(size).mapToObj(int[]::new).toArray(int[][]::new);
        Arrays.fill(size, 0);
        for (int fault = 0; fault < effects.length; fault++) {
            FaultEffect effect = effects[fault];
            if (effect != null) {
                int itself = fault;
                services.apply(effect).forEach(service -> {
                    int row = service - firstService;
                    rows[row][size[row]++] = itself;
                });
            }
        }
        return rows;
    }
}
