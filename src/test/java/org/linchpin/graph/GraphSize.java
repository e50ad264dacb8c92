package org.linchpin.graph;

/** Sizes of a {@link RealisticGraph}; the comments give what {@link GraphShape#MIXED} then has. */
public enum GraphSize {
    /** For tests: 321 products, 297 services, 3,100 dependency rows. */
    XS(50, 150),
    /** 4,000 products, 6,400 services, 62,000 dependency rows. */
    S(1_000, 2_000),
    /** About the financial sector of the European Union: 30,000 products, 130,000 services, 1.1 million rows. */
    M(20_000, 15_000),
    /** 1.3 million services, 11 million rows. */
    L(200_000, 80_000),
    /** 6.5 million services, 54 million rows. */
    XL(1_000_000, 300_000);

    private final int organizations;
    private final int vendors;

    GraphSize(int organizations, int vendors) {
        this.organizations = organizations;
        this.vendors = vendors;
    }

    int organizations() {
        return organizations;
    }

    int vendors() {
        return vendors;
    }
}
