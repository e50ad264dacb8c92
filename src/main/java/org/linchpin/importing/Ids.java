package org.linchpin.importing;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.Optional;

/** The alphabet of ids, see section 1 of the model. */
final class Ids {
    private static final int LONGEST = 200;

    private Ids() {}

    /** Why the text is no id, and what would be right; nothing if it is one. */
    static Optional<String> problem(String text) {
        if (text.length() == 2 && isUpper(text.charAt(0)) && isUpper(text.charAt(1))) {
            return Optional.of(
                    "%s is reserved: two upper-case letters name a country. Choose another id, such as \"v:%s\"."
                            .formatted(quoted(text), text));
        }
        boolean right = !text.isEmpty() && text.length() <= LONGEST && isAlphanumeric(text.charAt(0));
        for (int i = 1; right && i < text.length(); i++) {
            right = isAlphanumeric(text.charAt(i)) || "._:+~@-".indexOf(text.charAt(i)) >= 0;
        }
        return right
                ? Optional.empty()
                : Optional.of(
                        ("%s is no id. Write 1 to %d characters of A–Z a–z 0–9 . _ : + ~ @ - that start with a letter"
                                        + " or digit.")
                                .formatted(quoted(text), LONGEST));
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isAlphanumeric(char c) {
        return isUpper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
