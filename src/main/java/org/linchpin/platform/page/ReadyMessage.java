package org.linchpin.platform.page;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/** Tells whoever started Linchpin where to browse. */
@ApplicationScoped
class ReadyMessage {
    void whenListening(@ObservesAsync HttpServerStart start) {
        System.out.printf(
                "Linchpin is ready: browse http://localhost:%d and sign in as admin. Stop it with Ctrl-C.%n",
                start.options().getPort());
    }
}
