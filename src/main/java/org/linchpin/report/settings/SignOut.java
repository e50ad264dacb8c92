package org.linchpin.report.settings;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.linchpin.account.SessionCookie;
import org.linchpin.account.Sessions;
import org.linchpin.account.Viewer;
import org.linchpin.audit.AuditAction;
import org.linchpin.audit.Recorded;

/** Signing a browser out. */
@Path("/sign-out")
@Recorded(AuditAction.SIGN_OUT)
@Authenticated
public class SignOut {
    private final Sessions sessions;
    private final Viewer viewer;
    private final RoutingContext http;

    SignOut(Sessions sessions, Viewer viewer, RoutingContext http) {
        this.sessions = sessions;
        this.viewer = viewer;
        this.http = http;
    }

    @POST
    public Response signOut() {
        viewer.session().ifPresent(session -> sessions.end(viewer.require().id(), session));
        return Response.seeOther(URI.create("/sign-in"))
                .cookie(SessionCookie.none(http.request().isSSL()))
                .build();
    }
}
