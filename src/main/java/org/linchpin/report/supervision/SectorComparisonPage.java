package org.linchpin.report.supervision;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;

/** Sectors, or countries, compared. */
@Path("/concentration/compare")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SectorComparisonPage {
    private final RequestAnalysis analysis;
    private final SupervisionViews views;
    private final PageRequest request;

    SectorComparisonPage(RequestAnalysis analysis, SupervisionViews views, PageRequest request) {
        this.analysis = analysis;
        this.views = views;
        this.request = request;
    }

    @GET
    public Response page() {
        Analysis now = analysis.get();
        ConcentrationChoice choice = views.choice();
        boolean byCountry = views.byCountry();
        List<ComparisonRows.Row> rows = ComparisonRows.of(now, choice, byCountry, views.suppression());
        Table<ComparisonRows.Row> table = request.table(ComparisonRows.table(choice, byCountry), rows);
        @Nullable Chart chart = ComparisonRows.chart(choice, byCountry, rows);
        return views.answer(
                choice,
                byCountry ? "Countries compared" : "Sectors compared",
                chart == null ? "No supplier of these is in the graph." : chart.finding() + ".",
                views.form(
                        choice,
                        now.graph(),
                        "What is compared",
                        ConcentrationChoice.BOTH_DEPTHS,
                        SectorAxis.field(byCountry)),
                chart,
                table,
                "");
    }
}
