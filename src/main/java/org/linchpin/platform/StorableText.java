package org.linchpin.platform;

import java.util.Optional;
import java.util.function.IntPredicate;

/** What a text may hold, wherever it comes from: what UTF-8 can write and PostgreSQL keeps; of what people type, less. */
public final class StorableText {
    private StorableText() {}

    /** Whether it has neither a NUL nor half of a surrogate pair, which no person types. O(length). */
    public static boolean isStorable(String text) {
        return notStorable(text).isEmpty();
    }

    /** The first character for which {@link #isStorable} does not hold, as <em>U+0000</em>. */
    public static Optional<String> notStorable(String text) {
        return first(text, StorableText::isNone);
    }

    /**
     * The first character that cannot be in a text of several lines, as <em>U+0007</em>: control characters but line breaks and
     * tabs, and what overrides the direction of what follows, so that it reads as something else than it is (Unicode Technical
     * Report 36, section 2.6.2). O(length).
     */
    public static Optional<String> notOfLines(String text) {
        return first(text, StorableText::isStrange);
    }

    /** As {@link #notOfLines}, and line breaks and tabs: what cannot be in one line. */
    public static Optional<String> notOfALine(String text) {
        return first(text, c -> isStrange(c) || c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029);
    }

    private static Optional<String> first(String text, IntPredicate refused) {
        return text.codePoints().filter(refused).mapToObj("U+%04X"::formatted).findFirst();
    }

    private static boolean isStrange(int c) {
        return isNone(c)
                || (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isNone(int c) {
        // half of a pair stands for itself
        return c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
