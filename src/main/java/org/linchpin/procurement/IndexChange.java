package org.linchpin.procurement;

import org.jspecify.annotations.Nullable;

/**
 * The Herfindahl-Hirschman Index of the buyers' sector in the category, 0 to 10,000: vendors that organizations name directly,
 * each organization counted alike.
 *
 * @param before today; null if no organization of the sector has a supplier in the category
 * @param after a move; null as above
 */
public record IndexChange(@Nullable Double before, @Nullable Double after) {
    /** Below this a difference is rounding. */
    private static final double ROUNDING = 1e-6;

    /** Whether the move makes the sector hang on fewer suppliers, wherever these are. */
    public boolean isWorse() {
        return before != null && after != null && after > before + ROUNDING;
    }
}
