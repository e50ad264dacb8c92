package org.linchpin.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Keeps one copy of each short text and date, because ids and sources repeat in a million rows. */
final class Texts {
    /** Longer texts hardly repeat. */
    private static final int LONGEST_SHARED = 64;

    private final Map<String, String> shared = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private long characters;

    String keep(String text) {
        if (text.length() > LONGEST_SHARED) {
            characters += text.length();
            return text;
        }
        String known = shared.putIfAbsent(text, text);
        if (known != null) {
            return known;
        }
        characters += text.length();
        return text;
    }

    /**
     * The date of an ISO 8601 text.
     *
     * @throws java.time.DateTimeException if it is none
     */
    LocalDate date(String text) {
        LocalDate known = dates.get(text);
        if (known == null) {
            known = LocalDate.parse(text);
            dates.put(text, known);
        }
        return known;
    }

    /** How many characters are kept. */
    long characters() {
        return characters;
    }
}
