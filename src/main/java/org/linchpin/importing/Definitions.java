package org.linchpin.importing;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which row an id stands for. Ids are unique over all files; an equal row of another data set is the same row. */
final class Definitions {
    private final Problems problems;
    private final Map<String, ReadRow> byId = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    Definitions(Problems problems) {
        this.problems = problems;
    }

    /** The rows, each once; of rows that share an id, the first. */
    Collection<ReadRow> rows() {
        return byId.values();
    }

    /** The row of that id; null if there is none. */
    @Nullable
    ReadRow find(String id) {
        return byId.get(id);
    }

    /** Whether rows of different types share that id, so that nothing can be said of its references. */
    boolean isAmbiguous(String id) {
        return ambiguous.contains(id);
    }

    void add(ReadRow row) {
        String id = row.isGood() ? row.record().key() : row.values().text("id");
        if (id == null) {
            return;
        }
        ReadRow known = byId.putIfAbsent(id, row);
        if (known == null || Ids.problem(id).isPresent()) {
            return;
        }
        boolean knownIsFirst = ReadRow.READING_ORDER.compare(known, row) < 0;
        ReadRow first = knownIsFirst ? known : row;
        ReadRow later = knownIsFirst ? row : known;
        byId.put(id, first);
        if (known.type() != row.type()) {
            ambiguous.add(id);
            duplicate(id, first, later);
        } else if (known.isIn(row.file().dataset())) {
            duplicate(id, first, later);
        } else if (known.isGood() && row.isGood()) {
            if (known.values().equals(row.values())) {
                byId.put(id, known.mergedWith(row));
            } else {
                problems.add(later, "id", id, Differences.between(later, first));
            }
        }
    }

    private void duplicate(String id, ReadRow first, ReadRow later) {
        problems.add(
                later,
                "id",
                id,
                "%s is already the id of %s in %s. Choose another id."
                        .formatted(quoted(id), Kinds.one(first.type()), first.place(later)));
    }
}
