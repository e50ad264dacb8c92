package org.linchpin.importing;

/**
 * One row of a table, before it is understood.
 *
 * @param line 1-based physical line on which it starts
 * @param cells the first cells; enough for any header
 * @param count how many cells there are
 * @param oversized index of the first of {@code cells} that is longer than allowed, and cut; -1 if none is
 */
@SuppressWarnings("ArrayRecordComponent") // one per row of a file, never compared
public record TableRow(int line, String[] cells, int count, int oversized) {
    /** The text of a cell; empty if the row ends before it. */
    public String cell(int index) {
        return index < cells.length ? cells[index] : "";
    }
}
