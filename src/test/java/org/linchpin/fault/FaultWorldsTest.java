package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.graph.Ints;

/** Many worlds side by side against each of them alone, repeated until nothing changes. */
class FaultWorldsTest {
    @Test
    void aWorldIsWhatItsFaultsDoAlone() {
        Sweep.forAll(random -> {
            Cone cone = cone(random);
            var faults = new Ints();
            for (int i = random.nextInt(1, 200); i > 0; i--) {
                faults.add(random.nextInt(1, cone.partCount()));
            }
            int from = random.nextInt(faults.size());
            var worlds = new FaultWorlds(cone, random.nextInt(1, 4), () -> false);

            assertThat(worlds.begin(faults, from)).isTrue();

            List<Integer> withOne = obvious(cone, worlds.worldCount(), faults, from, Set.of());
            assertThat(down(worlds)).isEqualTo(withOne);
            for (int i = 0; i < 3; i++) {
                int second = random.nextInt(1, cone.partCount());
                assertThat(worlds.add(second)).isTrue();
                assertThat(down(worlds)).isEqualTo(obvious(cone, worlds.worldCount(), faults, from, Set.of(second)));
                worlds.takeBack();
                assertThat(down(worlds)).isEqualTo(withOne);
            }
        });
    }

    /** With cycles, members that are there twice, and gates that need up to nine members. */
    private static Cone cone(SplittableRandom random) {
        int parts = random.nextInt(2, 30);
        int gates = random.nextInt(1, 2 * parts);
        int[] memberStart = new int[gates + 1];
        int[] owner = new int[gates];
        int[] threshold = new int[gates];
        for (int gate = 0; gate < gates; gate++) {
            int members = random.nextInt(1, 10);
            memberStart[gate + 1] = memberStart[gate] + members;
            owner[gate] = random.nextInt(4) == 0 ? Cone.TOP : random.nextInt(parts);
            threshold[gate] = random.nextInt(1, members + 1);
        }
        int[] member = random.ints(memberStart[gates], 1, parts).toArray();
        int[] noNodes = new int[parts + 1];
        return new Cone(noNodes, new int[0], owner, threshold, memberStart, member);
    }

    private static List<Integer> down(FaultWorlds worlds) {
        List<Integer> down = new ArrayList<>();
        for (int w = worlds.nextDown(0); w >= 0; w = worlds.nextDown(w + 1)) {
            down.add(w);
        }
        return down;
    }

    /** The worlds in which the top goes down. */
    private static List<Integer> obvious(Cone cone, int worlds, Ints faults, int from, Set<Integer> second) {
        return IntStream.range(0, worlds)
                .filter(w -> {
                    Set<Integer> failed = new HashSet<>(second);
                    if (from + w < faults.size()) {
                        failed.add(faults.get(from + w));
                    }
                    return takesTopDown(cone, failed);
                })
                .boxed()
                .toList();
    }

    private static boolean takesTopDown(Cone cone, Set<Integer> failed) {
        Set<Integer> down = new HashSet<>(failed);
        boolean more = true;
        while (more) {
            more = false;
            for (int gate = 0; gate < cone.owner.length; gate++) {
                long lost = Arrays.stream(cone.member, cone.memberStart[gate], cone.memberStart[gate + 1])
                        .filter(down::contains)
                        .count();
                more |= lost >= cone.threshold[gate] && down.add(cone.owner[gate]);
            }
        }
        return down.contains(Cone.TOP);
    }
}
