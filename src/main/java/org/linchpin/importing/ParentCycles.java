package org.linchpin.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds organizations, vendors and locations that are, by their parents, their own ancestors. O(rows). */
final class ParentCycles {
    private static final int MOST_SHOWN = 10;
    private static final String PARENT = "parent";
    /** Of a circle through stored rows, the row that closed it is the one to correct. */
    private static final Comparator<ReadRow> UPLOADED_FIRST =
            Comparator.<ReadRow, Boolean>comparing(row -> row.file().isStored()).thenComparing(ReadRow.READING_ORDER);

    private final Definitions definitions;
    private final Problems problems;

    ParentCycles(Definitions definitions, Problems problems) {
        this.definitions = definitions;
        this.problems = problems;
    }

    /** Reports each cycle once, on its first row. */
    void check() {
        Set<ReadRow> done = identitySet();
        for (ReadRow start : definitions.rows()) {
            if (!hasParent(start) || done.contains(start)) {
                continue;
            }
            List<ReadRow> path = new ArrayList<>();
            Set<ReadRow> onPath = identitySet();
            ReadRow row = start;
            while (row != null && !done.contains(row) && onPath.add(row)) {
                path.add(row);
                row = parent(definitions, row);
            }
            if (row != null && onPath.contains(row)) {
                report(path.subList(path.indexOf(row), path.size()));
            }
            done.addAll(path);
        }
    }

    /** The parent's row, of the same type; null if there is none. */
    static @Nullable ReadRow parent(Definitions definitions, ReadRow row) {
        String id = hasParent(row) ? row.values().text(PARENT) : null;
        ReadRow parent = id == null ? null : definitions.find(id);
        return parent != null && parent.type() == row.type() ? parent : null;
    }

    private static boolean hasParent(ReadRow row) {
        return switch (row.type()) {
            case ORGANIZATION, VENDOR, LOCATION -> true;
            default -> false;
        };
    }

    private static Set<ReadRow> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private void report(List<ReadRow> cycle) {
        ReadRow first = Collections.min(cycle, UPLOADED_FIRST);
        Collections.rotate(cycle, -cycle.indexOf(first));
        List<String> ids = new ArrayList<>();
        cycle.stream().limit(MOST_SHOWN).forEach(row -> ids.add(id(row)));
        if (cycle.size() > MOST_SHOWN) {
            ids.add("…");
        }
        ids.add(id(first));
        problems.add(
                first,
                PARENT,
                first.values().required(PARENT),
                "%s is its own ancestor: %s. Correct one parent of these."
                        .formatted(ImportProblem.quoted(id(first)), String.join(" → ", ids)));
    }

    private static String id(ReadRow row) {
        return row.values().required("id");
    }
}
