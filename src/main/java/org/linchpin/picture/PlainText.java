package org.linchpin.picture;

/** Makes any text fit for one line of SVG within HTML. */
final class PlainText {
    private static final int NO_BREAK_SPACE = 0xA0;

    private PlainText() {}

    /**
     * The text without what XML and HTML do not allow (controls, lone surrogates, noncharacters) and without controls that
     * would turn the direction of what follows; white space as single spaces, but for spaces that forbid a break.
     */
    static String of(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c != NO_BREAK_SPACE && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (isShown(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip();
    }

    private static boolean isShown(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !Character.isISOControl(c) && !surrogate && !noncharacter && !turnsDirection;
    }

    /** For element content and quoted attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
