package org.linchpin.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;

/** A text in JSON has a character that it cannot have. */
final class UnfitText extends InvalidFormatException {
    private static final long serialVersionUID = 1L;

    private final String character;

    UnfitText(JsonParser json, String text, String character) {
        super(json, "has " + character, text, String.class);
        this.character = character;
    }

    /** As <em>U+0007</em>. */
    String character() {
        return character;
    }
}
