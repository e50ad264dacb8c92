package org.linchpin.platform;

/** What a text may hold, wherever it comes from: what UTF-8 can write and PostgreSQL keeps. */
public final class PlainText {
    private PlainText() {}

    /** Whether it has neither a NUL nor half of a surrogate pair, which no person types. O(length). */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == '\0' || (Character.isSurrogate(c) && !isPair)) {
                return false;
            }
            i += isPair ? 1 : 0;
        }
        return true;
    }
}
