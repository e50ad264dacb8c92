package org.linchpin.importing;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linchpin.graph.Graph;

/** The first problems of an upload in their order, whatever the order in which they are found. */
final class Problems {
    private final TreeSet<ImportProblem> errors = new TreeSet<>();
    private final TreeSet<ImportProblem> warnings = new TreeSet<>();
    private boolean moreErrors;
    private boolean moreWarnings;

    void add(ImportProblem problem) {
        if (problem.severity() == ImportProblem.Severity.ERROR) {
            moreErrors |= addFirst(errors, problem);
        } else {
            moreWarnings |= addFirst(warnings, problem);
        }
    }

    void add(ReadRow row, String column, String value, String message) {
        String where = row.file().isStored() ? " The row is in the stored graph." : "";
        add(new ImportProblem(row.file().path(), row.line(), column, value, message + where));
    }

    /** Whether there is no error. */
    boolean none() {
        return errors.isEmpty();
    }

    ImportResult.Accepted accepted(Graph graph) {
        return new ImportResult.Accepted(graph, List.copyOf(warnings), moreWarnings);
    }

    ImportResult.Rejected rejected() {
        int room = ImportResult.MOST_PROBLEMS - errors.size();
        return new ImportResult.Rejected(
                Stream.concat(errors.stream(), warnings.stream().limit(room)).toList(),
                moreErrors || moreWarnings || warnings.size() > room);
    }

    /** Whether there was no room for one of them. */
    private static boolean addFirst(TreeSet<ImportProblem> first, ImportProblem problem) {
        if (first.add(problem) && first.size() > ImportResult.MOST_PROBLEMS) {
            first.pollLast();
            return true;
        }
        return false;
    }
}
