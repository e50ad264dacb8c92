package org.linchpin.platform.page;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Counts the time that endpoints with {@link Expensive} take against who asks. */
class ExpensiveWork {
    private final SecurityIdentity identity;
    private final RoutingContext http;
    private final WorkRate rate;

    ExpensiveWork(SecurityIdentity identity, RoutingContext http, WorkRate rate) {
        this.identity = identity;
        this.http = http;
        this.rate = rate;
    }

    @ServerRequestFilter(priority = 1)
    void check(ResourceInfo resource) {
        if (!identity.isAnonymous() && isExpensive(resource)) {
            WorkRate.Work work = rate.begin(identity.getPrincipal().getName());
            http.addEndHandler(ended -> work.end());
        }
    }

    private static boolean isExpensive(ResourceInfo resource) {
        @Nullable Method method = resource.getResourceMethod();
        return method != null
                && (method.isAnnotationPresent(Expensive.class)
                        || method.getDeclaringClass().isAnnotationPresent(Expensive.class));
    }
}
