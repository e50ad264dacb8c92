package org.linchpin.concentration;

import java.util.Arrays;

/**
 * Which figures are withheld where a table leaves those who may see its organizations. A cell behind which there are fewer
 * than {@code least} organizations is suppressed, and further cells, until no row or column has exactly one suppressed cell,
 * which anyone could work out from a total (complementary suppression; see Hundepool et al., <em>Statistical Disclosure
 * Control</em>, 2012, chapter 4).
 *
 * <p>Not optimal: the further cells are taken one at a time, the smallest that helps first, so that more may be withheld than need be; and
 * what several tables tell together is not looked at.
 */
public final class CellSuppression {
    private final int least;

    /**
     * @param least organizations that a figure must stand for, at least 1; 1 suppresses nothing
     */
    public CellSuppression(int least) {
        if (least < 1) {
            throw new IllegalArgumentException(
                    "a figure stands for 1 organization or more, but %d are asked for".formatted(least));
        }
        this.least = least;
    }

    /** Organizations that a figure must stand for. */
    public int least() {
        return least;
    }

    /**
     * The cells of a table with two dimensions.
     *
     * @param organizations behind each cell, by row and column; rows are of one length. A cell without any says of nobody what
     *     may not be said, so it is suppressed only where nothing else can hide another
     * @return true where the figure is withheld. A row or column of a single cell cannot be protected by another in it. O(cells ×
     *     (rows + columns))
     */
    public boolean[][] of(int[][] organizations) {
        boolean[][] suppressed = new boolean[organizations.length][];
        int columns = organizations.length == 0 ? 0 : organizations[0].length;
        for (int r = 0; r < organizations.length; r++) {
            if (organizations[r].length != columns) {
                throw new IllegalArgumentException(
                        "row %d has %d cells, the first has %d".formatted(r, organizations[r].length, columns));
            }
            suppressed[r] = new boolean[columns];
            for (int c = 0; c < columns; c++) {
                suppressed[r][c] = organizations[r][c] > 0 && organizations[r][c] < least;
            }
        }
        new Completion(organizations, suppressed).run();
        return suppressed;
    }

    /** The cells of a list with one figure each, as {@link #of(int[][])}. */
    public boolean[] of(int... organizations) {
        int[][] column =
                Arrays.stream(organizations).mapToObj(n -> new int[] {n}).toArray(int[][]::new);
        boolean[][] suppressed = of(column);
        boolean[] list = new boolean[organizations.length];
        for (int i = 0; i < list.length; i++) {
            list[i] = suppressed[i][0];
        }
        return list;
    }

    /** Suppresses further cells until no line has exactly one. */
    private static final class Completion {
        private final int[][] organizations;
        private final boolean[][] suppressed;
        /** Suppressed cells of each line. */
        private final int[] inRow;

        private final int[] inColumn;

        Completion(int[][] organizations, boolean[][] suppressed) {
            this.organizations = organizations;
            this.suppressed = suppressed;
            inRow = new int[organizations.length];
            inColumn = new int[organizations.length == 0 ? 0 : organizations[0].length];
            for (int r = 0; r < inRow.length; r++) {
                for (int c = 0; c < inColumn.length; c++) {
                    if (suppressed[r][c]) {
                        inRow[r]++;
                        inColumn[c]++;
                    }
                }
            }
        }

        void run() {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int r = 0; r < inRow.length; r++) {
                    if (inRow[r] == 1 && inColumn.length > 1) {
                        suppress(r, bestInRow(r));
                        changed = true;
                    }
                }
                for (int c = 0; c < inColumn.length; c++) {
                    if (inColumn[c] == 1 && inRow.length > 1) {
                        suppress(bestInColumn(c), c);
                        changed = true;
                    }
                }
            }
        }

        private void suppress(int row, int column) {
            suppressed[row][column] = true;
            inRow[row]++;
            inColumn[column]++;
        }

        private int bestInRow(int row) {
            int best = -1;
            for (int c = 0; c < inColumn.length; c++) {
                if (!suppressed[row][c] && (best < 0 || isBetter(row, c, inColumn[c], row, best, inColumn[best]))) {
                    best = c;
                }
            }
            return best;
        }

        private int bestInColumn(int column) {
            int best = -1;
            for (int r = 0; r < inRow.length; r++) {
                if (!suppressed[r][column] && (best < 0 || isBetter(r, column, inRow[r], best, column, inRow[best]))) {
                    best = r;
                }
            }
            return best;
        }

        /**
         * Whether a cell is the better one to hide another: it has organizations, then the line across has a suppressed cell
         * already and so needs no further one, then it has fewer organizations.
         */
        private boolean isBetter(int row, int column, int across, int otherRow, int otherColumn, int otherAcross) {
            int here = organizations[row][column];
            int there = organizations[otherRow][otherColumn];
            if (here == 0 || there == 0) {
                return there == 0 && here > 0;
            }
            return across > 0 == otherAcross > 0 ? here < there : across > 0;
        }
    }
}
