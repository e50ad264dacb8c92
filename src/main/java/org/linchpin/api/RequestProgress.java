package org.linchpin.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.linchpin.fault.Progress;

/** Whether the client still waits for the answer to a request. */
@RequestScoped
public class RequestProgress {
    private final RoutingContext request;

    RequestProgress(RoutingContext request) {
        this.request = request;
    }

    /** Cancelled when the connection is gone; may be asked by any thread. */
    Progress ofClient() {
        var gone = new Gone();
        request.addEndHandler(end -> gone.yes = true);
        return gone;
    }

    private static final class Gone implements Progress {
        private volatile boolean yes;

        @Override
        public boolean isCancelled() {
            return yes;
        }
    }
}
