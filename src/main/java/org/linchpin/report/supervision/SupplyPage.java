package org.linchpin.report.supervision;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.Basis;
import org.linchpin.graph.Choice;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.procurement.ProcurementNotice;

/** Countries of supply, per sector or per country of the organizations. */
@Path("/concentration/supply")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SupplyPage {
    private static final Set<String> FIELDS = Set.of(
            ConcentrationChoice.SECTOR,
            ConcentrationChoice.COUNTRY,
            ConcentrationChoice.CATEGORY,
            ConcentrationChoice.DEPTH,
            ConcentrationChoice.UNIT,
            ConcentrationChoice.WEIGHT);

    private final RequestAnalysis analysis;
    private final SupervisionViews views;
    private final PageRequest request;

    SupplyPage(RequestAnalysis analysis, SupervisionViews views, PageRequest request) {
        this.analysis = analysis;
        this.views = views;
        this.request = request;
    }

    @GET
    public Response page() {
        Analysis now = analysis.get();
        ConcentrationChoice choice = views.choice();
        boolean byCountry = views.byCountry();
        @Nullable String asked = request.address().value(ConcentrationChoice.BASIS);
        Basis basis =
                asked == null ? Basis.OWNER : Choice.find(Basis.class, asked).orElse(Basis.OWNER);
        List<SupplyRows.Row> rows = SupplyRows.of(now, choice, byCountry, views.suppression());
        Table<SupplyRows.Row> table = request.table(SupplyRows.table(choice, byCountry), rows);
        @Nullable Chart chart = SupplyRows.chart(choice, basis, rows);
        ChoiceForm.Field picture = ChoiceForm.Field.one(
                ConcentrationChoice.BASIS,
                "The picture shows countries by",
                Arrays.stream(Basis.values())
                        .map(b -> new ChoiceForm.Option(b.text(), ConcentrationChoice.basisWords(b), b == basis))
                        .toList());
        return views.answer(
                choice,
                "Countries of supply",
                chart == null ? "No supplier of these is in the graph." : SupplyRows.lead(choice, chart, rows),
                views.form(
                        choice,
                        now.graph(),
                        "Whose supply, and how it is counted",
                        FIELDS,
                        SectorAxis.field(byCountry),
                        picture),
                chart,
                table,
                "The words say whose jurisdiction applies, not what is better; all countries and territories alike, and no"
                        + " likelihood. A vendor whose seat is not known counts as unknown. " + ProcurementNotice.TEXT);
    }
}
