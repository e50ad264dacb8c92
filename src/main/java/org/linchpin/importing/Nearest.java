package org.linchpin.importing;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what someone probably meant to write. */
public final class Nearest {
    /** More than this of an unknown word is not looked at; no known word is as long. */
    private static final int LONGEST = 60;

    private Nearest() {}

    /** The known word with the fewest changes to {@code word}; the first of several. {@code known} has at least one. */
    public static String of(String word, Collection<String> known) {
        String best = "";
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int changes = changes(word, candidate);
            if (changes < fewest) {
                best = candidate;
                fewest = changes;
            }
        }
        return best;
    }

    /** The nearest known word if it is close enough to be a slip: at most a third of its letters differ. */
    public static Optional<String> slip(String word, Collection<String> known) {
        String best = of(word, known);
        return changes(word, best) <= best.length() / 3 ? Optional.of(best) : Optional.empty();
    }

    /** How many changes turn one word into the other; letter case and what separates words do not count. */
    static int changes(String word, String other) {
        return distance(plain(word), plain(other));
    }

    private static String plain(String word) {
        String start = word.substring(0, Math.min(word.length(), LONGEST));
        return start.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. O(length²). */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
