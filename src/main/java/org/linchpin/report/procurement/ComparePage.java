package org.linchpin.report.procurement;

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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.BackgroundRun;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.procurement.Buyers;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.procurement.SupplierComparison;
import org.linchpin.procurement.SupplierComparisons;
import org.linchpin.report.Links;
import org.linchpin.report.Words;
import org.linchpin.report.search.OrganizationOffer;
import org.linchpin.report.search.OrganizationSearch;
import org.linchpin.supervision.Supervision;

/** Suppliers of one category side by side, as one organization or a sector sees them. */
@Path("/compare")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ComparePage {
    /** More would make the page slow to load on a phone; the server matches any other name. */
    private static final int SUGGESTED = 500;

    /** As long as a page may take without a sign of progress. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int ASK_AGAIN_SECONDS = 2;

    private final RequestAnalysis analysis;
    private final PageRequest request;
    private final Supervision supervision;
    private final SupplierComparisons comparisons;

    ComparePage(
            RequestAnalysis analysis, PageRequest request, Supervision supervision, SupplierComparisons comparisons) {
        this.analysis = analysis;
        this.request = request;
        this.supervision = supervision;
        this.comparisons = comparisons;
    }

    record comparison(
            PageFrame frame,
            Form form,
            CompareReport report,
            TableView present,
            TableView products,
            TableView jurisdictions,
            String pdf,
            String notice)
            implements TemplateInstance {}

    record waiting(PageFrame frame, String progress) implements TemplateInstance {}

    record choice(PageFrame frame, Form form, String lead, List<OrganizationOffer> offers, TableView categories)
            implements TemplateInstance {}

    /**
     * The form with what is chosen.
     *
     * @param suggestions names of organizations
     */
    record Form(
            String organization,
            @Nullable String sector,
            @Nullable String category,
            String domestic,
            String domesticHint,
            List<String> suggestions,
            List<String> sectors,
            List<String> categories) {
        Form {
            suggestions = List.copyOf(suggestions);
            sectors = List.copyOf(sectors);
            categories = List.copyOf(categories);
        }
    }

    @GET
    public Response page() {
        Analysis now = analysis.get();
        List<Organization> organizations = now.graph().organizations();
        CompareChoice choice = CompareChoice.of(request.address(), organizations, supervision.countrySets());
        List<String> categories = now.graph().rows().products().stream()
                .map(Product::category)
                .distinct()
                .sorted()
                .toList();
        var form = new Form(
                choice.organization().shown(organizations),
                choice.sector(),
                choice.category(),
                choice.domestic(),
                OriginChoice.hint(supervision.countrySets()),
                OrganizationSearch.suggestions(organizations, SUGGESTED),
                organizations.stream()
                        .map(Organization::sector)
                        .distinct()
                        .sorted()
                        .toList(),
                categories);
        Buyers buyers = choice.buyers(now.graph());
        String category = choice.category();
        return buyers == null || category == null || !categories.contains(category)
                ? choose(now, choice, form)
                : compare(choice, choice.comparison(now, buyers, category), form);
    }

    private Response compare(CompareChoice choice, Comparison comparison, Form form) {
        PageFrame frame = request.frame("Compare " + comparison.category());
        BackgroundRun<SupplierComparison> run = comparison.changes(comparisons);
        Optional<SupplierComparison> changes =
                request.address().value("download") == null ? run.within(PATIENCE) : Optional.of(run.get());
        if (changes.isEmpty()) {
            return waiting(request, frame, comparison, run);
        }
        CompareReport report = CompareReport.of(comparison, changes.get(), id -> toggled(choice, id), choice::tender);
        Table<PresentTable.Row> present = request.table(PresentTable.DEFINITION, report.present());
        Table<ComparisonTable.Row> products = request.table(
                ComparisonTable.of(comparison.category(), comparison.buyers().sector(), id -> toggle(choice, id)),
                report.rows());
        Organization buyer = comparison.organization();
        Table<LossTable.Row> jurisdictions = request.table(
                LossTable.of(
                        "jurisdictions",
                        NodeKind.COUNTRY,
                        comparison.name(),
                        id -> buyer == null ? Links.fault(id) : Links.withdrawal(buyer.id(), id)),
                report.losses());
        return request.answer(
                new comparison(
                        frame,
                        form,
                        report,
                        present.view(),
                        products.view(),
                        jurisdictions.view(),
                        choice.address("/compare.pdf").toString(),
                        ProcurementNotice.TEXT),
                present,
                products,
                jurisdictions);
    }

    /** A page that says how far a comparison is, and asks again. */
    static Response waiting(
            PageRequest request, PageFrame frame, Comparison comparison, BackgroundRun<SupplierComparison> run) {
        String progress = run.total() == 0
                ? "What would stop %s today is worked out, then the products of the category “%s” are compared. The result will show here."
                        .formatted(comparison.name(), comparison.category())
                : "The products of the category “%s” are compared for %s: %s of %s so far. The result will show here."
                        .formatted(
                                comparison.category(),
                                comparison.name(),
                                Words.number(run.done()),
                                Words.number(run.total()));
        return request.answer(new waiting(frame.refreshingEvery(ASK_AGAIN_SECONDS), progress));
    }

    /** This page with one more product side by side, or one less; null where there is no room for one more. */
    private @Nullable String toggle(CompareChoice choice, String product) {
        boolean full = choice.side().size() == CompareChoice.MOST_SIDE_BY_SIDE;
        return full && !choice.side().contains(product) ? null : toggled(choice, product);
    }

    private String toggled(CompareChoice choice, String product) {
        List<String> side = new ArrayList<>(choice.side());
        if (!side.remove(product)) {
            side.add(product);
        }
        return request.address()
                .without("download")
                .withAll(CompareChoice.SIDE, side)
                .toString();
    }

    /** Asks for what is missing, and says what was not understood. */
    private Response choose(Analysis now, CompareChoice choice, Form form) {
        PageAddress address = choice.address("/compare");
        UnaryOperator<String> href =
                category -> address.with(CompareChoice.CATEGORY, category).toString();
        Table<CategoryTable.Row> categories = request.table(
                CategoryTable.of(href),
                CategoryTable.rows(now, choice.organization().found()));
        List<OrganizationOffer> offers =
                OrganizationOffer.of(choice.organization(), address, CompareChoice.ORGANIZATION);
        PageFrame frame = request.frame("Compare suppliers");
        boolean sectorIsKnown = form.sectors().contains(String.valueOf(choice.sector()));
        Response page = request.answer(
                new choice(frame, form, CompareWords.ask(choice, sectorIsKnown), offers, categories.view()),
                categories);
        return Response.fromResponse(page).status(status(choice, sectorIsKnown)).build();
    }

    private static int status(CompareChoice choice, boolean sectorIsKnown) {
        if (choice.problem() != null) {
            return ProblemType.BAD_REQUEST.status();
        }
        OrganizationSearch search = choice.organization();
        boolean isUnknown =
                search.isUnclear() && search.candidates().isEmpty() || choice.sector() != null && !sectorIsKnown;
        return isUnknown ? ProblemType.NOT_FOUND.status() : Response.Status.OK.getStatusCode();
    }
}
