package org.linchpin.report.settings;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.ProviderAccounts;
import org.linchpin.account.SessionCookie;
import org.linchpin.account.Sessions;
import org.linchpin.account.SignInProvider;
import org.linchpin.account.SignedIn;
import org.linchpin.audit.AuditAction;
import org.linchpin.audit.Recorded;
import org.linchpin.platform.page.LocalAddress;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/**
 * Signing in at the OpenID Connect provider. Quarkus leads there and back; here what it vouches for becomes a session like
 * that of the form, and its own cookies go.
 */
@Path(SignInProvider.PATH)
public class ProviderSignInPage {
    private final SignInProvider provider;
    private final ProviderAccounts accounts;
    private final Sessions sessions;
    private final OidcSession atProvider;
    private final SecurityIdentity identity;
    private final RoutingContext http;

    ProviderSignInPage(
            SignInProvider provider,
            ProviderAccounts accounts,
            Sessions sessions,
            OidcSession atProvider,
            SecurityIdentity identity,
            RoutingContext http) {
        this.provider = provider;
        this.accounts = accounts;
        this.sessions = sessions;
        this.atProvider = atProvider;
        this.identity = identity;
        this.http = http;
    }

    @GET
    @PermitAll
    @Recorded(AuditAction.NONE)
    public Response signIn(
            @QueryParam("back") @Nullable String back, @HeaderParam("User-Agent") @Nullable String client) {
        if (!provider.isConfigured()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "No provider to sign in with is configured.");
        }
        if (!(identity.getPrincipal() instanceof JsonWebToken person)) {
            throw new UnauthorizedException();
        }
        atProvider.logout().await().indefinitely();
        Optional<SignedIn> account = accounts.find(
                person.getIssuer(),
                person.getSubject(),
                person.getName(),
                http.request().remoteAddress().hostAddress());
        if (account.isEmpty()) {
            // the form knows nobody, so nothing there is shown for who is known elsewhere
            return Response.seeOther(SignInPage.NO_ACCOUNT).build();
        }
        @Nullable Cookie old = http.request().getCookie(SessionCookie.NAME);
        if (old != null) {
            sessions.end(old.getValue());
        }
        return SignInPage.signedIn(
                account.get(),
                sessions.start(account.get(), Objects.requireNonNullElse(client, "")),
                LocalAddress.of(back),
                http.request().isSSL());
    }
}
