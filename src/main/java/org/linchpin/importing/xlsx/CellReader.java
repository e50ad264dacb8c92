package org.linchpin.importing.xlsx;

/** Turns what the file holds of a cell into the text that the user means. */
final class CellReader {
    /** What is kept of a text that cannot be a value: enough to show it. */
    private static final int CUT = 300;

    private final SharedTexts texts;
    private final NumberFormats formats;
    private final boolean since1904;
    private final int longestCell;

    CellReader(SharedTexts texts, NumberFormats formats, boolean since1904, int longestCell) {
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
        this.longestCell = longestCell;
    }

    /**
     * What a cell holds.
     *
     * @param fault why it is no value; empty if it is one
     */
    record Content(String text, String fault) {}

    /**
     * Reads a cell.
     *
     * @param type of the content, as ECMA-376 part 1, 18.18.11 names it
     * @param value as it is written
     * @param style index of the cell's style; negative for none
     * @param computed whether a formula computed it
     */
    Content read(String type, String value, int style, boolean computed) {
        return switch (type) {
            case "s" -> value.isEmpty() ? text("") : shared(value);
            case "inlineStr", "str" -> text(EscapedText.decoded(value));
            case "b" -> value.isEmpty() ? text("") : text(value.equals("1") ? "TRUE" : "FALSE");
            case "e" ->
                new Content(
                        cut(value),
                        "The cell shows an error, %s. Correct its formula, or clear the cell.".formatted(cut(value)));
            case "d" -> text(value.endsWith("T00:00:00") ? value.substring(0, value.indexOf('T')) : value);
            default -> value.isEmpty() ? text("") : number(value, style, computed);
        };
    }

    private static Content text(String text) {
        return new Content(text, "");
    }

    private Content shared(String index) {
        int at =
                index.length() <= 9 && index.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(index) : -1;
        String text = texts.at(at);
        if (text == null) {
            return new Content(cut(index), "The cell's text is missing in the file, which is damaged. Save it again.");
        }
        return text.length() > longestCell ? new Content(cut(text), tooLong(longestCell)) : text(text);
    }

    private Content number(String value, int style, boolean computed) {
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return text(formats.at(style).text(number, computed, since1904));
            }
        } catch (NumberFormatException e) {
            // said below
        }
        return new Content(cut(value), "The cell's number cannot be read: the file is damaged. Save it again.");
    }

    /** Why a text beyond the limit is no value. */
    static String tooLong(int longestCell) {
        return "The cell is longer than %d characters. Shorten it.".formatted(longestCell);
    }

    /** The beginning of a text, to show it. */
    static String cut(CharSequence text) {
        return text.subSequence(0, Math.min(CUT, text.length())).toString();
    }
}
