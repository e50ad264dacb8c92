package org.linchpin.procurement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps an organization most.
 *
 * @param today its exposure as it is
 * @param single the change after which the fewest single points of failure of critical services are left, among equals the
 *     fewest critical services with one; null if none leaves fewer than today
 * @param pair the two changes that leave the fewest; null if no two leave fewer than {@code single}
 * @param judged changes that were compared
 * @param notJudged what was left out, by category, then product
 * @param truncated whether time ran out: then there may be something better
 */
public record NextSteps(
        Exposure today,
        @Nullable Plan single,
        @Nullable Plan pair,
        int judged,
        List<NotJudged> notJudged,
        boolean truncated) {
    public NextSteps {
        notJudged = List.copyOf(notJudged);
    }
}
