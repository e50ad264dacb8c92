package org.linchpin.importing.xlsx;

import java.io.IOException;

/** The workbook cannot be read any further. */
final class UnreadableWorkbook extends IOException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    UnreadableWorkbook(String remedy) {
        super(remedy);
        this.remedy = remedy;
    }

    /** Why, and what its owner can do. */
    String remedy() {
        return remedy;
    }
}
