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
import org.linchpin.account.SignInProvider;
import org.linchpin.account.SignedIn;
import org.linchpin.account.Viewer;
import org.linchpin.audit.AuditAction;
import org.linchpin.audit.Recorded;
import org.linchpin.platform.FormTexts;
import org.linchpin.platform.page.LocalAddress;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;

/** Signing in with a browser. */
@FormTexts(secrets = "password")
@Path("/sign-in")
@Produces(MediaType.TEXT_HTML)
public class SignInPage {
    /** Where somebody is led whom the provider knows and no account. */
    static final URI NO_ACCOUNT = URI.create("/sign-in?error=" + Failure.UNKNOWN);

    private static final int UNAUTHORIZED = 401;

    private final PasswordCheck passwords;
    private final SignInProvider provider;
    private final Sessions sessions;
    private final Viewer viewer;
    private final RoutingContext http;
    private final PageRequest request;

    SignInPage(
            PasswordCheck passwords,
            SignInProvider provider,
            Sessions sessions,
            Viewer viewer,
            RoutingContext http,
            PageRequest request) {
        this.passwords = passwords;
        this.provider = provider;
        this.sessions = sessions;
        this.viewer = viewer;
        this.http = http;
        this.request = request;
    }

    /** Why somebody is here again. */
    enum Failure {
        NONE,
        PASSWORD,
        /** Leads back with {@code error} (RFC 6749, section 4.1.2.1), whose words are not ours to show. */
        PROVIDER,
        UNKNOWN;

        /** By the parameter {@code error} of the address. */
        static Failure of(@Nullable String error) {
            return error == null ? NONE : error.equals(UNKNOWN.name()) ? UNKNOWN : PROVIDER;
        }
    }

    /** @param atProvider where to sign in at the provider; empty: none is configured */
    record form(PageFrame frame, String back, String username, Failure failure, String atProvider, String provider)
            implements TemplateInstance {}

    @GET
    @PermitAll
    @Recorded(AuditAction.NONE)
    public Response page(@QueryParam("back") @Nullable String back, @QueryParam("error") @Nullable String error) {
        return request.answer(form(back, "", Failure.of(error)));
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
                    .entity(form(back, name, Failure.PASSWORD).render())
                    .build();
        }
        // the one that this browser had: never two, and never one that somebody gave it
        viewer.session().ifPresent(old -> viewer.account().ifPresent(a -> sessions.end(a.id(), old)));
        return signedIn(
                account.get(),
                sessions.start(account.get(), Objects.requireNonNullElse(client, "")),
                LocalAddress.of(back),
                http.request().isSSL());
    }

    /**
     * Gives the browser its session, and leads it on.
     *
     * @param back a local address
     * @param secure whether the request came by HTTPS
     */
    static Response signedIn(SignedIn account, Sessions.Started session, String back, boolean secure) {
        String to = back.equals("/") && account.role() == Role.AUDITOR ? "/settings/audit" : back;
        return Response.seeOther(URI.create(to))
                .cookie(SessionCookie.of(session.token(), session.lasts(), secure))
                .build();
    }

    private form form(@Nullable String back, String username, Failure failure) {
        String to = LocalAddress.of(back);
        return new form(
                request.frame("Sign in"),
                to,
                username,
                failure,
                provider.isConfigured()
                        ? PageAddress.of(SignInProvider.PATH).with("back", to).toString()
                        : "",
                provider.name());
    }
}
