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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.procurement.ScenarioRows;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;
import org.linchpin.scenario.SavedScenario;
import org.linchpin.scenario.ScenarioOutcome;
import org.linchpin.scenario.ScenarioQuery;
import org.linchpin.scenario.Scenarios;

/** A saved scenario: before and after, on the graph as it is now. */
@Path("/scenarios/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ScenarioPage {
    private final RequestAnalysis analysis;
    private final Scenarios scenarios;
    private final PageRequest request;

    ScenarioPage(RequestAnalysis analysis, Scenarios scenarios, PageRequest request) {
        this.analysis = analysis;
        this.scenarios = scenarios;
        this.request = request;
    }

    /** Something that fails; the link is null if it is not in the graph. */
    public record Failing(String name, @Nullable String href) {}

    /** A change, with why it could not be made. */
    public record Change(String text, String problem) {}

    record scenario(
            PageFrame frame,
            SavedScenario saved,
            Compared compared,
            String about,
            List<String> warnings,
            String outage,
            List<Failing> failing,
            List<Change> changes,
            String edit)
            implements TemplateInstance {}

    @GET
    public Response page(String id) {
        SavedScenario saved = scenarios.require(id);
        ScenarioQuery query = saved.query();
        DependencyGraph graph = analysis.graph();
        ScenarioOutcome outcome = ScenarioOutcome.of(analysis.get(), query);
        var words = new ChangeWords(graph.rows());
        Compared compared = Compared.of(outcome, query, request);
        return request.answer(
                new scenario(
                        request.frame(saved.name(), new Breadcrumb("Scenarios", "/scenarios")),
                        saved,
                        compared,
                        about(graph, saved),
                        warnings(saved, outcome),
                        outage(query),
                        query.faults().stream().map(f -> failing(graph, f)).toList(),
                        outcome.effects().stream()
                                .map(e -> new Change(words.of(e.change()), e.problem()))
                                .toList(),
                        query.address("/what-if").toString()),
                compared.tables().toArray(Table<?>[]::new));
    }

    /** Renames or deletes it. */
    @POST
    public Response change(
            String id, @FormParam("action") @Nullable String action, @FormParam("name") @Nullable String name) {
        if ("delete".equals(action)) {
            scenarios.remove(id);
            return Response.seeOther(URI.create("/scenarios")).build();
        }
        if (!"rename".equals(action)) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, "\"%s\" is nothing to do with a scenario.".formatted(action));
        }
        scenarios.rename(id, name == null ? "" : name);
        return Response.seeOther(URI.create(Links.scenario(scenarios.require(id).id())))
                .build();
    }

    private List<String> warnings(SavedScenario saved, ScenarioOutcome outcome) {
        List<String> warnings = new ArrayList<>();
        long now = analysis.get().revisionNumber();
        if (saved.revision() != now) {
            warnings.add("It was made on revision %d; what you see is worked out on revision %d."
                    .formatted(saved.revision(), now));
        }
        outcome.gone().forEach(id -> warnings.add("“%s” is not in the graph any more, and is left out.".formatted(id)));
        outcome.effects().stream()
                .map(ScenarioRows.Effect::problem)
                .filter(problem -> !problem.isEmpty())
                .distinct()
                .forEach(problem -> warnings.add("A change could not be made: " + problem));
        return warnings;
    }

    private static String about(DependencyGraph graph, SavedScenario saved) {
        Organization organization =
                saved.organization() == null ? null : graph.rows().find(Organization.class, saved.organization());
        return "Saved by %s on %s, for %s."
                .formatted(
                        saved.author(),
                        LocalDate.ofInstant(saved.createdAt(), ZoneOffset.UTC),
                        saved.organization() == null
                                ? "themselves alone"
                                : "the people of "
                                        + (organization == null ? saved.organization() : organization.name()));
    }

    private static String outage(ScenarioQuery query) {
        return "%s, %s"
                        .formatted(
                                Double.isInfinite(query.hours())
                                        ? "for good"
                                        : "for %s hours".formatted(Phrases.number(query.hours())),
                                query.mode() == FaultMode.LOSS ? "no longer supplied (loss)" : "malfunctioning")
                + (query.firm() ? ", without what rests on illustrative rows" : "");
    }

    private static Failing failing(DependencyGraph graph, String id) {
        int node = graph.node(id);
        return node == DependencyGraph.NONE
                ? new Failing(id, null)
                : new Failing(graph.name(node), Links.node(graph.kind(node), id));
    }
}
