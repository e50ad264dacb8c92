package org.linchpin.importing;

import java.nio.charset.StandardCharsets;

/**
 * A foreign text as a part of an id, from which it can be read back: whatever is no ASCII letter or digit and none of
 * {@code . _ + @ -} becomes {@code ~} and two hexadecimal digits for each byte of UTF-8. So a colon only ever divides the parts.
 */
public final class IdPart {
    /** Section 1 of the model: characters of a whole id. */
    public static final int LONGEST_ID = 200;

    private static final String HEX = "0123456789ABCDEF";

    private IdPart() {}

    public static String of(String text) {
        var part = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= 'A' && b <= 'Z')
                    || (b >= 'a' && b <= 'z')
                    || (b >= '0' && b <= '9')
                    || "._+@-".indexOf(b) >= 0;
            if (plain) {
                part.append((char) b);
            } else {
                part.append('~').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
            }
        }
        return part.toString();
    }
}
