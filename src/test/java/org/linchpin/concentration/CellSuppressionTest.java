package org.linchpin.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;

class CellSuppressionTest {
    private final CellSuppression suppression = new CellSuppression(3);

    @Test
    void givenNoSmallCell_thenNothingIsSuppressed() {
        assertThat(suppression.of(new int[][] {{3, 0}, {7, 5}})).isDeepEqualTo(new boolean[2][2]);
    }

    @Test
    void givenOneSmallCell_thenThreeOthersHideIt() {
        boolean[][] suppressed = suppression.of(new int[][] {{2, 9, 5}, {8, 7, 6}, {4, 9, 9}});

        // 2 is small; 5 is the smallest in its row, 4 in its column; they need the cell across
        assertThat(suppressed)
                .isDeepEqualTo(new boolean[][] {{true, false, true}, {false, false, false}, {true, false, true}});
    }

    @Test
    void givenAnEmptyCellInTheLine_thenAnotherHidesTheSmallOne() {
        assertThat(suppression.of(1, 0, 20, 4)).containsExactly(true, false, false, true);
    }

    @Test
    void givenNothingElseInTheLine_thenAnEmptyCellHidesIt() {
        assertThat(suppression.of(1, 0)).containsExactly(true, true);
    }

    @Test
    void givenTwoSmallCells_thenTheyHideEachOther() {
        assertThat(suppression.of(1, 2, 20)).containsExactly(true, true, false);
    }

    @Test
    void noLineIsLeftWithExactlyOneSuppressedCell_andEverySmallCellIsSuppressed() {
        Sweep.forAll(random -> {
            int[][] table = new int[random.nextInt(1, 7)][random.nextInt(1, 7)];
            for (int[] row : table) {
                Arrays.setAll(row, c -> random.nextInt(4) == 0 ? 0 : random.nextInt(12));
            }

            boolean[][] suppressed = suppression.of(table);

            for (int r = 0; r < table.length; r++) {
                for (int c = 0; c < table[0].length; c++) {
                    assertThat(suppressed[r][c] || table[r][c] == 0 || table[r][c] >= 3)
                            .isTrue();
                }
            }
            for (int r = 0; r < table.length; r++) {
                boolean[] row = suppressed[r];
                assertThat(row.length > 1 && count(row) == 1).isFalse();
            }
            for (int c = 0; c < table[0].length; c++) {
                int column = c;
                long count = IntStream.range(0, table.length)
                        .filter(r -> suppressed[r][column])
                        .count();
                assertThat(table.length > 1 && count == 1).isFalse();
            }
        });
    }

    private static long count(boolean... cells) {
        return IntStream.range(0, cells.length).filter(c -> cells[c]).count();
    }

    @Test
    void aTableWithRowsOfDifferentLengthsIsNone() {
        assertThatThrownBy(() -> suppression.of(new int[][] {{1}, {1, 2}}))
                .hasMessage("row 1 has 2 cells, the first has 1");
    }

    @Test
    void aFigureOfNoOrganizationIsNone() {
        assertThatThrownBy(() -> new CellSuppression(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
