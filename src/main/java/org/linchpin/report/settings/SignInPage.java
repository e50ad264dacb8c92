package org.linchpin.report.settings;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.PasswordCheck;
import org.linchpin.account.Role;
import org.linchpin.account.SessionCookie;
import org.linchpin.account.Sessions;
import org.linchpin.account.SignedIn;
import org.linchpin.account.Viewer;
import org.linchpin.audit.AuditAction;
import org.linchpin.audit.Recorded;
import org.linchpin.platform.page.LocalAddress;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;

/** Signing in with a browser. */
@Path("/sign-in")
@Produces(MediaType.TEXT_HTML)
public class SignInPage {
    private static final int UNAUTHORIZED = 401;

    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final Viewer viewer;
    private final RoutingContext http;
    private final PageRequest request;

    SignInPage(PasswordCheck passwords, Sessions sessions, Viewer viewer, RoutingContext http, PageRequest request) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.viewer = viewer;
        this.http = http;
        this.request = request;
    }

    record form(PageFrame frame, String back, String username, boolean failed) implements TemplateInstance {}

    @GET
    @PermitAll
    @Recorded(AuditAction.NONE)
    public Response page(@QueryParam("back") @Nullable String back) {
        return request.answer(new form(request.frame("Sign in"), LocalAddress.of(back), "", false));
    }

    @POST
    @PermitAll
    @Recorded(AuditAction.NONE)
    public Response signIn(
            @FormParam("username") @Nullable String username,
            @FormParam("password") @Nullable String password,
            @FormParam("back") @Nullable String back,
            @HeaderParam("User-Agent") @Nullable String client) {
        String name = Objects.requireNonNullElse(username, "");
        Optional<SignedIn> account = passwords.check(
                name,
                Objects.requireNonNullElse(password, ""),
                http.request().remoteAddress().hostAddress());
        if (account.isEmpty()) {
            return Response.status(UNAUTHORIZED)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(new form(request.frame("Sign in"), LocalAddress.of(back), name, true).render())
                    .build();
        }
        // the one that this browser had: never two, and never one that somebody gave it
        viewer.session().ifPresent(old -> viewer.account().ifPresent(a -> sessions.end(a.id(), old)));
        Sessions.Started session = sessions.start(account.get(), Objects.requireNonNullElse(client, ""));
        String to = LocalAddress.of(back);
        if (to.equals("/") && account.get().role() == Role.AUDITOR) {
            to = "/settings/audit";
        }
        return Response.seeOther(URI.create(to))
                .cookie(SessionCookie.of(
                        session.token(), session.lasts(), http.request().isSSL()))
                .build();
    }
}
