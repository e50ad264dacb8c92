package org.linchpin.importing.history;

import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Evidence;

/**
 * Why rows were changed by hand.
 *
 * @param about the row or rows in words, at most {@value #LONGEST_ABOUT} characters are kept
 * @param source where the person who did it knows it from: the id of a source, or any text; may be empty
 * @param evidence what stands behind it; null if nothing was said
 */
public record EditNote(
        EditAction action,
        String about,
        String source,
        @Nullable Evidence evidence) {
    /** As long as the name of a file may be. */
    public static final int LONGEST_ABOUT = 300;

    /** A sentence or an address, no document. */
    public static final int LONGEST_SOURCE = 1_000;

    public EditNote {
        if (source.length() > LONGEST_SOURCE) {
            throw new IllegalArgumentException("a source has at most %d characters".formatted(LONGEST_SOURCE));
        }
    }
}
