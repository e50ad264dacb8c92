package org.linchpin.report.supervision;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.PairSearch;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.Concentration;
import org.linchpin.platform.page.Expensive;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.report.Coverage;
import org.linchpin.report.Documents;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.PrintedTable;
import org.linchpin.report.View;
import org.linchpin.supervision.Supervision;

/** Where a population hangs on one supplier: all views of the same choices in one document. */
@Expensive
@Path("/concentration/report.pdf")
@Authenticated
public class ConcentrationReportResource {
    /** Rows of a table on paper; the pages have all. */
    private static final int MOST = 25;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RequestAnalysis analysis;
    private final SupervisionViews views;
    private final Supervision supervision;
    private final OutageSettings settings;
    private final PageRequest request;
    private final Documents documents;

    ConcentrationReportResource(
            RequestAnalysis analysis,
            SupervisionViews views,
            Supervision supervision,
            OutageSettings settings,
            PageRequest request,
            Documents documents) {
        this.analysis = analysis;
        this.views = views;
        this.supervision = supervision;
        this.settings = settings;
        this.request = request;
        this.documents = documents;
    }

    /** A part of the report with its picture, if it has one. */
    public record Part(String title, @Nullable Chart chart, PrintedTable table) {}

    record report(
            String lead,
            String withheld,
            String units,
            String outage,
            PrintedTable measures,
            List<Part> parts,
            String pairsNote,
            @Nullable PrintedTable pairs,
            String coverage)
            implements TemplateInstance {}

    @GET
    @Produces(Documents.PDF)
    public Response report() {
        Analysis now = analysis.get();
        ConcentrationChoice choice = views.choice();
        View view = View.of(now, request.address(), settings);
        Concentration direct = now.measure(choice.direct());
        Concentration indirect = now.measure(choice.indirect());
        List<SupplierTable.Row> suppliers = SupplierTable.rows(choice, views.suppression(), direct, indirect);
        SystemicFaults.Totals totals =
                SystemicFaults.Totals.of(view.graph(), choice.query().population());
        Optional<PairSearch.Found> pairs =
                SystemicFaults.search(view, choice.query().population()).within(PATIENCE);
        String body = new report(
                        ConcentrationWords.lead(choice, suppliers, direct, indirect),
                        views.withheld(choice),
                        choice.unitWords(),
                        view.outage().lasting(),
                        PrintedTable.of(
                                MeasureTable.of(choice, supervision.bands()),
                                MeasureTable.rows(choice, views.suppression(), direct, indirect),
                                MOST),
                        List.of(
                                suppliers(choice, suppliers),
                                map(now, choice),
                                supply(now, choice),
                                faults(view, choice, totals)),
                        pairs.map(SystemicFaultsPage::pairsNote)
                                .orElse(
                                        "Pairs were still being searched when this document was made: make it again later."),
                        pairs.map(found -> PrintedTable.of(
                                        SystemicFaults.pairs(choice),
                                        SystemicFaults.pairs(
                                                view, choice, views.suppression(), totals, found, faults -> ""),
                                        MOST))
                                .orElse(null),
                        Coverage.reachedFrom(
                                        now.graph(),
                                        Arrays.stream(
                                                ServiceFilter.of(choice.query().population())
                                                        .services(now.graph())))
                                .sentence())
                .render();
        return documents.file(now, "Concentration: " + choice.population(), body, "concentration");
    }

    private static Part suppliers(ConcentrationChoice choice, List<SupplierTable.Row> rows) {
        return new Part(
                "On which suppliers it rests",
                SupplierChart.of(choice, rows),
                PrintedTable.of(SupplierTable.of(choice), rows, MOST));
    }

    private Part map(Analysis now, ConcentrationChoice choice) {
        List<MapTable.Row> cells = MapTable.rows(choice, false, now.map(choice.query(), false), views.suppression());
        return new Part(
                "By category of product",
                MapChart.of(choice, MapFigure.HHI, cells),
                PrintedTable.of(MapTable.of(choice, false), cells, MOST));
    }

    private Part supply(Analysis now, ConcentrationChoice choice) {
        List<SupplyRows.Row> rows = SupplyRows.of(now, choice, false, views.suppression());
        return new Part(
                "From which countries and territories it is supplied",
                SupplyRows.chart(choice, Basis.OWNER, rows),
                PrintedTable.of(SupplyRows.table(choice, false), rows, MOST));
    }

    private Part faults(View view, ConcentrationChoice choice, SystemicFaults.Totals totals) {
        List<SystemicFaults.Row> rows =
                SystemicFaults.rows(view, choice, views.suppression(), totals, SystemicFaults.RANKED, faults -> "");
        return new Part(
                "Which single faults would take down the most",
                SystemicFaults.chart(choice, rows),
                PrintedTable.of(SystemicFaults.table(choice), rows, MOST, "simulate"));
    }
}
