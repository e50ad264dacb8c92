package org.linchpin.fault;

/** What a long run asks and tells its caller, between faults or services and from several threads. */
@FunctionalInterface
public interface Progress {
    /** A run that nobody watches or ends. */
    Progress UNWATCHED = () -> false;

    /** Whether nobody waits for the result any more; asked often. The run then ends in a {@link RunCancelledException}. */
    boolean isCancelled();

    /**
     * How far the run is; told often, and from two threads at times in the wrong order.
     *
     * @param done 1 to {@code total}
     * @param total faults, or services of a search over all services
     */
    default void done(int done, int total) {}

    /** Cancelled if either of them is; both are told. */
    default Progress and(Progress other) {
        Progress one = this;
        return new Progress() {
            @Override
            public boolean isCancelled() {
                return one.isCancelled() || other.isCancelled();
            }

            @Override
            public void done(int done, int total) {
                one.done(done, total);
                other.done(done, total);
            }
        };
    }
}
