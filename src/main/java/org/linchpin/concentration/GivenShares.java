package org.linchpin.concentration;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What organizations give their suppliers: each its weight, split equally. Not thread-safe; 8 bytes a supplier. */
final class GivenShares {
    /** By supplier. */
    final double[] shares;
    /** Of the organizations that have a supplier. */
    double weight;
    /** The organizations that have a supplier. */
    int supplied;

    /** Nothing given.
     *
     * @param suppliers how many there can be
     */
    GivenShares(int suppliers) {
        this(new double[suppliers], 0, 0);
    }

    private GivenShares(double[] shares, double weight, int supplied) {
        this.shares = shares;
        this.weight = weight;
        this.supplied = supplied;
    }

    GivenShares copy() {
        return new GivenShares(shares.clone(), weight, supplied);
    }

    /**
     * Adds an organization.
     *
     * @param more suppliers that it has besides, and which are given nothing here
     * @return what it gives each, with those; 0 if it has none
     */
    double add(int[] suppliers, double itsWeight, int more) {
        int count = suppliers.length + more;
        if (count == 0) {
            return 0;
        }
        for (int supplier : suppliers) {
            shares[supplier] += itsWeight / count;
        }
        weight += itsWeight;
        supplied++;
        return itsWeight / count;
    }

    double squares() {
        return Arrays.stream(shares).map(s -> s * s).sum();
    }

    /** The Herfindahl-Hirschman Index, above 0 to 10,000; null if nothing is given. */
    @Nullable
    Double index() {
        return weight == 0 ? null : Concentration.index(squares() / weight / weight);
    }
}
