package org.linchpin.platform;

/** What a text may hold, wherever it comes from: what UTF-8 can write and PostgreSQL keeps. */
public final class StorableText {
    private StorableText() {}

    /** Whether it has neither a NUL nor half of a surrogate pair, which no person types. O(length). */
    public static boolean isStorable(String text) {
        // half of a pair stands for itself
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
