package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;

/** What is found must suffice, each item by earlier ones, and no longer without any one of them. */
class GatesTest {
    @Test
    void whatIsFoundSufficesAndHasNoItemTooMany() {
        Sweep.forMany(random -> {
            int items = random.nextInt(2, 12);
            boolean[] source = new boolean[items];
            List<Gate> gates = new ArrayList<>();
            for (int item = 0; item < items; item++) {
                source[item] = random.nextInt(3) == 0;
                for (int g = source[item] ? 0 : random.nextInt(4); g > 0; g--) {
                    gates.add(gate(random, item, items));
                }
            }
            int target = random.nextInt(items);
            var found = new Gates(source, gates);
            if (!fails(target, source, gates, all(items))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> found.smallest(target))
                        .withMessage("item %d does not fail".formatted(target));
                return;
            }

            int[] smallest = found.smallest(target);

            assertThat(smallest).doesNotHaveDuplicates().endsWith(target);
            Set<Integer> kept = IntStream.of(smallest).boxed().collect(Collectors.toSet());
            Set<Integer> earlier = new HashSet<>();
            for (int item : smallest) {
                assertReason(found, source, gates, earlier, item);
                earlier.add(item);
                Set<Integer> others = new HashSet<>(kept);
                others.remove(item);
                assertThat(fails(target, source, gates, others))
                        .as("without %d", item)
                        .isFalse();
            }
        });
    }

    private static void assertReason(Gates found, boolean[] source, List<Gate> gates, Set<Integer> earlier, int item) {
        if (source[item]) {
            assertThat(found.opened(item)).isEqualTo(-1);
            assertThat(found.lost(item)).isEmpty();
        } else {
            Gate gate = gates.get(found.opened(item));
            assertThat(gate.owner).isEqualTo(item);
            assertThat(found.lost(item)).hasSize(gate.threshold).doesNotHaveDuplicates();
            assertThat(gate.members).contains(found.lost(item));
            assertThat(earlier)
                    .containsAll(IntStream.of(found.lost(item)).boxed().toList());
        }
    }

    /** Of any members but its owner, so that there are cycles. */
    private static Gate gate(SplittableRandom random, int owner, int items) {
        int[] members = random.ints(random.nextInt(1, 5), 0, items)
                .filter(member -> member != owner)
                .distinct()
                .toArray();
        return members.length == 0
                ? new Gate(owner, 1, new int[] {owner == 0 ? 1 : 0})
                : new Gate(owner, random.nextInt(1, members.length + 1), members);
    }

    private static boolean fails(int target, boolean[] source, List<Gate> gates, Set<Integer> kept) {
        Set<Integer> failed = new HashSet<>(kept);
        failed.removeIf(item -> !source[item]);
        boolean more = true;
        while (more) {
            more = false;
            for (Gate gate : gates) {
                long lost = Arrays.stream(gate.members).filter(failed::contains).count();
                more |= lost >= gate.threshold && kept.contains(gate.owner) && failed.add(gate.owner);
            }
        }
        return failed.contains(target);
    }

    private static Set<Integer> all(int items) {
        return IntStream.range(0, items).boxed().collect(Collectors.toSet());
    }
}
