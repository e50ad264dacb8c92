package org.linchpin.procurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which single change of suppliers helps an organization most in one loss of supply.
 *
 * @param servicesDown services that would go down as things are
 * @param criticalServicesDown those of them that are critical
 * @param best the change after which the fewest critical services, among equals the fewest services, would go down, over
 *     candidates of whose upstream something is known; null if none leaves fewer
 * @param unproven the same over candidates of whose upstream nothing is known: it helps if they do not need what is lost; null
 *     if none leaves fewer than {@code best}
 * @param judged changes that were compared
 * @param notJudged categories that were left out, and why; sorted
 */
public record LossRemedy(
        int servicesDown,
        int criticalServicesDown,
        @Nullable Step best,
        @Nullable Step unproven,
        int judged,
        List<NotJudged> notJudged) {
    public LossRemedy {
        notJudged = List.copyOf(notJudged);
    }

    /**
     * A change, and what would go down after it.
     *
     * @param alike how many other products of the category do the same in the same move
     */
    public record Step(SupplierChange change, int servicesDown, int criticalServicesDown, int alike) {}
}
