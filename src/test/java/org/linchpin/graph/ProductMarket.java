package org.linchpin.graph;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.util.SplittableRandom;

/**
 * Products by vendor, and who chooses which. Vendors are ranked by popularity, which is a Zipf distribution; popular vendors
 * have more products, and their first ones are chosen most. A product's tier says how far it is from what services use: it
 * needs products of higher tiers only, apart from a few cycles.
 */
final class ProductMarket {
    private static final int TIERS = 5;
    /** Share of the products up to each tier. */
    private static final double[] TIER_SHARE = {.55, .75, .87, .95, 1};

    private static final int MOST_PRODUCTS = 61;
    private static final int TRIES = 40;

    private final SplittableRandom random;
    private final Zipf popularity;
    private final int[] firstProduct;
    private final int[] vendor;
    private final byte[] tier;

    ProductMarket(int vendors, SplittableRandom random) {
        this.random = random;
        popularity = new Zipf(vendors);
        firstProduct = new int[vendors + 1];
        for (int v = 0; v < vendors; v++) {
            double mean = v < vendors * 0.01 ? 6 + 20.0 / (1 + v / 10.0) : v < vendors * 0.1 ? 2 : 0.8;
            firstProduct[v + 1] = firstProduct[v] + Math.min(MOST_PRODUCTS, 1 + geometric(random, mean));
        }
        vendor = new int[firstProduct[vendors]];
        tier = new byte[vendor.length];
        for (int v = 0, p = 0; v < vendors; v++) {
            for (; p < firstProduct[v + 1]; p++) {
                vendor[p] = v;
                tier[p] = tier(random.nextDouble());
            }
        }
    }

    int products() {
        return vendor.length;
    }

    int vendor(int product) {
        return vendor[product];
    }

    /** The place of a product among those of its vendor, from 0. */
    int place(int product) {
        return product - firstProduct[vendor[product]];
    }

    int tier(int product) {
        return tier[product];
    }

    boolean isLastTier(int product) {
        return tier[product] == TIERS - 1;
    }

    /** A product of at least that tier, or {@link DependencyGraph#NONE} if none was drawn. */
    int draw(int leastTier) {
        for (int i = 0; i < TRIES; i++) {
            int v = popularity.draw(random);
            double skew = random.nextDouble();
            int product = firstProduct[v] + (int) ((firstProduct[v + 1] - firstProduct[v]) * skew * skew);
            if (tier[product] >= leastTier) {
                return product;
            }
        }
        return NONE;
    }

    /** Failures before the first success, with that mean. The same on every machine. */
    static int geometric(SplittableRandom random, double mean) {
        double failure = mean / (1 + mean);
        return (int) Math.floor(StrictMath.log(1 - random.nextDouble()) / StrictMath.log(failure));
    }

    private static byte tier(double at) {
        byte t = 0;
        while (at > TIER_SHARE[t]) {
            t++;
        }
        return t;
    }
}
