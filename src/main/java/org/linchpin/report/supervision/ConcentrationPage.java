package org.linchpin.report.supervision;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.Concentration;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Narrowing;
import org.linchpin.supervision.Supervision;

/** How much of a population rests on how few suppliers, with every choice of the measure in the address. */
@Path("/concentration")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ConcentrationPage {
    private final RequestAnalysis analysis;
    private final SupervisionViews views;
    private final Supervision supervision;
    private final PageRequest request;

    ConcentrationPage(RequestAnalysis analysis, SupervisionViews views, Supervision supervision, PageRequest request) {
        this.analysis = analysis;
        this.views = views;
        this.supervision = supervision;
        this.request = request;
    }

    record concentration(
            PageFrame frame,
            String lead,
            ChoiceForm form,
            Narrowing narrowing,
            List<Narrowing.Chip> audiences,
            String withheld,
            TableView measures,
            @Nullable Chart chart,
            TableView suppliers,
            List<Narrowing.Chip> others)
            implements TemplateInstance {}

    @GET
    public Response page() {
        Analysis now = analysis.get();
        ConcentrationChoice choice = views.choice();
        Concentration direct = now.measure(choice.direct());
        Concentration indirect = now.measure(choice.indirect());
        Table<MeasureTable.Row> measures = request.table(
                MeasureTable.of(choice, supervision.bands()),
                MeasureTable.rows(choice, views.suppression(), direct, indirect));
        List<SupplierTable.Row> rows = SupplierTable.rows(choice, views.suppression(), direct, indirect);
        Table<SupplierTable.Row> suppliers = request.table(SupplierTable.of(choice), rows);
        return request.answer(
                new concentration(
                        request.frame("Concentration"),
                        ConcentrationWords.lead(choice, rows, direct, indirect),
                        views.form(
                                choice,
                                now.graph(),
                                "Whose suppliers are measured, and how",
                                ConcentrationChoice.BOTH_DEPTHS),
                        Narrowing.of(choice.address(), "suppliers", now.graph().rows(), Map.of()),
                        choice.audiences(),
                        views.withheld(choice),
                        measures.view(),
                        SupplierChart.of(choice, rows),
                        suppliers.view(),
                        SupervisionViews.of(choice)),
                measures,
                suppliers);
    }
}
