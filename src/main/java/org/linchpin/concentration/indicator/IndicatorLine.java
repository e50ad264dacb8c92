package org.linchpin.concentration.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator, for a category of entities where the law says so.
 *
 * @param category sector of the entities; null where the indicator is of all
 * @param value share 0 to 1, or a number of entities for 2.1 and 2.2; null where the data cannot say
 * @param threshold that the value is held against
 * @param data what the value was made from, in words
 * @param ofLoaded whether the value is a share of the loaded entities only, for the population of the category is not known or
 *     not wholly loaded
 * @param entities the organizations counted, as indexes
 * @param notAssessable organizations for which the data cannot say, as indexes
 */
public record IndicatorLine(
        Indicator indicator,
        @Nullable String category,
        @Nullable Double value,
        double threshold,
        Verdict verdict,
        String data,
        boolean ofLoaded,
        List<Integer> entities,
        List<Integer> notAssessable) {
    public IndicatorLine {
        entities = List.copyOf(entities);
        notAssessable = List.copyOf(notAssessable);
    }
}
