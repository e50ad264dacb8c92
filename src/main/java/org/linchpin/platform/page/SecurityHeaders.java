package org.linchpin.platform.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Headers that keep browsers from doing what no page of ours asks for; on every answer, static files included. */
@ApplicationScoped
class SecurityHeaders {
    private static final String STRICT =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    /** Swagger UI starts by a script in its page and styles its parts in place. */
    private static final String SWAGGER = "default-src 'self'; img-src 'self' data:; "
            + "style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    /** Before everything that answers; the number is the priority among filters. */
    private static final int FIRST = 1000;

    void install(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, FIRST);
    }

    private static void add(RoutingContext http) {
        MultiMap headers = http.response().headers();
        headers.set("Content-Security-Policy", http.normalizedPath().startsWith("/q/swagger-ui") ? SWAGGER : STRICT);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (http.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!isStatic(http.normalizedPath())) {
            headers.set("Cache-Control", "private, no-cache");
        }
        http.next();
    }

    private static boolean isStatic(String path) {
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/_static/");
    }
}
