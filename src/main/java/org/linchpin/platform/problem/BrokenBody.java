package org.linchpin.platform.problem;

import java.io.IOException;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;
import org.jspecify.annotations.Nullable;

/** Tells whether something failed because its sender stopped in the middle of a body, which is no failure of ours. */
public final class BrokenBody {
    private BrokenBody() {}

    /** By who threw it: Quarkus has no type of its own for a pause that was too long, or for a connection that ended. */
    public static boolean isCauseOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && Arrays.stream(cause.getStackTrace())
                            .anyMatch(frame -> frame.getClassName().equals(VertxInputStream.class.getName()))) {
                return true;
            }
        }
        return false;
    }
}
