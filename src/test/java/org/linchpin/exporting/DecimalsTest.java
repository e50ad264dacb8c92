package org.linchpin.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linchpin.Sweep;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "100, 100",
        "1.50, 1.5",
        "0.1, 0.1",
        "1e3, 1000",
        "2e-3, 0.002",
        "2.2e-322, 0." + ZEROS_321 + "22",
        "2.0E-3, 0.002",
        "2.2250738585072014E-308, 0." + ZEROS_307 + "22250738585072014",
        "9007199254740993, 9007199254740992",
        "2E23, 200000000000000000000000",
        "1.7976931348623157E308, 17976931348623157" + ZEROS_292,
    })
    void aNumberHasItsShortestDecimal(double number, String decimal) {
        assertThat(Decimals.shortest(number)).isEqualTo(decimal);
    }

    @Test
    void givenAnyNumber_whenWritten_thenItReadsBackAndNoShorterOneDoes() {
        Sweep.forAll(random -> {
            double number = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
            if (!Double.isFinite(number)) {
                return;
            }

            String decimal = Decimals.shortest(number);

            assertThat(Double.parseDouble(decimal)).isEqualTo(number);
            assertThat(decimal).matches("[0-9]+(\\.[0-9]*[1-9])?");
            int digits = digits(new BigDecimal(decimal));
            assertThat(digits).isLessThanOrEqualTo(digits(new BigDecimal(Double.toString(number))));
        });
    }

    @Test
    void givenWhatNoFileHolds_whenWritten_thenItIsRefused() {
        for (double number : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Decimals.shortest(number));
        }
    }

    private static int digits(BigDecimal number) {
        return number.stripTrailingZeros().precision();
    }

    private static final String ZEROS_10 = "0000000000";
    private static final String ZEROS_100 =
            ZEROS_10 + ZEROS_10 + ZEROS_10 + ZEROS_10 + ZEROS_10 + ZEROS_10 + ZEROS_10 + ZEROS_10 + ZEROS_10 + ZEROS_10;
    private static final String ZEROS_292 = ZEROS_100 + ZEROS_100 + ZEROS_10 + ZEROS_10 + ZEROS_10 + ZEROS_10 + ZEROS_10
            + ZEROS_10 + ZEROS_10 + ZEROS_10 + ZEROS_10 + "00";
    private static final String ZEROS_307 = ZEROS_100 + ZEROS_100 + ZEROS_100 + "0000000";
    private static final String ZEROS_321 = ZEROS_100 + ZEROS_100 + ZEROS_100 + ZEROS_10 + ZEROS_10 + "0";
}
