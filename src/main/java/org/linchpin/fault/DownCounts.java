package org.linchpin.fault;

/**
 * How much each single fault takes down in an outage that does not end, without what it takes down: 16 bytes a fault.
 * Immutable.
 */
public final class DownCounts {
    private static final int COUNTS = 4;

    private final int[] counts;

    DownCounts(int faults) {
        counts = new int[Math.multiplyExact(COUNTS, faults)];
    }

    void set(int fault, int servicesDown, int criticalServicesDown, int organizationsHit, int tolerancesBreached) {
        counts[COUNTS * fault] = servicesDown;
        counts[COUNTS * fault + 1] = criticalServicesDown;
        counts[COUNTS * fault + 2] = organizationsHit;
        counts[COUNTS * fault + 3] = tolerancesBreached;
    }

    void copy(int from, int to) {
        System.arraycopy(counts, COUNTS * from, counts, COUNTS * to, COUNTS);
    }

    /** Faults are nodes 0 to this, exclusive: those of every kind but services. */
    public int faultCount() {
        return counts.length / COUNTS;
    }

    /** Services that go down. */
    public int servicesDown(int fault) {
        return counts[COUNTS * fault];
    }

    /** Those of {@link #servicesDown} that are critical. */
    public int criticalServicesDown(int fault) {
        return counts[COUNTS * fault + 1];
    }

    /** Organizations with a service down. */
    public int organizationsHit(int fault) {
        return counts[COUNTS * fault + 2];
    }

    /** Services down that have an impact tolerance. */
    public int tolerancesBreached(int fault) {
        return counts[COUNTS * fault + 3];
    }
}
