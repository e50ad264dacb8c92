package org.linchpin.report.supervision;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.supervision.Supervision;

/** Sectors, or countries, compared. */
@Path("/concentration/compare")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SectorComparisonPage {
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

    SectorComparisonPage(RequestAnalysis analysis, Supervision supervision, PageRequest request) {
        this.analysis = analysis;
        this.supervision = supervision;
        this.request = request;
    }

    @GET
    public Response page() {
        Analysis now = analysis.get();
        ConcentrationChoice choice = ConcentrationChoice.of(request.address(), supervision.countrySets());
        boolean byCountry = "country".equals(request.address().value(SectorAxis.BY));
        List<ComparisonRows.Row> rows = ComparisonRows.of(now, choice, byCountry, supervision.suppression());
        Table<ComparisonRows.Row> table = request.table(ComparisonRows.table(choice, byCountry), rows);
        @Nullable Chart chart = ComparisonRows.chart(choice, byCountry, rows);
        List<ChoiceForm.Field> fields = new ArrayList<>(List.of(SectorAxis.field(byCountry)));
        fields.addAll(choice.fields(now.graph(), supervision.countrySets(), FIELDS));
        return request.answer(
                new SupervisionViews.view(
                        request.frame(
                                byCountry ? "Countries compared" : "Sectors compared",
                                new Breadcrumb(
                                        "Concentration",
                                        choice.on("/concentration").toString())),
                        chart == null ? "No supplier of these is in the graph." : chart.finding() + ".",
                        SupervisionViews.of(choice),
                        ChoiceForm.of(choice.address(), "What is compared", fields),
                        choice.audiences(),
                        Withheld.words(choice.external(), supervision.suppression()),
                        chart,
                        table.view(),
                        ""),
                table);
    }
}
