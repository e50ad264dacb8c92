package org.linchpin.importing;

import java.util.Comparator;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;

/**
 * One table of rows of one type: a CSV file, a sheet, a template of a register, or rows that are stored already. The natural
 * order is stored rows first, then by data set, then as section 1 of the model lists the files; it does not depend on the
 * order in which a zip holds them.
 *
 * @param dataset the data set of new rows
 * @param path how problems name it: where it lies in the upload
 * @param home whether {@code dataset} was named
 */
public record UploadFile(String dataset, RowType type, String path, Home home) implements Comparable<UploadFile> {
    /** No upload has such a path, for it does not end as a CSV file's. */
    static final String CHANGES = "changes";

    private static final Comparator<UploadFile> ORDER = Comparator.comparing(UploadFile::home)
            .thenComparing(UploadFile::dataset)
            .thenComparing(UploadFile::type)
            .thenComparing(UploadFile::path);

    /** Where its rows belong. */
    enum Home {
        /** They are rows of the stored graph, whose file is named. */
        STORED,
        /** The upload names their data set, which known rows join. */
        NAMED,
        /** The upload names no data set: known rows stay in theirs, new ones go to {@code default}. */
        OPEN
    }

    /** A table of the data set that the upload names. */
    public static UploadFile in(String dataset, RowType type, String path) {
        return new UploadFile(dataset, type, path, Home.NAMED);
    }

    /** A table of an upload that names no data set. */
    public static UploadFile open(RowType type, String path) {
        return new UploadFile(Provenance.DEFAULT_DATASET, type, path, Home.OPEN);
    }

    boolean isStored() {
        return home == Home.STORED;
    }

    @Override
    public int compareTo(UploadFile other) {
        return ORDER.compare(this, other);
    }
}
