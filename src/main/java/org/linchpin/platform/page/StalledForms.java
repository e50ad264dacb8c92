package org.linchpin.platform.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections on which a form stops arriving. Quarkus's own limit is for bodies that a thread waits for; for a form none does, so that
 * it would be waited for until the connection is idle for too long, half an hour.
 */
@ApplicationScoped
class StalledForms {
    /** Among filters: after the headers that every answer has. */
    private static final int EARLY = 900;

    private final Duration pause;

    /** @param pause that a sender may make */
    StalledForms(@ConfigProperty(name = "quarkus.http.read-timeout") Duration pause) {
        this.pause = pause;
    }

    void install(@Observes Filters filters) {
        filters.register(this::watch, EARLY);
    }

    private void watch(RoutingContext http) {
        @Nullable String type = http.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null
                && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"))) {
            lookLater(http, http.request().bytesRead());
        }
        http.next();
    }

    private void lookLater(RoutingContext http, long before) {
        http.vertx().setTimer(pause.toMillis(), timer -> {
            HttpServerRequest request = http.request();
            if (request.isEnded() || http.response().ended() || http.response().closed()) {
                return;
            }
            if (request.bytesRead() == before) {
                request.connection().close();
            } else {
                lookLater(http, request.bytesRead());
            }
        });
    }
}
