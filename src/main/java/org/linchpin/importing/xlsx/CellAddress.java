package org.linchpin.importing.xlsx;

/** Columns and rows as spreadsheets name them: A1 to XFD1048576. */
final class CellAddress {
    /** Rows that a sheet can have. */
    static final int MOST_ROWS = 1 << 20;
    /** Columns that a sheet can have. */
    static final int MOST_COLUMNS = 1 << 14;

    private static final int LETTERS = 26;

    private CellAddress() {}

    /** 0-based index of the column in an address such as {@code AB12}; -1 if that is none. */
    static int column(String address) {
        int column = 0;
        int i = 0;
        while (i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z' && column <= MOST_COLUMNS) {
            column = column * LETTERS + address.charAt(i) - 'A' + 1;
            i++;
        }
        return i == 0 || column > MOST_COLUMNS ? -1 : column - 1;
    }

    /** 1-based number of the row in an address such as {@code AB12}; -1 if that is none. */
    static int row(String address) {
        int digits = 0;
        while (digits < address.length() && Character.isLetter(address.charAt(digits))) {
            digits++;
        }
        return rowNumber(address.substring(digits));
    }

    /** The number of a row; -1 if that is none. */
    static int rowNumber(String text) {
        if (text.isEmpty() || text.length() > 7 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int row = Integer.parseInt(text);
        return row >= 1 && row <= MOST_ROWS ? row : -1;
    }
}
