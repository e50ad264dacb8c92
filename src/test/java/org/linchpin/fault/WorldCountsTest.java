package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldCountsTest {
    private final WorldCounts counts = new WorldCounts();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 63, 64, 1_000, 70_001})
    void aWorldsCountIsThatOfTheRowsThatHoldIt(int rows) {
        // Given one count that is to be forgotten
        counts.add(new long[] {-1, -1, -1, -1, -1, -1, -1, -1});
        counts.counts();
        counts.clear();
        var random = new SplittableRandom(rows);
        int[] expected = new int[WorldRows.WORLDS];

        // When
        for (int i = 0; i < rows; i++) {
            long[] row = random.longs(WorldRows.WORDS).toArray();
            row[3] = -1;
            row[4] = 0;
            for (int world = 0; world < WorldRows.WORLDS; world++) {
                expected[world] += BitRows.get(row, world);
            }
            counts.add(row);
        }

        // Then
        assertThat(counts.counts()).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 13})
    void rowsMayFollowAnAnswer(int rows) {
        long[] row = {1, 0, 0, 0, 0, 0, 0, Long.MIN_VALUE};
        for (int i = 1; i <= rows; i++) {
            counts.add(row);
            int[] answer = counts.counts();
            assertThat(answer[0]).isEqualTo(i);
            assertThat(answer[1]).isZero();
            assertThat(answer[WorldRows.WORLDS - 1]).isEqualTo(i);
        }
    }
}
