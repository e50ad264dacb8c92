package org.linchpin.fault;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers what a run told of its progress. */
final class Told implements Progress {
    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public void done(int done, int total) {
        told.add(done + " of " + total);
    }

    List<String> done() {
        return List.copyOf(told);
    }
}
