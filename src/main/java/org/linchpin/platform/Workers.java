package org.linchpin.platform;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Threads beside the requests, which keep no process from ending. */
public final class Workers {
    private Workers() {}

    /** Runs one task after another, on a thread of that name. */
    public static Executor oneAtATime(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
