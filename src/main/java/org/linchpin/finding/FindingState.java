package org.linchpin.finding;

import java.time.LocalDate;

/** Where a finding stands. The methods are the only ways from one state to another. */
public sealed interface FindingState {
    /** The word that addresses and the API use. */
    String text();

    /** The analysis shows it. */
    sealed interface Shown extends FindingState {
        /** Somebody decides to live with it until the end of a day. */
        default Accepted accept(LocalDate until, String by, String reason) {
            return new Accepted(until, by, reason);
        }

        /** Somebody does something about it. */
        default Mitigating mitigate(String owner, LocalDate due) {
            return new Mitigating(owner, due);
        }

        /** The analysis shows it no longer. */
        default Closed close() {
            return new Closed();
        }
    }

    /** Nobody decided about it. */
    record Open() implements Shown {
        public static final String TEXT = "open";

        @Override
        public String text() {
            return TEXT;
        }
    }

    /**
     * Somebody decided to live with it.
     *
     * @param until the last day of it
     * @param by name of who decided
     */
    record Accepted(LocalDate until, String by, String reason) implements Shown {
        public static final String TEXT = "accepted";

        public boolean isOver(LocalDate today) {
            return today.isAfter(until);
        }

        /** Its time is over, or it is taken back. */
        public Open reopen() {
            return new Open();
        }

        @Override
        public String text() {
            return TEXT;
        }
    }

    /**
     * Somebody does something about it.
     *
     * @param due the last day on which that is in time
     */
    record Mitigating(String owner, LocalDate due) implements Shown {
        public static final String TEXT = "mitigating";

        public boolean isOverdue(LocalDate today) {
            return today.isAfter(due);
        }

        /** It is given up. */
        public Open reopen() {
            return new Open();
        }

        @Override
        public String text() {
            return TEXT;
        }
    }

    /** The analysis shows it no longer. */
    record Closed() implements FindingState {
        public static final String TEXT = "closed";

        /** The analysis shows it again. What was decided before does not count any more. */
        public Open reappear() {
            return new Open();
        }

        @Override
        public String text() {
            return TEXT;
        }
    }
}
