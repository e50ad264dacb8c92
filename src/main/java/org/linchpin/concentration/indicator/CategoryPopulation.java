package org.linchpin.concentration.indicator;

import org.jspecify.annotations.Nullable;

/**
 * How many financial entities of a category there are, loaded or not: the law's totals are of all.
 *
 * @param category as the organizations' sector says it
 * @param entities in all, at least 1
 * @param assets of all, above 0; null if not known
 * @param assetsUnit unit of {@code assets}, such as {@code EUR}; null if not stated
 */
public record CategoryPopulation(
        String category,
        long entities,
        @Nullable Double assets,
        @Nullable String assetsUnit) {
    public CategoryPopulation {
        if (entities < 1 || assets != null && !(assets > 0)) {
            throw new IllegalArgumentException(
                    "a category has at least 1 entity and assets above 0, but \"%s\" has %d and %s"
                            .formatted(category, entities, assets));
        }
    }
}
