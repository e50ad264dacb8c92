package org.linchpin.importing;

import java.util.List;
import java.util.TreeSet;

/** The first problems of an upload in their order, whatever the order in which they are found. */
final class Problems {
    private static final int MOST = 1_000;

    private final TreeSet<ImportProblem> first = new TreeSet<>();
    private boolean more;

    void add(ImportProblem problem) {
        if (first.add(problem) && first.size() > MOST) {
            first.pollLast();
            more = true;
        }
    }

    void add(ReadRow row, String column, String value, String message) {
        add(new ImportProblem(row.file().path(), row.line(), column, value, message));
    }

    boolean none() {
        return first.isEmpty();
    }

    ImportResult.Rejected rejected() {
        return new ImportResult.Rejected(List.copyOf(first), more);
    }
}
