package org.linchpin.picture;

import java.util.List;

/**
 * Rows by columns, with how grave each meeting of the two is.
 *
 * @param rows 1 to {@value #MOST_ROWS} labels, the first on top
 * @param columns 1 to {@value #MOST_COLUMNS} labels, the first on the left
 * @param cells at most one where a row and a column meet; where there is none, nothing happens
 */
public record HeatMap(String title, String description, List<String> rows, List<String> columns, List<Cell> cells) {
    public static final int MOST_ROWS = 60;
    public static final int MOST_COLUMNS = 20;

    public HeatMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        if (rows.isEmpty() || rows.size() > MOST_ROWS || columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "a heat map has 1 to %d rows and 1 to %d columns, but this one has %d and %d"
                            .formatted(MOST_ROWS, MOST_COLUMNS, rows.size(), columns.size()));
        }
        for (Cell cell : cells) {
            if (cell.row < 0 || cell.row >= rows.size() || cell.column < 0 || cell.column >= columns.size()) {
                throw new IllegalArgumentException(
                        "%s is outside of %d rows and %d columns".formatted(cell, rows.size(), columns.size()));
            }
        }
    }

    /** How grave; the graver one is filled, so that colour only helps. */
    public enum Heat {
        WARM,
        HOT
    }

    /**
     * One cell.
     *
     * @param row from 0
     * @param column from 0
     * @param text a figure; short
     */
    public record Cell(int row, int column, Heat heat, String text) {}
}
