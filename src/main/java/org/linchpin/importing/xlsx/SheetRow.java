package org.linchpin.importing.xlsx;

import java.util.Map;

/**
 * A row of a sheet that has at least one filled cell.
 *
 * @param number 1-based, as the spreadsheet shows it
 * @param cells texts of the first cells, empty ones included; at most {@value #MOST_CELLS}
 * @param count one more than the index of the last filled cell
 * @param faults by index, why a cell has no value that can be read; its text is what the spreadsheet shows, maybe cut
 */
@SuppressWarnings("ArrayRecordComponent") // one per row of a sheet, never compared
record SheetRow(int number, String[] cells, int count, Map<Integer, String> faults) {
    /** More columns than any sheet needs; what lies beyond is counted, not kept. */
    static final int MOST_CELLS = 200;
}
