package org.linchpin.audit;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Records every call of an endpoint by somebody who is signed in, whatever came of it. */
class AuditFilter {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String PLATFORM = "org.linchpin.platform";

    private final AuditTrail trail;
    private final SecurityIdentity identity;

    AuditFilter(AuditTrail trail, SecurityIdentity identity) {
        this.trail = trail;
        this.identity = identity;
    }

    @ServerResponseFilter
    void record(
            ContainerRequestContext request,
            ContainerResponseContext response,
            ResourceInfo resource,
            RoutingContext http) {
        @Nullable Method method = resource.getResourceMethod();
        if (identity.isAnonymous() || method == null || isOfThePlatform(method)) {
            return;
        }
        boolean reads = READING.contains(request.getMethod());
        AuditAction action = action(method, reads, http.queryParams().contains("download"));
        if (action != AuditAction.NONE) {
            trail.add(
                    action,
                    identity.getPrincipal().getName(),
                    request.getMethod() + " " + path(method.getDeclaringClass()) + path(method),
                    http.request().uri(),
                    response.getStatus(),
                    http.request().remoteAddress().hostAddress());
        }
    }

    private static boolean isOfThePlatform(Method method) {
        return method.getDeclaringClass().getName().startsWith(PLATFORM);
    }

    private static AuditAction action(Method method, boolean reads, boolean download) {
        Optional<AuditAction> ofMethod = declared(method);
        Optional<AuditAction> ofClass = declared(method.getDeclaringClass());
        if (ofMethod.isPresent()) {
            return ofMethod.get();
        }
        if (!reads) {
            return ofClass.orElse(AuditAction.EDIT);
        }
        boolean exports = download
                || ofClass.filter(action -> action == AuditAction.EXPORT).isPresent();
        return exports ? AuditAction.EXPORT : AuditAction.VIEW;
    }

    private static Optional<AuditAction> declared(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Recorded.class)).map(Recorded::value);
    }

    private static String path(AnnotatedElement element) {
        @Nullable Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value().startsWith("/") ? path.value() : "/" + path.value();
    }
}
