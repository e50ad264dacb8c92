package org.linchpin.fault;

/** A run ended because its {@link Progress} said that nobody waits for it; there is no result. */
public final class RunCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RunCancelledException() {
        super("the run was cancelled: nobody waits for its result any more");
    }
}
