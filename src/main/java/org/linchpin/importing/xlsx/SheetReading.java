package org.linchpin.importing.xlsx;

import org.linchpin.importing.UploadStopped;

/** Takes what a sheet holds, in its order. */
interface SheetReading {
    /** The next row that is not empty. */
    void row(SheetRow row) throws UploadStopped;

    /**
     * Cells that are merged into one, of which only the first has a value. Comes after all rows.
     *
     * @param area as the spreadsheet names it, such as {@code A5:B7}
     * @param firstRow 1-based
     */
    void merged(String area, int firstRow) throws UploadStopped;
}
