package org.linchpin.importing;

import java.util.Comparator;
import org.linchpin.graph.RowType;

/**
 * One CSV file of an upload. The natural order is by data set, then as section 1 of the model lists the files; it does not
 * depend on the order in which a zip holds them.
 *
 * @param path where it lies in the upload
 */
record CsvFile(String dataset, RowType type, String path) implements Comparable<CsvFile> {
    private static final Comparator<CsvFile> ORDER =
            Comparator.comparing(CsvFile::dataset).thenComparing(CsvFile::type);

    @Override
    public int compareTo(CsvFile other) {
        return ORDER.compare(this, other);
    }
}
