package org.linchpin.concentration;

import java.time.LocalDate;
import java.util.List;

/**
 * How an authority speaks of levels of the Herfindahl-Hirschman Index. Bands were made for shares of markets.
 *
 * @param name whose they are
 * @param source the document that says so
 * @param date of the document
 * @param above levels, ascending, 0 to 10,000
 * @param words what an index above none, the first, the second, … level is called; one more than {@code above}
 */
public record Band(String name, String source, LocalDate date, List<Double> above, List<String> words) {
    public Band {
        above = List.copyOf(above);
        words = List.copyOf(words);
        if (words.size() != above.size() + 1) {
            throw new IllegalArgumentException(
                    "the bands of %s need one word more than levels, but have %d words and %d levels"
                            .formatted(name, words.size(), above.size()));
        }
        for (int i = 1; i < above.size(); i++) {
            if (above.get(i) <= above.get(i - 1)) {
                throw new IllegalArgumentException("the levels of %s must ascend, but are %s".formatted(name, above));
            }
        }
    }

    /** What an index is called. */
    public String word(double hhi) {
        int passed = 0;
        while (passed < above.size() && hhi > above.get(passed)) {
            passed++;
        }
        return words.get(passed);
    }
}
