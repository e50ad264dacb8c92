package org.linchpin.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One table of an upload, row by row. What is wrong with a row is noted; a table whose header is unreadable has no rows. */
public final class UploadTable {
    private final Surroundings surroundings;
    private final Optional<TableRowReader> reader;

    /** What all tables of an upload share. */
    record Surroundings(
            Problems problems,
            UploadRows rows,
            CellParser parser,
            StoredRows stored,
            boolean merging,
            ImportLimits limits) {}

    UploadTable(UploadFile file, TableRow header, Surroundings surroundings) {
        this.surroundings = surroundings;
        Optional<TableHeader> read = TableHeader.read(file, header, surroundings.problems, surroundings.merging);
        if (read.isEmpty() || (file.type().hasId() && read.get().indexOf("id") < 0)) {
            surroundings.rows.incomplete(file.type());
        }
        this.reader = read.map(columns -> new TableRowReader(
                file,
                columns,
                surroundings.parser,
                surroundings.problems,
                surroundings.stored,
                surroundings.limits.cellCharacters()));
    }

    /**
     * Adds a row.
     *
     * @param line 1-based line on which it starts
     * @param cells texts in the order of the header; an empty text, and one that is missing at the end, is an empty cell
     * @throws UploadStopped if there are more rows than fit into memory
     */
    public void add(int line, List<String> cells) throws UploadStopped {
        add(line, cells, Map.of());
    }

    /**
     * Adds a row of which some cells have no value, although they are not empty.
     *
     * @param faults by index, why a cell has none, and what to do; its text is only shown
     * @throws UploadStopped if there are more rows than fit into memory
     */
    public void add(int line, List<String> cells, Map<Integer, String> faults) throws UploadStopped {
        int oversized = -1;
        for (int i = 0; i < cells.size() && oversized < 0; i++) {
            oversized = cells.get(i).length() > surroundings.limits.cellCharacters() ? i : -1;
        }
        add(new TableRow(line, cells.toArray(String[]::new), cells.size(), oversized, faults));
    }

    void add(TableRow row) throws UploadStopped {
        if (reader.isPresent()) {
            surroundings.rows.add(reader.get().read(row));
        }
    }
}
