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
import org.linchpin.graph.Choice;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.report.Words;

/** Where concentration is: sectors or countries by category of product. */
@Path("/concentration/map")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class HeatMapPage {
    private static final String FIGURE = "figure";
    private static final Set<String> FIELDS = Set.of(
            ConcentrationChoice.SECTOR,
            ConcentrationChoice.COUNTRY,
            ConcentrationChoice.LEVEL,
            ConcentrationChoice.BASIS,
            ConcentrationChoice.DEPTH,
            ConcentrationChoice.UNIT,
            ConcentrationChoice.WEIGHT);

    private final RequestAnalysis analysis;
    private final SupervisionViews views;
    private final PageRequest request;

    HeatMapPage(RequestAnalysis analysis, SupervisionViews views, PageRequest request) {
        this.analysis = analysis;
        this.views = views;
        this.request = request;
    }

    @GET
    public Response page() {
        Analysis now = analysis.get();
        ConcentrationChoice choice = views.choice();
        boolean byCountry = views.byCountry();
        @Nullable String asked = request.address().value(FIGURE);
        MapFigure figure = asked == null
                ? MapFigure.HHI
                : Choice.find(MapFigure.class, asked).orElse(MapFigure.HHI);
        List<MapTable.Row> cells =
                MapTable.rows(choice, byCountry, now.map(choice.query(), byCountry), views.suppression());
        Table<MapTable.Row> table = request.table(MapTable.of(choice, byCountry), cells);
        @Nullable Chart chart = MapChart.of(choice, figure, cells);
        ChoiceForm.Field tiles = ChoiceForm.Field.one(
                FIGURE,
                "In each tile",
                Arrays.stream(MapFigure.values())
                        .map(f -> new ChoiceForm.Option(f.text(), f.words(), f == figure))
                        .toList());
        return views.answer(
                choice,
                "Heat map",
                lead(choice, byCountry, chart, cells),
                views.form(choice, now.graph(), "What the map shows", FIELDS, SectorAxis.field(byCountry), tiles),
                chart,
                table,
                "");
    }

    private static String lead(
            ConcentrationChoice choice, boolean byCountry, @Nullable Chart chart, List<MapTable.Row> cells) {
        if (chart == null) {
            return "There is nothing to measure: no unit of %s has a supplier in the graph."
                    .formatted(choice.population());
        }
        long rows = cells.stream().map(MapTable.Row::row).distinct().count();
        long columns = cells.stream().map(MapTable.Row::column).distinct().count();
        return "%s. The map has %s and %s."
                .formatted(
                        chart.finding(),
                        byCountry
                                ? Words.count(rows, "country or territory", "countries and territories")
                                : Words.count(rows, "sector", "sectors"),
                        Words.count(columns, "category", "categories"));
    }
}
