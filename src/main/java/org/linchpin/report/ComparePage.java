package org.linchpin.report;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.procurement.ProcurementNotice;

/** Suppliers of one category side by side, as one organization sees them. */
@Path("/compare")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ComparePage {
    /** More would make the page slow to load on a phone; the server matches any other name. */
    private static final int SUGGESTED = 500;

    /** Organizations that are offered where a text means several. */
    private static final int OFFERED = 20;

    private final RequestAnalysis analysis;
    private final PageRequest request;

    ComparePage(RequestAnalysis analysis, PageRequest request) {
        this.analysis = analysis;
        this.request = request;
    }

    record comparison(
            PageFrame frame,
            Form form,
            CompareReport report,
            TableView products,
            TableView jurisdictions,
            String notice)
            implements TemplateInstance {}

    record choice(PageFrame frame, Form form, String lead, List<Offer> offers, TableView categories)
            implements TemplateInstance {}

    /**
     * The form with what is chosen.
     *
     * @param suggestions names of organizations
     */
    record Form(
            String organization,
            @Nullable String category,
            String domestic,
            List<String> suggestions,
            List<String> categories) {
        Form {
            suggestions = List.copyOf(suggestions);
            categories = List.copyOf(categories);
        }
    }

    /** An organization that may be meant. */
    record Offer(String name, String id, String href) {}

    @GET
    public Response page() {
        Analysis now = analysis.get();
        List<Organization> organizations = now.graph().organizations();
        CompareChoice choice = CompareChoice.of(request.address(), organizations);
        List<String> categories = now.graph().rows().products().stream()
                .map(Product::category)
                .distinct()
                .sorted()
                .toList();
        var form = new Form(
                choice.organization().shown(organizations),
                choice.category(),
                choice.domestic(),
                OrganizationSearch.suggestions(organizations, SUGGESTED),
                categories);
        Organization buyer = choice.organization().found();
        String category = choice.category();
        return buyer == null || category == null || !categories.contains(category) || choice.problem() != null
                ? choose(now, choice, form)
                : compare(new Comparison(now, organizations.indexOf(buyer), category, choice.alsoDomestic()), form);
    }

    private Response compare(Comparison comparison, Form form) {
        CompareReport report = CompareReport.of(comparison);
        Table<ComparisonTable.Row> products = request.table(
                ComparisonTable.of(
                        comparison.category(), comparison.organization().sector()),
                report.rows());
        PageFrame frame = request.frame("Compare " + comparison.category());
        Table<JurisdictionTable.Row> jurisdictions =
                request.table(JurisdictionTable.of(comparison.organization().name()), report.losses());
        return request.answer(
                new comparison(frame, form, report, products.view(), jurisdictions.view(), ProcurementNotice.TEXT),
                products,
                jurisdictions);
    }

    /** Asks for what is missing, and says what was not understood. */
    private Response choose(Analysis now, CompareChoice choice, Form form) {
        PageAddress address = address(choice);
        UnaryOperator<String> href =
                category -> address.with(CompareChoice.CATEGORY, category).toString();
        Table<CategoryTable.Row> categories = request.table(
                CategoryTable.of(href),
                CategoryTable.rows(now, choice.organization().found()));
        List<Offer> offers = choice.organization().candidates().stream()
                .limit(OFFERED)
                .map(o -> new Offer(
                        o.name(),
                        o.id(),
                        address.with(CompareChoice.ORGANIZATION, o.id()).toString()))
                .toList();
        PageFrame frame = request.frame("Compare suppliers");
        Response page = request.answer(
                new choice(frame, form, CompareWords.ask(choice), offers, categories.view()), categories);
        return Response.fromResponse(page).status(status(choice)).build();
    }

    private static int status(CompareChoice choice) {
        if (choice.problem() != null) {
            return ProblemType.BAD_REQUEST.status();
        }
        OrganizationSearch search = choice.organization();
        boolean isUnknown = !search.typed().isEmpty()
                && search.found() == null
                && search.candidates().isEmpty();
        return isUnknown ? ProblemType.NOT_FOUND.status() : Response.Status.OK.getStatusCode();
    }

    /** The choices alone, without the state of tables. */
    private static PageAddress address(CompareChoice choice) {
        PageAddress address = PageAddress.of("/compare");
        Organization buyer = choice.organization().found();
        if (buyer != null) {
            address = address.with(CompareChoice.ORGANIZATION, buyer.id());
        }
        if (choice.category() != null) {
            address = address.with(CompareChoice.CATEGORY, choice.category());
        }
        return choice.domestic().isEmpty() || choice.problem() != null
                ? address
                : address.with(CompareChoice.DOMESTIC, choice.domestic());
    }
}
