package org.linchpin.report.settings;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linchpin.account.Account;
import org.linchpin.account.AccountAdministration;
import org.linchpin.account.Accounts;
import org.linchpin.account.Rights;
import org.linchpin.account.Role;
import org.linchpin.account.Scope;
import org.linchpin.account.SignInProvider;
import org.linchpin.audit.AuditAction;
import org.linchpin.audit.Recorded;
import org.linchpin.platform.FormTexts;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** One account: its role and scope, whether it may sign in, a new password. */
@FormTexts(manyLines = {"organizations", "sectors", "countries"})
@Path("/settings/users/{id}")
@Recorded(AuditAction.PEOPLE)
@RolesAllowed(Rights.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class UserPage {
    private static final Breadcrumb ABOVE = new Breadcrumb("People", "/settings/users");

    private final Accounts accounts;
    private final AccountAdministration administration;
    private final SignInProvider provider;
    private final PageRequest request;

    UserPage(Accounts accounts, AccountAdministration administration, SignInProvider provider, PageRequest request) {
        this.accounts = accounts;
        this.administration = administration;
        this.provider = provider;
        this.request = request;
    }

    record user(
            PageFrame frame,
            UUID id,
            String lead,
            Role role,
            List<Role> roles,
            String organizations,
            String sectors,
            String countries,
            boolean named,
            boolean disabled,
            boolean hasProvider,
            boolean ofProvider,
            String provider,
            String subject)
            implements TemplateInstance {}

    record password(PageFrame frame, UUID id, String username, String secret) implements TemplateInstance {}

    @GET
    public Response page(@PathParam("id") String id) {
        Account account = account(id);
        Scope scope = account.scope();
        return request.answer(new user(
                request.frame(account.username, ABOVE),
                account.id,
                "%s. Sees: %s%s"
                        .formatted(
                                account.kind().label(),
                                ScopeWords.of(scope),
                                account.disabled ? " May not sign in." : ""),
                account.kind(),
                Role.all(),
                scope instanceof Scope.Organizations own ? String.join("\n", own.ids()) : "",
                scope instanceof Scope.Supervision some ? String.join("\n", some.sectors()) : "",
                scope instanceof Scope.Supervision some ? String.join("\n", some.countries()) : "",
                account.showsNames,
                account.disabled,
                provider.isConfigured(),
                account.isOfProvider(),
                provider.name(),
                Objects.requireNonNullElse(account.providerSubject, "")));
    }

    @POST
    public Response change(@PathParam("id") String id, @BeanParam UserForm form) {
        Account account = account(id);
        administration.change(account.id, form.draft());
        return back(account);
    }

    @POST
    @Path("/disable")
    public Response disable(@PathParam("id") String id) {
        Account account = account(id);
        administration.disable(account.id, true);
        return back(account);
    }

    @POST
    @Path("/provider")
    public Response useProvider(@PathParam("id") String id) {
        Account account = account(id);
        administration.useProvider(account.id);
        return back(account);
    }

    @POST
    @Path("/enable")
    public Response enable(@PathParam("id") String id) {
        Account account = account(id);
        administration.disable(account.id, false);
        return back(account);
    }

    @POST
    @Path("/sign-out")
    public Response signOut(@PathParam("id") String id) {
        Account account = account(id);
        administration.signOutEverywhere(account.id);
        return back(account);
    }

    /** The only time that the password is shown, so no redirection. */
    @POST
    @Path("/reset")
    public Response reset(@PathParam("id") String id) {
        Account account = account(id);
        String secret = administration.resetPassword(account.id);
        return request.answer(new password(
                request.frame("New password", ABOVE, new Breadcrumb(account.username, "/settings/users/" + account.id)),
                account.id,
                account.username,
                secret));
    }

    private Account account(String id) {
        try {
            return accounts.findByIdOptional(UUID.fromString(id)).orElseThrow(() -> unknown(id));
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no account with the id \"%s\".".formatted(id));
    }

    private static Response back(Account account) {
        return Response.seeOther(URI.create("/settings/users/" + account.id)).build();
    }
}
