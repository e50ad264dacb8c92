package org.linchpin.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BandTest {
    private static Band band(List<Double> above, String... words) {
        return new Band("EU 2004", "Guidelines", LocalDate.of(2004, 2, 5), above, List.of(words));
    }

    @Test
    void anIndexIsCalledByTheHighestLevelThatItIsAbove() {
        Band band = band(List.of(1_000.0, 2_000.0), "low", "middle", "high");

        assertThat(List.of(band.word(1_000), band.word(1_000.1), band.word(2_000), band.word(10_000)))
                .containsExactly("low", "middle", "middle", "high");
    }

    @Test
    void levelsAscend_andHaveOneWordMore() {
        assertThatIllegalArgumentException().isThrownBy(() -> band(List.of(1.0), "one"));
        assertThatIllegalArgumentException().isThrownBy(() -> band(List.of(2.0, 1.0), "a", "b", "c"));
    }
}
