package org.linchpin.importing.history;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linchpin.importing.ImportProblem;

/**
 * What was found in an import.
 *
 * @param problems errors and warnings, the first {@value org.linchpin.importing.ImportResult#MOST_PROBLEMS}
 * @param moreProblems whether there were more
 * @param changes by file, for the files in which rows change
 * @param faults single points of failure that change, for previews; the most critical services first
 * @param moreFaults whether there are more
 */
public record ImportReport(
        List<ImportProblem> problems,
        boolean moreProblems,
        Map<String, RowChanges> changes,
        List<FaultChange> faults,
        boolean moreFaults) {
    public static final ImportReport EMPTY = new ImportReport(List.of(), false, Map.of(), List.of(), false);

    public ImportReport {
        problems = List.copyOf(problems);
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
        faults = List.copyOf(faults);
    }

    /** Over all files. */
    public RowChanges total() {
        return changes.values().stream().reduce(new RowChanges(0, 0, 0), RowChanges::plus);
    }
}
