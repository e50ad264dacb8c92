package org.linchpin.report.scenario;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.OwnOrganizations;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Links;
import org.linchpin.report.search.OrganizationSearch;
import org.linchpin.scenario.SavedScenario;
import org.linchpin.scenario.ScenarioQuery;
import org.linchpin.scenario.Scenarios;

/** The scenarios that somebody saved, and where they are saved. */
@Path("/scenarios")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ScenarioListPage {
    private final RequestAnalysis analysis;
    private final OwnOrganizations own;
    private final Scenarios scenarios;
    private final PageRequest request;

    ScenarioListPage(RequestAnalysis analysis, OwnOrganizations own, Scenarios scenarios, PageRequest request) {
        this.analysis = analysis;
        this.own = own;
        this.scenarios = scenarios;
        this.request = request;
    }

    record list(PageFrame frame, TableView table) implements TemplateInstance {}

    @GET
    public Response page() {
        Table<SavedScenario> table = request.table(table(analysis.graph().rows()), scenarios.mine());
        return request.answer(new list(request.frame("Scenarios"), table.view()), table);
    }

    /** Saves what the what-if page shows; without an organization for the person alone. */
    @POST
    public Response save(
            @FormParam("name") @Nullable String name,
            @FormParam("organization") @Nullable String organization,
            @FormParam("query") @Nullable String query) {
        ScenarioQuery wanted = ScenarioQuery.parse(query == null ? "" : query);
        SavedScenario saved = scenarios.save(
                name == null ? "" : name,
                organization == null || organization.isBlank() ? null : owner(organization.strip()),
                wanted,
                analysis.get().revisionNumber());
        return Response.seeOther(URI.create(Links.scenario(saved.id()))).build();
    }

    private String owner(String typed) {
        Organization found =
                OrganizationSearch.of(analysis.graph().organizations(), typed).found();
        if (found == null) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    "\"%s\" is no organization, or more than one. Type its whole name or its id.".formatted(typed));
        }
        return own.require(found.id()).id();
    }

    private static TableDefinition<SavedScenario> table(Graph rows) {
        return new TableDefinition<>(
                "scenarios",
                "Saved scenarios, the latest first",
                "scenarios",
                "",
                "No scenario is saved yet. Ask “what if”, and save it there under a name.",
                List.of(
                        TableColumn.<SavedScenario>text("name", "Scenario", SavedScenario::name)
                                .link(s -> Links.scenario(s.id())),
                        TableColumn.<SavedScenario>text(
                                        "organization", "For the people of", SavedScenario::organization)
                                .shownAs(s -> name(rows, String.valueOf(s.organization()))),
                        TableColumn.<SavedScenario>text("author", "Saved by", SavedScenario::author),
                        TableColumn.<SavedScenario>date(
                                "saved", "Saved on", s -> LocalDate.ofInstant(s.createdAt(), ZoneOffset.UTC)),
                        TableColumn.<SavedScenario>number(
                                "faults", "Faults", s -> s.query().faults().size()),
                        TableColumn.<SavedScenario>number(
                                "changes", "Changes", s -> s.query().changes().size()),
                        TableColumn.<SavedScenario>number("revision", "Made on revision", SavedScenario::revision),
                        TableColumn.<SavedScenario>code("id", "Id", s -> s.id().toString())));
    }

    private static String name(Graph rows, String organization) {
        Organization found = rows.find(Organization.class, organization);
        return found == null ? organization : found.name();
    }
}
