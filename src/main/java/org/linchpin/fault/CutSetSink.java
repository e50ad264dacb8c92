package org.linchpin.fault;

/** Takes the minimal cut sets of one service as they are found, each once, in no particular order. */
interface CutSetSink {
    /**
     * A node that takes the service down alone.
     *
     * @return false to end the search
     */
    boolean one(int node);

    /**
     * Two nodes that take the service down together, and neither alone.
     *
     * @return false to end the search
     */
    boolean two(int node, int other);
}
