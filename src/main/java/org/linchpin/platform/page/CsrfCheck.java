package org.linchpin.platform.page;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/**
 * Refuses a form that a signed-in browser sends and that is none of ours: it lacks the token of the session (OWASP,
 * synchronizer token). Bodies that no form can send are refused across sites by the browser already; tokens may only do what
 * they are for.
 */
class CsrfCheck {
    /** Field that {@code {#csrf /}} adds to a form. */
    static final String FIELD = "csrf";

    /** What scripts send instead. */
    static final String HEADER = "X-CSRF-Token";

    private static final Set<String> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final SecurityIdentity identity;

    CsrfCheck(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    @WithFormRead
    void check(ResteasyReactiveContainerRequestContext request) {
        if (HARMLESS.contains(request.getMethod())) {
            return;
        }
        @Nullable Object credential = identity.getAttribute(Credential.ATTRIBUTE);
        if (credential instanceof Credential.Session session
                && mayBeOfAForm(request.getMediaType())
                && !session.csrf().isEmpty()
                && !isSame(session.csrf(), brought(request))) {
            throw new ProblemException(
                    ProblemType.NOT_SENT_FROM_HERE,
                    "The form is of a session that is over, or of another site. Go back, load its page again, and send it again.");
        }
        if (credential instanceof Credential.Token token && token.readOnly()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This token may only read.");
        }
    }

    private static boolean mayBeOfAForm(@Nullable MediaType type) {
        return type == null
                || type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
                || type.isCompatible(MediaType.TEXT_PLAIN_TYPE);
    }

    private static @Nullable String brought(ResteasyReactiveContainerRequestContext request) {
        @Nullable String header = request.getHeaderString(HEADER);
        if (header != null) {
            return header;
        }
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return context.getFormParameter(FIELD, true, false) instanceof String field ? field : null;
    }

    private static boolean isSame(String expected, @Nullable String brought) {
        return brought != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8));
    }
}
