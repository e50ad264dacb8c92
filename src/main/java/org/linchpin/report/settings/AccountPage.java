package org.linchpin.report.settings;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.AccessTokens;
import org.linchpin.account.AccountAdministration;
import org.linchpin.account.Sessions;
import org.linchpin.account.SignInProvider;
import org.linchpin.account.SignedIn;
import org.linchpin.account.Viewer;
import org.linchpin.audit.AuditAction;
import org.linchpin.audit.Recorded;
import org.linchpin.platform.FormTexts;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;

/** One's own account: what it may see, its password, where it is signed in, and the tokens of its programs. */
@FormTexts(secrets = {"old", "password"})
@Path("/account")
@Recorded(AuditAction.PEOPLE)
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class AccountPage {
    private static final URI HERE = URI.create("/account");

    private final AccountAdministration accounts;
    private final SignInProvider provider;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Viewer viewer;
    private final Clock clock;
    private final PageRequest request;

    AccountPage(
            AccountAdministration accounts,
            SignInProvider provider,
            Sessions sessions,
            AccessTokens tokens,
            Viewer viewer,
            Clock clock,
            PageRequest request) {
        this.accounts = accounts;
        this.provider = provider;
        this.sessions = sessions;
        this.tokens = tokens;
        this.viewer = viewer;
        this.clock = clock;
        this.request = request;
    }

    /** A browser that is signed in. */
    record SessionLine(UUID id, String client, String since, String seen, boolean current) {}

    /** A token of a program. */
    record TokenLine(UUID id, String name, String may, String expires, String used, boolean expired) {}

    record account(
            PageFrame frame,
            SignedIn who,
            String sees,
            boolean hasPassword,
            String provider,
            List<SessionLine> sessions,
            List<TokenLine> tokens,
            int longestDays)
            implements TemplateInstance {}

    record token(PageFrame frame, String name, String secret) implements TemplateInstance {}

    @GET
    public Response page() {
        SignedIn who = viewer.require();
        return request.answer(new account(
                request.frame("My account"),
                who,
                ScopeWords.of(who.scope()),
                accounts.hasPassword(who.id()),
                provider.name(),
                sessions.of(who).stream()
                        .map(s -> new SessionLine(
                                s.id,
                                s.client.isEmpty() ? "Unknown" : s.client,
                                minute(s.createdAt),
                                minute(s.seenAt),
                                viewer.session().filter(s.id::equals).isPresent()))
                        .toList(),
                tokens.of(who.id()).stream()
                        .map(t -> new TokenLine(
                                t.id,
                                t.name,
                                t.readOnly ? "read" : "read and change",
                                minute(t.expiresAt),
                                t.lastUsedAt == null ? "never" : minute(t.lastUsedAt),
                                t.expiresAt.isBefore(clock.instant())))
                        .toList(),
                AccessTokens.LONGEST_DAYS));
    }

    /** Ends all sessions, this one too: who knew the old password is out. */
    @POST
    @Path("/password")
    public Response changePassword(
            @FormParam("old") @Nullable String old, @FormParam("password") @Nullable String password) {
        accounts.changePassword(
                viewer.require().id(), Objects.requireNonNullElse(old, ""), Objects.requireNonNullElse(password, ""));
        return Response.seeOther(HERE).build();
    }

    @POST
    @Path("/sign-out-everywhere")
    public Response signOutEverywhere() {
        accounts.signOutEverywhere(viewer.require().id());
        return Response.seeOther(HERE).build();
    }

    @POST
    @Path("/sessions/{id}/end")
    public Response endSession(@PathParam("id") UUID id) {
        sessions.end(viewer.require().id(), id);
        return Response.seeOther(HERE).build();
    }

    /** The only time that the token is shown, so no redirection. */
    @POST
    @Path("/tokens")
    public Response createToken(
            @FormParam("name") @Nullable String name,
            @FormParam("days") @Nullable Integer days,
            @FormParam("may") @Nullable String may) {
        String label = Objects.requireNonNullElse(name, "");
        String secret =
                tokens.create(viewer.require().id(), label, Objects.requireNonNullElse(days, 0), !"change".equals(may));
        return request.answer(new token(
                request.frame("New token", new org.linchpin.platform.page.Breadcrumb("My account", "/account")),
                label,
                secret));
    }

    @POST
    @Path("/tokens/{id}/revoke")
    public Response revokeToken(@PathParam("id") UUID id) {
        tokens.revoke(viewer.require().id(), id);
        return Response.seeOther(HERE).build();
    }

    static String minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace("T", " ")
                .replace(":00Z", " UTC");
    }
}
