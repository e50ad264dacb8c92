package org.linchpin.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.linchpin.graph.RowType;

/** All rows of an upload, until they are checked against one another. */
final class UploadRows {
    /** A record, its provenance, its place in the index of ids and in the lists of a graph, in bytes; rounded up. */
    private static final int BYTES_PER_ROW = 300;
    /** A bad row keeps a map of its cells. */
    private static final int BYTES_PER_BAD_ROW = 1_500;
    /** Of a Java string outside Latin-1. */
    private static final int BYTES_PER_CHARACTER = 2;

    private static final int ROWS_UNTIL_TOLD = 10_000;

    private final Texts texts;
    private final long budget;
    private final Definitions definitions;
    private List<ReadRow> dependencies = new ArrayList<>();
    private List<ReadRow> observations = new ArrayList<>();
    private final Set<RowType> incomplete = EnumSet.noneOf(RowType.class);
    private long rowBytes;
    private long count;
    private LongConsumer listener = rows -> {};

    /**
     * @param budget bytes of memory that the rows may take
     */
    UploadRows(Problems problems, Texts texts, long budget) {
        this.texts = texts;
        this.budget = budget;
        this.definitions = new Definitions(problems);
    }

    /** Whom to tell how many rows were read, now and then. */
    void tell(LongConsumer rowsRead) {
        listener = rowsRead;
    }

    /**
     * Keeps a row.
     *
     * @throws UploadStopped if there are more rows than fit into memory
     */
    void add(ReadRow row) throws UploadStopped {
        rowBytes += row.isGood() ? BYTES_PER_ROW : BYTES_PER_BAD_ROW;
        if (rowBytes + texts.characters() * BYTES_PER_CHARACTER > budget) {
            throw new UploadStopped(new ImportProblem(
                    row.file().path(),
                    row.line(),
                    "",
                    "",
                    "The upload has more rows than fit into the memory of this installation, of which it may use %d MB. Give"
                                    .formatted(budget >> 20)
                            + " Java more with -Xmx, or upload fewer rows."));
        }
        addStored(row);
        count++;
        if (count % ROWS_UNTIL_TOLD == 0) {
            listener.accept(count);
        }
    }

    /** Keeps a row that is in memory already, as part of the stored graph. */
    void addStored(ReadRow row) {
        switch (row.type()) {
            case DEPENDENCY -> dependencies.add(row);
            case OBSERVATION -> observations.add(row);
            default -> definitions.add(row);
        }
    }

    /** Not all rows of that type are known, so that an unknown id may be no mistake. */
    void incomplete(RowType type) {
        incomplete.add(type);
    }

    boolean isIncomplete(RowType type) {
        return incomplete.contains(type);
    }

    Definitions definitions() {
        return definitions;
    }

    List<ReadRow> dependencies() {
        return dependencies;
    }

    List<ReadRow> observations() {
        return observations;
    }

    /** Replaces the rows of those types by the distinct ones of them. */
    void distinct(List<ReadRow> distinctDependencies, List<ReadRow> distinctObservations) {
        dependencies = distinctDependencies;
        observations = distinctObservations;
    }

    Stream<ReadRow> all() {
        return Stream.of(definitions.rows(), dependencies, observations).flatMap(Collection::stream);
    }
}
