package org.linchpin.platform.page;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/**
 * Refuses changes that a browser sends on behalf of another site: browsers add the name and password that they remember to
 * such requests too. Each browser says where a request that may change something comes from, by {@code Sec-Fetch-Site} (W3C
 * Fetch Metadata) or by {@code Origin} (RFC 6454); what says neither is no browser and carries nobody's password but its own.
 */
class SameOrigin {
    private static final Set<String> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        if (!HARMLESS.contains(request.getMethod()) && isForeign(request)) {
            throw new ProblemException(
                    ProblemType.NOT_SENT_FROM_HERE, "The request was sent from a page of another site.");
        }
    }

    private static boolean isForeign(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeaderString("Origin");
        return origin != null && !isOf(origin, request.getHeaderString("Host"));
    }

    private static boolean isOf(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
