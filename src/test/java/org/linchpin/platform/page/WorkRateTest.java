package org.linchpin.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.linchpin.platform.problem.ProblemException;

class WorkRateTest {
    private final AtomicLong now = new AtomicLong();
    private final WorkRate rate = new WorkRate(
            new WorkRate.Settings() {
                @Override
                public int secondsInAMinute() {
                    return 20;
                }

                @Override
                public int atOnce() {
                    return 2;
                }
            },
            now::get);

    @Test
    void manyThatTakeNothingPass() {
        for (int i = 0; i < 10_000; i++) {
            work("anna", Duration.ofMillis(1));
        }
        assertThat(now.get()).isEqualTo(Duration.ofSeconds(10).toNanos());
    }

    @Test
    void givenTheTimeIsSpent_thenNoMoreBeginsUntilTheMinuteIsOver() {
        work("anna", Duration.ofSeconds(12));
        work("anna", Duration.ofSeconds(12));

        assertThatThrownBy(() -> rate.begin("anna"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("took 20 seconds within a minute");
        assertThatCode(() -> rate.begin("bert").end()).doesNotThrowAnyException();
        pass(Duration.ofSeconds(61));
        assertThatCode(() -> rate.begin("anna").end()).doesNotThrowAnyException();
    }

    @Test
    void givenTwoAreUnderWay_thenAThirdWaitsForOneToEnd() {
        WorkRate.Work first = rate.begin("anna");
        rate.begin("anna");

        assertThatThrownBy(() -> rate.begin("anna")).hasMessageContaining("2 analyses");
        assertThatCode(() -> rate.begin("bert").end()).doesNotThrowAnyException();
        first.end();
        first.end();
        rate.begin("anna");
        assertThatThrownBy(() -> rate.begin("anna")).hasMessageContaining("2 analyses");
    }

    private void work(String who, Duration lasts) {
        WorkRate.Work work = rate.begin(who);
        pass(lasts);
        work.end();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
