package org.linchpin.fault;

/** How one thread works on the faults that a {@link FaultSchedule} hands out. */
interface FaultRuns {
    /**
     * Works on faults that are judged in one mode, side by side.
     *
     * @throws RunCancelledException if the watch says so
     */
    void sweep(int[] faults, SweepWatch watch);

    /**
     * Works on one fault.
     *
     * @param most affected nodes at which it is given up
     * @return false if it was given up
     */
    boolean cascade(int fault, int most);
}
