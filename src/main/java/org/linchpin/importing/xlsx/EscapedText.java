package org.linchpin.importing.xlsx;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold, or would change, as {@code _xHHHH_}; ECMA-376 part 1, 22.9.2.19 (ST_Xstring). */
final class EscapedText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {}

    /** The text that the cell shows. Halves of surrogate pairs stay as they are written. */
    static String decoded(String written) {
        return written.contains("_x") ? ESCAPE.matcher(written).replaceAll(EscapedText::character) : written;
    }

    private static String character(MatchResult escape) {
        char c = (char) Integer.parseInt(escape.group(1), 16);
        return Matcher.quoteReplacement(Character.isSurrogate(c) ? escape.group() : String.valueOf(c));
    }
}
