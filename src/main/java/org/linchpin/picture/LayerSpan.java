package org.linchpin.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.picture.Picture.Edge;

/** How many layers the edges of a picture cross together: what a layout has to route, long before anything is laid out. */
final class LayerSpan {
    private final List<List<Integer>> successors = new ArrayList<>();
    private final int[] waitingFor;
    private final int[] layer;

    private LayerSpan(Picture picture) {
        Map<String, Integer> indices = new HashMap<>();
        picture.nodes().forEach(node -> {
            indices.put(node.id(), indices.size());
            successors.add(new ArrayList<>());
        });
        waitingFor = new int[indices.size()];
        layer = new int[indices.size()];
        for (Edge edge : picture.edges()) {
            int to = indices.getOrDefault(edge.to(), 0);
            successors.get(indices.getOrDefault(edge.from(), 0)).add(to);
            waitingFor[to]++;
        }
    }

    /**
     * The sum over all edges of the layers between their ends, at least 1 an edge, where each node is one layer after the last
     * of those that lead to it. Where nodes wait for each other in a circle, the first of them goes ahead. O(nodes + edges).
     */
    static long of(Picture picture) {
        return new LayerSpan(picture).sum();
    }

    private long sum() {
        var ready = new ArrayDeque<Integer>();
        var placed = new boolean[layer.length];
        for (int next = 0; next < layer.length; next++) {
            if (waitingFor[next] == 0) {
                ready.add(next);
            }
        }
        for (int next = 0; next < layer.length; next++) {
            if (ready.isEmpty() && !placed[next]) {
                ready.add(next);
            }
            while (!ready.isEmpty()) {
                place(ready.remove(), placed, ready);
            }
        }
        return span();
    }

    private void place(int node, boolean[] placed, ArrayDeque<Integer> ready) {
        placed[node] = true;
        for (int to : successors.get(node)) {
            if (!placed[to]) {
                layer[to] = Math.max(layer[to], layer[node] + 1);
                if (--waitingFor[to] == 0) {
                    ready.add(to);
                }
            }
        }
    }

    private long span() {
        long span = 0;
        for (int from = 0; from < layer.length; from++) {
            for (int to : successors.get(from)) {
                span += Math.max(1, Math.abs(layer[to] - layer[from]));
            }
        }
        return span;
    }
}
