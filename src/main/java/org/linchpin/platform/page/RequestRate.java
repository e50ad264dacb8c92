package org.linchpin.platform.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Bounds what one account, or one address that is not signed in, asks of this process. */
class RequestRate {
    private final SecurityIdentity identity;
    private final RoutingContext http;
    private final Rates rates;

    RequestRate(SecurityIdentity identity, RoutingContext http, Rates rates) {
        this.identity = identity;
        this.http = http;
        this.rates = rates;
    }

    @ServerRequestFilter(priority = 0)
    void check() {
        String who = identity.isAnonymous()
                ? "@" + http.request().remoteAddress().hostAddress()
                : identity.getPrincipal().getName();
        if (rates.isTooMuch(who)) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "More than %d requests came within a window.".formatted(rates.most));
        }
    }

    /** Counts requests in windows. */
    @ApplicationScoped
    static class Rates {
        private static final Duration WINDOW = Duration.ofSeconds(10);
        private static final int MOST_CALLERS = 10_000;

        final int most;
        private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
                .expireAfterWrite(WINDOW)
                .maximumSize(MOST_CALLERS)
                .build();

        Rates(@ConfigProperty(name = "linchpin.requests-in-10-seconds", defaultValue = "3000") int most) {
            this.most = most;
        }

        boolean isTooMuch(String who) {
            return counts.get(who, any -> new AtomicInteger()).incrementAndGet() > most;
        }
    }
}
