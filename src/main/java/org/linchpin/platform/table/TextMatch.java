package org.linchpin.platform.table;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Finds texts that contain all of some words, whatever their case and accents: <em>sao</em> finds <em>São Paulo</em>. */
public final class TextMatch {
    private final List<String> words;

    private TextMatch(List<String> words) {
        this.words = words;
    }

    /** A match for the words of {@code query}, in any order; a blank query matches every text. */
    public static TextMatch of(String query) {
        return new TextMatch(List.of(folded(query.strip()).split("\\s+", -1)));
    }

    public boolean matches(String text) {
        String folded = folded(text);
        return words.stream().allMatch(folded::contains);
    }

    /** A text without case, accents and compatibility forms. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
