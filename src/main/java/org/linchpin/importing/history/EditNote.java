package org.linchpin.importing.history;

import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Evidence;

/**
 * Why rows were changed by hand.
 *
 * @param about the row or rows in words
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

    /** A note of which no more is kept than finds room. */
    public static EditNote of(EditAction action, String about, String source, @Nullable Evidence evidence) {
        return new EditNote(action, cut(about, LONGEST_ABOUT), cut(source, LONGEST_SOURCE), evidence);
    }

    public EditNote {
        if (source.length() > LONGEST_SOURCE) {
            throw new IllegalArgumentException("a source has at most %d characters".formatted(LONGEST_SOURCE));
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
