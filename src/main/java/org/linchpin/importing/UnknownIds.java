package org.linchpin.importing;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.linchpin.graph.Column;

/** Reports ids that no row has; for the first of them, says which id was probably meant. */
final class UnknownIds {
    /** For so many, every id of the upload is looked at. */
    private static final int MOST_GUESSES = 100;

    private static final int MOST_CHANGES = 2;
    private static final Comparator<Unknown> ORDER = Comparator.<Unknown, String>comparing(
                    u -> u.row.file().path())
            .thenComparing(u -> u.row.line())
            .thenComparing(u -> u.column.name())
            .thenComparing(Unknown::id);

    private final Definitions definitions;
    private final Problems problems;
    private final TreeSet<Unknown> first = new TreeSet<>(ORDER);

    private record Unknown(ReadRow row, Column column, String id) {}

    UnknownIds(Definitions definitions, Problems problems) {
        this.definitions = definitions;
        this.problems = problems;
    }

    void add(ReadRow row, Column column, String id) {
        first.add(new Unknown(row, column, id));
        if (first.size() > MOST_GUESSES) {
            report(first.pollLast(), "");
        }
    }

    /** Reports what was added. O(ids) a guess. */
    void report() {
        first.forEach(unknown -> report(
                unknown, meant(unknown).map(id -> " Maybe " + quoted(id) + "?").orElse("")));
        first.clear();
    }

    private void report(Unknown unknown, String guess) {
        problems.add(
                unknown.row,
                unknown.column.name(),
                unknown.id,
                "There is no %s with the id %s. Correct the id, or add the row.%s"
                        .formatted(Kinds.either(unknown.column.references()), quoted(unknown.id), guess));
    }

    /** The one id that is nearest, if it is near; where several are, as in numbered ids, a guess would mislead. */
    private Optional<String> meant(Unknown unknown) {
        int fewest = Math.min(MOST_CHANGES, unknown.id.length() / 3);
        long letters = letters(unknown.id);
        List<String> nearest = new ArrayList<>();
        for (ReadRow row : definitions.rows()) {
            String id = row.values().text("id");
            if (id == null
                    || !unknown.column.references().contains(row.type())
                    || Long.bitCount(letters ^ letters(id)) > 2 * fewest) {
                continue;
            }
            int changes = Nearest.changes(unknown.id, id);
            if (changes < fewest) {
                fewest = changes;
                nearest.clear();
            }
            if (changes == fewest) {
                nearest.add(id);
            }
        }
        return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    /** A bit for each character, or for those that share it. A change of one character changes at most two. */
    private static long letters(String id) {
        long letters = 0;
        for (int i = 0; i < id.length(); i++) {
            letters |= 1L << id.charAt(i);
        }
        return letters;
    }
}
