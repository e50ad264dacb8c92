package org.linchpin.importing.history;

import java.time.Instant;

/** Where an import stands. The methods are the only ways from one state to another. */
public sealed interface ImportState {
    /** The word that files, addresses and the API use. */
    String text();

    /** Its file is being received, read and checked; readers see the graph as it was. */
    record Reading() implements ImportState {
        public static final String TEXT = "reading";

        public Rejected reject() {
            return new Rejected();
        }

        public Ready show(Instant decideUntil) {
            return new Ready(decideUntil);
        }

        public Storing store() {
            return new Storing();
        }

        public Failed fail(String why) {
            return new Failed(why);
        }

        @Override
        public String text() {
            return TEXT;
        }
    }

    /** Its effect was shown; it waits for somebody to apply or discard it. */
    record Ready(Instant decideUntil) implements ImportState {
        public static final String TEXT = "ready";

        public Reading apply() {
            return new Reading();
        }

        public Discarded discard(String why) {
            return new Discarded(why);
        }

        @Override
        public String text() {
            return TEXT;
        }
    }

    /** The new graph is being written beside the one that readers see. */
    record Storing() implements ImportState {
        public static final String TEXT = "storing";

        public Published publish(long revision) {
            return new Published(revision);
        }

        public Failed fail(String why) {
            return new Failed(why);
        }

        @Override
        public String text() {
            return TEXT;
        }
    }

    /** Readers see it. The end. */
    record Published(long revision) implements ImportState {
        public static final String TEXT = "published";

        @Override
        public String text() {
            return TEXT;
        }
    }

    /** Its file has errors; nothing changed. The end. */
    record Rejected() implements ImportState {
        public static final String TEXT = "rejected";

        @Override
        public String text() {
            return TEXT;
        }
    }

    /** It could not be finished; nothing changed. The end. */
    record Failed(String why) implements ImportState {
        public static final String TEXT = "failed";

        @Override
        public String text() {
            return TEXT;
        }
    }

    /** Somebody, or the clock, decided against it; nothing changed. The end. */
    record Discarded(String why) implements ImportState {
        public static final String TEXT = "discarded";

        @Override
        public String text() {
            return TEXT;
        }
    }
}
