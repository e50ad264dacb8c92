package org.linchpin;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Property testing in twenty lines: many seeded cases; a failure names the seed that replays it. */
public final class Sweep {
    private static final long BASE = Long.getLong("sweep.seed", 20_260_101L);
    private static final int CASES = Integer.getInteger("sweep.cases", 2_000);

    /** What {@link #forMany} tries in place of one. */
    private static final int MANY = 5;

    private Sweep() {}

    public static void forAll(Consumer<SplittableRandom> property) {
        forAll(CASES, property);
    }

    /** Five times as many cases, for what must never be wrong and takes less than a millisecond. */
    public static void forMany(Consumer<SplittableRandom> property) {
        forAll(MANY * CASES, property);
    }

    private static void forAll(int cases, Consumer<SplittableRandom> property) {
        for (int i = 0; i < cases; i++) {
            long seed = BASE + i;
            try {
                property.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("fails for -Dsweep.seed=" + seed + " -Dsweep.cases=1", e);
            }
        }
    }
}
