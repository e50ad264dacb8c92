package org.linchpin.importing.register;

import java.util.Optional;
import java.util.regex.Pattern;

/** Legal entity identifiers, ISO 17442: 18 letters and digits, then two check digits after ISO 7064, MOD 97-10. */
final class Lei {
    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");
    private static final int MODULUS = 97;

    private Lei() {}

    /** What is wrong with the code; nothing if it may be an LEI. Whether one was issued is not known here. */
    static Optional<String> problem(String code) {
        if (!SHAPE.matcher(code).matches()) {
            return Optional.of("is no LEI: it has not 18 digits or capital letters and then 2 digits.");
        }
        if (remainder(code) == 1) {
            return Optional.empty();
        }
        return Optional.of("is no LEI: of these first 18 characters the check digits are %02d, not %s. Maybe a slip?"
                .formatted(MODULUS + 1 - remainder(code.substring(0, 18) + "00"), code.substring(18)));
    }

    /** Of the number that the code is when A is written as 10 and so on to Z as 35. */
    private static int remainder(String code) {
        int remainder = 0;
        for (int i = 0; i < code.length(); i++) {
            int value = Character.digit(code.charAt(i), 36);
            remainder = (remainder * (value < 10 ? 10 : 100) + value) % MODULUS;
        }
        return remainder;
    }
}
