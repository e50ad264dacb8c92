package org.linchpin.embedded;

/** A sleep whose interruption ends the start: nothing here is interrupted but by the end of the program. */
final class Pause {
    private Pause() {}

    static void ofMillis(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
