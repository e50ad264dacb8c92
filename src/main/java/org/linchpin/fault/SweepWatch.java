package org.linchpin.fault;

import java.util.function.IntConsumer;

/**
 * Watches one sweep, which may take seconds: ends it when nobody waits for it any more, and tells how far it is as if its
 * faults were done one after the other. Of one thread.
 */
final class SweepWatch {
    /** Looks at nodes between two questions: a fraction of a millisecond. */
    static final int STEP = 4_096;

    private final Progress progress;
    private final IntConsumer done;
    private final int faults;
    private int told;
    private int stage;
    private int stages = 1;

    /**
     * Nothing is done yet.
     *
     * @param done told of faults that are done, not counting those of which it was told before
     */
    SweepWatch(Progress progress, int faults, IntConsumer done) {
        this.progress = progress;
        this.faults = faults;
        this.done = done;
    }

    /** What {@link #at} tells from now on is the progress of a part of the sweep: one of several that take about as long. */
    void begin(int itsStage, int ofStages) {
        stage = itsStage;
        stages = ofStages;
    }

    /**
     * Asked and told at each {@link #STEP}.
     *
     * @throws RunCancelledException if nobody waits
     */
    void at(int position, int positions) {
        check();
        tell((int) (faults * (stage + (double) position / positions) / stages));
    }

    /** @throws RunCancelledException if nobody waits */
    void check() {
        if (progress.isCancelled()) {
            throw new RunCancelledException();
        }
    }

    /** The sweep is over. */
    void end() {
        tell(faults);
    }

    private void tell(int now) {
        if (now > told) {
            done.accept(now - told);
            told = now;
        }
    }
}
