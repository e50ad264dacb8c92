package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;

class GroupQueueTest {
    @Test
    void groupsComeOutByHour_andWithinAnHourAsTheyCameIn() {
        Sweep.forAll(random -> {
            var queue = new GroupQueue();
            List<double[]> expected = new ArrayList<>();
            for (int group = 0; group < 100; group++) {
                double hour = random.nextInt(5);
                queue.add(hour, group);
                expected.add(new double[] {hour, group});
                if (random.nextInt(3) == 0) {
                    assertFirst(queue, expected);
                }
            }
            while (!expected.isEmpty()) {
                assertFirst(queue, expected);
            }
            assertThat(queue.isEmpty()).isTrue();
        });
    }

    private static void assertFirst(GroupQueue queue, List<double[]> expected) {
        expected.sort(Comparator.comparingDouble(e -> e[0])); // stable
        double[] first = expected.remove(0);
        assertThat(queue.firstHour()).isEqualTo(first[0]);
        assertThat(queue.remove()).isEqualTo((int) first[1]);
    }
}
