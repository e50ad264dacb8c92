package org.linchpin.platform.table;

/** A state in a word and a shape. */
public record Badge(Tone tone, String text) {
    public Badge {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a badge without a word says nothing to who cannot see it");
        }
    }

    public static Badge plain(String text) {
        return new Badge(Tone.PLAIN, text);
    }
}
