package org.linchpin.importing;

import java.util.Comparator;
import org.linchpin.graph.RowType;

/**
 * One CSV file of an upload, or the rows that a what-if adds to it. The natural order is by data set, then as section 1 of
 * the model lists the files, added rows last; it does not depend on the order in which a zip holds them.
 *
 * @param path where it lies in the upload; {@link #CHANGES} for added rows
 */
record CsvFile(String dataset, RowType type, String path) implements Comparable<CsvFile> {
    /** No upload has such a path, for it does not end as a CSV file's. */
    static final String CHANGES = "changes";

    private static final Comparator<CsvFile> ORDER =
            Comparator.comparing(CsvFile::dataset).thenComparing(CsvFile::type).thenComparing(CsvFile::isAdded);

    private boolean isAdded() {
        return path.equals(CHANGES);
    }

    @Override
    public int compareTo(CsvFile other) {
        return ORDER.compare(this, other);
    }
}
