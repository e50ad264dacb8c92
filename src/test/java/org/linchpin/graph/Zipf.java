package org.linchpin.graph;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws ranks whose probability is inverse to them (G. K. Zipf, 1949): few are popular, most are rare. */
final class Zipf {
    private final double[] cumulative;

    Zipf(int ranks) {
        cumulative = new double[ranks];
        double total = 0;
        for (int i = 0; i < ranks; i++) {
            total += 1.0 / (i + 1);
            cumulative[i] = total;
        }
    }

    /** A rank from 0, the most popular. O(log ranks). */
    int draw(SplittableRandom random) {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, at);
        return Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
    }
}
