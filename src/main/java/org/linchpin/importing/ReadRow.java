package org.linchpin.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;
import org.linchpin.graph.RowValues;

/**
 * One row of a file. A bad row is kept too: it still defines its id and is a member of its group, so that one mistake is one
 * problem.
 *
 * @param line 1-based physical line on which it starts
 * @param row the record; of a bad row only where its readable cells make one
 * @param readable the cells of a bad row that could be read; null for a good one, whose record holds them all
 */
record ReadRow(
        UploadFile file,
        int line,
        @Nullable GraphRow row,
        @Nullable RowValues readable) {
    /** The order in which a reader of the files would meet the rows. */
    static final Comparator<ReadRow> READING_ORDER =
            Comparator.comparing(ReadRow::file).thenComparingInt(ReadRow::line);

    RowType type() {
        return file.type();
    }

    boolean isGood() {
        return readable == null;
    }

    /** The record of a row that has one. */
    GraphRow record() {
        return Objects.requireNonNull(row);
    }

    RowValues values() {
        return readable == null ? record().values() : readable;
    }

    /** Whether this row, or an equal one that was merged into it, lies in that data set. */
    boolean isIn(String dataset) {
        return file.dataset().equals(dataset)
                || (row != null && row.provenance().datasets().contains(dataset));
    }

    /** The earlier of two equal good rows of different data sets, as a row of all of them. */
    ReadRow mergedWith(ReadRow equal) {
        ReadRow first = READING_ORDER.compare(this, equal) <= 0 ? this : equal;
        var datasets = new TreeSet<>(record().provenance().datasets());
        datasets.addAll(equal.record().provenance().datasets());
        var both = new Provenance(List.copyOf(datasets), first.line);
        return new ReadRow(first.file, first.line, first.record().from(both), null);
    }

    /** Where this row is, in a message about another row. */
    String place(ReadRow seenFrom) {
        return file.equals(seenFrom.file) ? "line " + line : "line " + line + " of " + file.path();
    }
}
