package org.linchpin.report.scenario;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Organization;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.procurement.Exposure;
import org.linchpin.procurement.NextStepProgress;
import org.linchpin.procurement.NextSteps;
import org.linchpin.procurement.NotJudged;
import org.linchpin.procurement.Plan;
import org.linchpin.procurement.ScenarioChange;
import org.linchpin.procurement.SupplierChange;
import org.linchpin.report.Links;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.View;
import org.linchpin.report.Words;
import org.linchpin.report.organization.NextStepSearches;
import org.linchpin.scenario.ScenarioQuery;

/** The change of suppliers, and the two changes, that would help an organization most. */
@Expensive
@Path("/organizations/{id}/next-step")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class NextStepPage {
    /** As long as a page may take without a sign of progress. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int ASK_AGAIN_SECONDS = 2;

    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final NextStepSearches searches;
    private final PageRequest request;

    NextStepPage(RequestAnalysis analysis, OutageSettings settings, NextStepSearches searches, PageRequest request) {
        this.analysis = analysis;
        this.settings = settings;
        this.searches = searches;
        this.request = request;
    }

    /**
     * One or two changes.
     *
     * @param scenario the same, to try
     */
    public record Step(String title, List<String> changes, String effect, String scenario) {
        public Step {
            changes = List.copyOf(changes);
        }
    }

    record step(PageFrame frame, String lead, List<Step> steps, String judged, TableView unjudged)
            implements TemplateInstance {}

    record waiting(PageFrame frame, String progress) implements TemplateInstance {}

    private record Unjudged(
            String category,
            @Nullable String product,
            @Nullable String id,
            String reason) {}

    private static final TableDefinition<Unjudged> UNJUDGED = new TableDefinition<>(
            "not-judged",
            "What could not be judged",
            "products",
            "",
            "Everything could be judged.",
            List.of(
                    TableColumn.<Unjudged>text("category", "Category", Unjudged::category),
                    TableColumn.<Unjudged>text("product", "Product", Unjudged::product)
                            .link(u -> u.id() == null ? null : Links.fault(u.id()))
                            .help("None where the whole category was left out."),
                    TableColumn.<Unjudged>text("reason", "Why", Unjudged::reason),
                    TableColumn.<Unjudged>code("id", "Id", Unjudged::id)));

    @GET
    public Response page(String id) {
        View view = View.of(analysis.get(), request.address(), settings);
        DependencyGraph graph = view.graph();
        FaultMode mode = view.outage().mode();
        Organization organization = graph.rows().find(Organization.class, id);
        if (organization == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no organization \"%s\".".formatted(id));
        }
        PageFrame frame = request.frame(
                "What would help most",
                new Breadcrumb("Organizations", "/organizations"),
                new Breadcrumb(organization.name(), Links.organization(id)));
        int index = graph.organizations().indexOf(organization);
        Optional<NextSteps> found = searches.find(view.analysis(), index, mode, PATIENCE);
        if (found.isEmpty()) {
            return request.answer(new waiting(
                    frame.refreshingEvery(ASK_AGAIN_SECONDS),
                    progress(organization, searches.progress(view.analysis(), index, mode))));
        }
        NextSteps steps = found.get();
        List<Unjudged> unjudged =
                steps.notJudged().stream().map(left -> unjudged(graph, left)).toList();
        Table<Unjudged> table = request.table(UNJUDGED, unjudged);
        var plans = new ArrayList<Step>();
        add(plans, view, organization, "The single change that helps most", steps.single());
        add(plans, view, organization, "The two changes that help most", steps.pair());
        return request.answer(
                new step(frame, lead(graph, organization, steps), plans, judged(steps), table.view()), table);
    }

    private static String progress(Organization organization, Optional<NextStepProgress> progress) {
        return progress.map(p ->
                        "Every change of suppliers of %s that could be judged is compared, and every two: %s of %s kinds of pair so far. The result will show here."
                                .formatted(organization.name(), Words.number(p.done()), Words.number(p.all())))
                .orElse(
                        "What would stop %s is worked out, then every change of suppliers is compared. The result will show here."
                                .formatted(organization.name()));
    }

    private static Unjudged unjudged(DependencyGraph graph, NotJudged left) {
        Integer product = left.product();
        return new Unjudged(
                left.category(),
                product == null ? null : graph.name(product),
                product == null ? null : graph.id(product),
                left.reason().text());
    }

    private static void add(List<Step> steps, View view, Organization organization, String title, @Nullable Plan plan) {
        if (plan == null) {
            return;
        }
        DependencyGraph graph = view.graph();
        var words = new ChangeWords(graph.rows());
        List<ScenarioChange> changes = plan.changes().stream()
                .map(change -> change(graph, organization, change))
                .toList();
        Exposure before = plan.effect().before();
        Exposure after = plan.effect().after();
        steps.add(new Step(
                title,
                changes.stream().map(words::of).toList(),
                "Single points of failure of critical services fall from %s to %s, critical services with one from %s to %s."
                        .formatted(
                                Words.number(
                                        before.criticalSinglePointsOfFailure().size()),
                                Words.number(
                                        after.criticalSinglePointsOfFailure().size()),
                                Words.number(before.criticalServicesAtStake()),
                                Words.number(after.criticalServicesAtStake())),
                new ScenarioQuery(List.of(), view.outage().mode(), Double.POSITIVE_INFINITY, changes, view.firm())
                        .address("/what-if")
                        .toString()));
    }

    private static ScenarioChange change(DependencyGraph graph, Organization organization, SupplierChange change) {
        return new ScenarioChange.Supplier(change.move(), organization.id(), graph.id(change.product()));
    }

    private static String lead(DependencyGraph graph, Organization organization, NextSteps steps) {
        int today = steps.today().criticalSinglePointsOfFailure().size();
        Plan single = steps.single();
        if (single == null) {
            return today == 0
                    ? "No critical service of %s has a single point of failure, among the dependencies known."
                            .formatted(organization.name())
                    : "No single change of suppliers that could be judged leaves %s with fewer than the %s of its critical services."
                            .formatted(
                                    organization.name(),
                                    Words.count(today, "single point of failure", "single points of failure"));
        }
        return "The single change that helps %s most is that %s: single points of failure of critical services fall from %s to %s."
                .formatted(
                        organization.name(),
                        new ChangeWords(graph.rows())
                                .of(change(graph, organization, single.changes().get(0))),
                        Words.number(today),
                        Words.number(single.effect()
                                .after()
                                .criticalSinglePointsOfFailure()
                                .size()));
    }

    private static String judged(NextSteps steps) {
        if (steps.judged() == 0) {
            return steps.notJudged().isEmpty()
                    ? "No change could be compared: no product that it needs is known."
                    : "No change could be compared, for the reasons that are told below.";
        }
        return "%s compared, exactly, with all pairs of them.%s"
                .formatted(
                        Words.count(steps.judged(), "change was", "changes were"),
                        steps.truncated()
                                ? " Time ran out: there may be something better. The API looks for longer."
                                : "");
    }
}
