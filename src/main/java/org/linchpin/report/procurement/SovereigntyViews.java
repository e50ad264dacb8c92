package org.linchpin.report.procurement;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.linchpin.analysis.Analysis;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.procurement.Buyers;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.procurement.SovereigntyProfile;
import org.linchpin.report.Documents;
import org.linchpin.report.PrintedTable;
import org.linchpin.supervision.Supervision;

/** Whose jurisdiction suppliers are under: the page and the document, which organizations and sectors share. */
@RequestScoped
class SovereigntyViews {
    private static final int MOST_PRINTED = 100;
    private static final String TITLE = "Whose jurisdiction applies";

    private final PageRequest request;
    private final Documents documents;
    private final Supervision supervision;

    SovereigntyViews(PageRequest request, Documents documents, Supervision supervision) {
        this.request = request;
        this.documents = documents;
        this.supervision = supervision;
    }

    record profile(
            PageFrame frame,
            SovereigntyReport report,
            OriginChoice choice,
            TableView categories,
            String pdf,
            String notice)
            implements TemplateInstance {}

    record document(SovereigntyReport report, PrintedTable categories, PrintedTable peers, String basis, String notice)
            implements TemplateInstance {}

    /**
     * The page.
     *
     * @param peers what they are held against
     * @param compare the comparison of a category
     */
    Response page(Analysis now, Buyers buyers, String peers, Function<String, String> compare, Breadcrumb... trail) {
        OriginChoice choice = choice();
        SovereigntyReport report = SovereigntyReport.of(now, buyers, choice);
        Table<SovereigntyProfile.Row> categories = request.table(ProfileTable.of(peers, compare), report.rows());
        PageAddress address = choice.address();
        String pdf = new PageAddress(address.path() + "/report.pdf", address.parameters()).toString();
        return request.answer(
                new profile(
                        request.frame(TITLE, trail), report, choice, categories.view(), pdf, ProcurementNotice.TEXT),
                categories);
    }

    /** The same as a document. */
    Response document(Analysis now, Buyers buyers, String peers, String name) {
        OriginChoice choice = choice();
        SovereigntyReport report = SovereigntyReport.of(now, buyers, choice);
        TableDefinition<SovereigntyProfile.Row> table = ProfileTable.of(peers, category -> "");
        String body = new document(
                        report,
                        PrintedTable.of(table, report.rows(), MOST_PRINTED, ProfileTable.PEERS),
                        PrintedTable.of(table, report.rows(), MOST_PRINTED, ProfileTable.OWN),
                        choice.basis().text(),
                        ProcurementNotice.TEXT)
                .render();
        return documents.file(now, "%s: %s".formatted(TITLE, name), body, "sovereignty");
    }

    private OriginChoice choice() {
        return OriginChoice.of(request.address(), supervision.countrySets());
    }
}
