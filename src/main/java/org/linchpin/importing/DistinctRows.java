package org.linchpin.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Merges equal rows of several data sets, and reports rows that should stand once only. O(rows × log rows). */
final class DistinctRows {
    private final Problems problems;

    DistinctRows(Problems problems) {
        this.problems = problems;
    }

    /**
     * The rows that have a record, sorted, each once; of rows that share their key, the first.
     *
     * @param key equal for rows of which only one may stand in a data set
     * @param column where a repeated row is reported
     * @param subject what such a row says, for messages
     */
    List<ReadRow> of(List<ReadRow> rows, Comparator<ReadRow> key, String column, Function<ReadRow, String> subject) {
        List<ReadRow> sorted = new ArrayList<>(rows);
        sorted.removeIf(row -> row.row() == null);
        sorted.sort(key.thenComparing(ReadRow.READING_ORDER));
        List<ReadRow> distinct = new ArrayList<>(sorted.size());
        for (ReadRow row : sorted) {
            int last = distinct.size() - 1;
            if (last < 0 || key.compare(distinct.get(last), row) != 0) {
                distinct.add(row);
            } else {
                distinct.set(last, merge(distinct.get(last), row, column, subject));
            }
        }
        return distinct;
    }

    private ReadRow merge(ReadRow first, ReadRow later, String column, Function<ReadRow, String> subject) {
        String value = later.values().required(column);
        if (first.isIn(later.file().dataset())) {
            problems.add(
                    later,
                    column,
                    value,
                    "%s already, in %s. Remove one of the rows.".formatted(subject.apply(later), first.place(later)));
        } else if (first.isGood() && later.isGood()) {
            if (first.values().equals(later.values())) {
                return first.mergedWith(later);
            }
            problems.add(later, column, value, Differences.between(later, first));
        }
        return first;
    }
}
