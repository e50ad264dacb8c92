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
import java.util.Set;
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
    private static final Set<String> FIELDS = Set.of(
            ConcentrationChoice.SECTOR,
            ConcentrationChoice.COUNTRY,
            ConcentrationChoice.CATEGORY,
            ConcentrationChoice.LEVEL,
            ConcentrationChoice.BASIS,
            ConcentrationChoice.UNIT,
            ConcentrationChoice.WEIGHT);

    private final RequestAnalysis analysis;
    private final Supervision supervision;
    private final PageRequest request;

    ConcentrationPage(RequestAnalysis analysis, Supervision supervision, PageRequest request) {
        this.analysis = analysis;
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
        ConcentrationChoice choice = ConcentrationChoice.of(request.address(), supervision.countrySets());
        Concentration direct = now.measure(choice.direct());
        Concentration indirect = now.measure(choice.indirect());
        int least = supervision.suppression().least();
        Table<MeasureTable.Row> measures = request.table(
                MeasureTable.of(choice, supervision.bands()),
                List.of(
                        new MeasureTable.Row(
                                "direct",
                                direct,
                                choice.external() && ConcentrationWords.organizations(direct) < least),
                        new MeasureTable.Row(
                                "indirect",
                                indirect,
                                choice.external() && ConcentrationWords.organizations(indirect) < least)));
        List<SupplierTable.Row> rows = SupplierTable.rows(choice, supervision.suppression(), direct, indirect);
        Table<SupplierTable.Row> suppliers = request.table(SupplierTable.of(choice), rows);
        return request.answer(
                new concentration(
                        request.frame("Concentration"),
                        ConcentrationWords.lead(choice, rows, direct, indirect),
                        ChoiceForm.of(
                                choice.address(),
                                "Whose suppliers are measured, and how",
                                choice.fields(now.graph(), supervision.countrySets(), FIELDS)),
                        Narrowing.of(choice.address(), "suppliers", now.graph().rows(), Map.of()),
                        choice.audiences(),
                        Withheld.words(choice.external(), supervision.suppression()),
                        measures.view(),
                        SupplierChart.of(choice, rows),
                        suppliers.view(),
                        SupervisionViews.of(choice)),
                measures,
                suppliers);
    }
}
