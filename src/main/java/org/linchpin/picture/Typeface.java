package org.linchpin.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Widths of text in the widest face that the style sheet may find, bold: a box that is measured by these is never too small,
 * whatever fonts a reader has. The same text has the same width everywhere.
 */
final class Typeface {
    /** Advances of U+0020 to U+007E in hundredths of an em: the greater of Noto Sans Bold and Liberation Sans Bold. */
    private static final int[] ASCII = {
        28, 34, 48, 65, 58, 91, 75, 27, 34, 34, 55, 59, 29, 34, 29, 42, 58, 58, 58, 58, 58, 58, 58, 58, 58, 58, 34, 34,
        59, 59, 59, 62, 98, 73, 73, 73, 74, 67, 62, 78, 77, 39, 56, 73, 62, 95, 82, 80, 67, 80, 73, 67, 62, 76, 67, 97,
        67, 67, 62, 34, 42, 34, 59, 56, 37, 61, 64, 56, 64, 60, 39, 64, 66, 31, 31, 62, 31, 99, 66, 62, 64, 64, 46, 56,
        44, 66, 57, 86, 58, 57, 50, 40, 56, 40, 59
    };

    /** Capital Щ and its like, in Noto Sans Bold. */
    private static final double OTHER_CAPITAL = 1.1;
    /** Letters beyond ASCII; the widest common ones are ж and щ. */
    private static final double OTHER_LETTER = 0.9;
    /** Ideographs, syllables and full-width forms fill a square. */
    private static final double SQUARE = 1.0;
    /** Emoji and symbols; colour fonts draw them wider than a square. */
    private static final double SYMBOL = 1.4;

    private static final String ELLIPSIS = "…";
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private Typeface() {}

    /** Width of a text at a font size, both in pixels. */
    static double width(String text, double size) {
        Matcher graphemes = GRAPHEME.matcher(text);
        double width = 0;
        while (graphemes.find()) {
            width += advance(graphemes.group());
        }
        return width * size;
    }

    /**
     * A text in lines: broken at spaces, within a word only where one is too long for a line; what does not fit the last line
     * is cut off with an ellipsis. Graphemes stay whole.
     *
     * @param room width of a line in pixels, at least that of an ellipsis and any one grapheme
     * @param most lines, at least 1
     */
    static List<String> lines(String text, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (lines.size() < most - 1 && start < text.length()) {
            int fit = fitting(text, start, size, room);
            int space = text.lastIndexOf(' ', fit);
            int end = fit == text.length() || space <= start ? fit : space;
            lines.add(text.substring(start, end).strip());
            start = end;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
        }
        if (start < text.length()) {
            int fit = fitting(text, start, size, room);
            lines.add(
                    fit == text.length()
                            ? text.substring(start)
                            : text.substring(start, fitting(text, start, size, room - width(ELLIPSIS, size)))
                                            .strip()
                                    + ELLIPSIS);
        }
        return lines;
    }

    /** The end of the longest run of whole graphemes from {@code start} that fits the room. */
    private static int fitting(String text, int start, double size, double room) {
        Matcher graphemes = GRAPHEME.matcher(text).region(start, text.length());
        double width = 0;
        int end = start;
        while (graphemes.find()) {
            width += advance(graphemes.group()) * size;
            if (width > room) {
                return end;
            }
            end = graphemes.end();
        }
        return end;
    }

    /** Width of a grapheme in ems; marks that combine with its first character add nothing. */
    private static double advance(String grapheme) {
        int c = grapheme.codePointAt(0);
        if (c < 0x20 + ASCII.length) {
            return ASCII[c - 0x20] / 100.0;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> OTHER_CAPITAL;
            case Character.LOWERCASE_LETTER, Character.MODIFIER_LETTER -> OTHER_LETTER;
            case Character.OTHER_LETTER -> SQUARE;
            case Character.OTHER_SYMBOL -> SYMBOL;
            default -> SQUARE;
        };
    }
}
