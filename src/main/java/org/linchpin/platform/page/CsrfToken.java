package org.linchpin.platform.page;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What a form has to bring to be one of ours; asked for by the tag {@code csrf}. */
@Named("csrf")
@ApplicationScoped
public class CsrfToken {
    private final CurrentVertxRequest request;

    CsrfToken(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Empty where no session is, and so nothing that another site could misuse. */
    public String getToken() {
        // where there is no request scope, credentials were wrong
        @Nullable RoutingContext http = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        return http != null
                        && http.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getAttribute(Credential.ATTRIBUTE)
                                instanceof Credential.Session session
                ? session.csrf()
                : "";
    }
}
