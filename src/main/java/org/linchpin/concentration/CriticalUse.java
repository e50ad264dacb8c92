package org.linchpin.concentration;

import org.linchpin.graph.DependencyGraph;

/**
 * Which organizations use which group of vendors for a critical or important service, in the words of the law: <em>where the ICT
 * services support critical or important functions</em>. Soft and redundant dependencies count too.
 */
public final class CriticalUse {
    private final DependencyGraph graph;
    /** By node; filled for vendors that are ultimate parents. */
    private final int[][] direct;

    private final int[][] indirect;

    CriticalUse(DependencyGraph graph, int[][] direct, int[][] indirect) {
        this.graph = graph;
        this.direct = direct;
        this.indirect = indirect;
    }

    /**
     * The organizations, as indexes, ascending.
     *
     * @param vendor any of the group
     */
    public int[] organizations(int vendor, Depth depth) {
        return (depth == Depth.DIRECT ? direct : indirect)[graph.ultimateParent(vendor)].clone();
    }

    /** How many organizations use the group. */
    public int count(int vendor, Depth depth) {
        return (depth == Depth.DIRECT ? direct : indirect)[graph.ultimateParent(vendor)].length;
    }
}
