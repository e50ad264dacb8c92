package org.linchpin.fault;

/** One way for an item to fail: when {@code threshold} of the members have failed. The array is never changed. */
final class Gate {
    final int owner;
    final int threshold;
    final int[] members;

    Gate(int owner, int threshold, int[] members) {
        this.owner = owner;
        this.threshold = threshold;
        this.members = members;
    }
}
