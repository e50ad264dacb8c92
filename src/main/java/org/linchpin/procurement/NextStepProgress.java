package org.linchpin.procurement;

/** How far a search for the best next step is. Thread-safe. */
public final class NextStepProgress {
    private volatile int done;
    private volatile int all;

    void at(int pairsDone, int pairs) {
        done = pairsDone;
        all = pairs;
    }

    /** Pairs of categories and moves that were compared, of {@link #all}; those that cannot be best are none of them. */
    public int done() {
        return done;
    }

    /** 0 before two changes are looked for. */
    public int all() {
        return all;
    }
}
