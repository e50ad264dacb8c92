package org.linchpin.importing;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of one row at a time; holds no more of a row than its first cells, however long it is. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<TableRow> {
    /** More columns than any file has; what lies beyond is counted, not kept. */
    private static final int MOST_CELLS = 200;
    /** What is kept of a cell that is too long: enough to show it. */
    private static final int CUT = 300;

    private final int longestCell;
    private final List<String> cells = new ArrayList<>();
    private int oversized;

    CsvRowHandler(int longestCell) {
        this.longestCell = longestCell;
    }

    /** The line on which the row starts that is being read. */
    int line() {
        return Math.toIntExact(Math.max(1, getStartingLineNumber()));
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells.clear();
        oversized = -1;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index >= MOST_CELLS) {
            return;
        }
        if (length > longestCell && oversized < 0) {
            oversized = index;
        }
        cells.add(new String(buffer, offset, length > longestCell ? Math.min(CUT, length) : length));
    }

    @Override
    protected @Nullable TableRow buildRecord() {
        return new TableRow(line(), cells.toArray(String[]::new), getFieldCount(), oversized);
    }
}
