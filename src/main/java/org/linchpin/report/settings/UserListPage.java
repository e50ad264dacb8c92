package org.linchpin.report.settings;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Account;
import org.linchpin.account.AccountAdministration;
import org.linchpin.account.Accounts;
import org.linchpin.account.Rights;
import org.linchpin.account.Role;
import org.linchpin.account.SignInProvider;
import org.linchpin.audit.AuditAction;
import org.linchpin.audit.Recorded;
import org.linchpin.platform.FormTexts;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.platform.table.Tone;

/** Everybody who may sign in. */
@FormTexts(
        manyLines = {"organizations", "sectors", "countries"},
        secrets = "password")
@Path("/settings/users")
@Recorded(AuditAction.PEOPLE)
@RolesAllowed(Rights.ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class UserListPage {
    private static final TableDefinition<Account> TABLE = new TableDefinition<>(
            "people",
            "Accounts",
            "accounts",
            "name",
            "There is no account.",
            List.of(
                    TableColumn.<Account>text("name", "User name", a -> a.username)
                            .link(a -> "/settings/users/" + a.id),
                    TableColumn.<Account>text("role", "Role", a -> a.kind().label()),
                    TableColumn.<Account>text("scope", "Sees", a -> ScopeWords.of(a.scope())),
                    TableColumn.<Account>badge(
                            "state",
                            "State",
                            a -> a.disabled ? new Badge(Tone.PLAIN, "disabled") : new Badge(Tone.PLAIN, "may sign in")),
                    TableColumn.<Account>date(
                            "created",
                            "Since",
                            a -> a.createdAt.atZone(ZoneOffset.UTC).toLocalDate())));

    private final Accounts accounts;
    private final AccountAdministration administration;
    private final SignInProvider provider;
    private final PageRequest request;

    UserListPage(
            Accounts accounts, AccountAdministration administration, SignInProvider provider, PageRequest request) {
        this.accounts = accounts;
        this.administration = administration;
        this.provider = provider;
        this.request = request;
    }

    record list(PageFrame frame, TableView table, List<Role> roles, boolean hasProvider, String provider)
            implements TemplateInstance {}

    @GET
    public Response page() {
        Table<Account> table = request.table(TABLE, accounts.all());
        return request.answer(
                new list(request.frame("People"), table.view(), Role.all(), provider.isConfigured(), provider.name()),
                table);
    }

    @POST
    public Response create(
            @FormParam("username") @Nullable String username,
            @FormParam("by") @Nullable String by,
            @FormParam("password") @Nullable String password,
            @BeanParam UserForm form) {
        String name = Objects.requireNonNullElse(username, "");
        UUID id = "provider".equals(by)
                ? administration.createOfProvider(name, form.draft())
                : administration.create(name, Objects.requireNonNullElse(password, ""), form.draft());
        return Response.seeOther(URI.create("/settings/users/" + id)).build();
    }
}
