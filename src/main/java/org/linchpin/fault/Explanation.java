package org.linchpin.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a node goes down or is degraded: the last step is that node.
 *
 * @param steps in causal order, the faults first, by hour; what is degraded comes after what is down. No step could be left
 *     out
 * @param weakestEvidence the weakest evidence among the dependency rows that the steps use. Needs that follow from other rows
 *     count as documented by these, and so does a chain of no row
 */
public record Explanation(List<Step> steps, EvidenceGrade weakestEvidence) {
    public Explanation {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an explanation has at least the step that it explains");
        }
    }

    /**
     * One node that is down or degraded.
     *
     * @param downAfterHours hours after the fault; NaN if the node is degraded
     * @param because what it lost; null if it is a fault itself
     */
    public record Step(
            int node, double downAfterHours, @Nullable Because because) {
        public boolean isDegraded() {
            return Double.isNaN(downAfterHours);
        }
    }

    /**
     * The group that takes a node down or degrades it.
     *
     * @param group index of the group in the graph
     * @param name what users called the group; null if the need stands alone
     * @param required members that must work
     * @param size members that there are
     * @param lost {@code size − required + 1} members, each an earlier step: down, or degraded where the step is
     * @param hard whether the group's loss takes the node down, in the scenario's mode
     */
    public record Because(int group, @Nullable String name, int required, int size, List<Integer> lost, boolean hard) {
        public Because {
            lost = List.copyOf(lost);
            if (lost.size() != size - required + 1) {
                throw new IllegalArgumentException("a group of %d that requires %d fails when it loses %d, but lost %s"
                        .formatted(size, required, size - required + 1, lost));
            }
        }
    }
}
