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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.Basis;
import org.linchpin.graph.Choice;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.supervision.Supervision;

/** Countries of supply per sector. */
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
    private final Supervision supervision;
    private final PageRequest request;

    SupplyPage(RequestAnalysis analysis, Supervision supervision, PageRequest request) {
        this.analysis = analysis;
        this.supervision = supervision;
        this.request = request;
    }

    @GET
    public Response page() {
        Analysis now = analysis.get();
        ConcentrationChoice choice = ConcentrationChoice.of(request.address(), supervision.countrySets());
        @Nullable String asked = request.address().value(ConcentrationChoice.BASIS);
        Basis basis =
                asked == null ? Basis.OWNER : Choice.find(Basis.class, asked).orElse(Basis.OWNER);
        List<SupplyRows.Row> rows = SupplyRows.of(now, choice, supervision.suppression());
        Table<SupplyRows.Row> table = request.table(SupplyRows.table(choice), rows);
        @Nullable Chart chart = SupplyRows.chart(choice, basis, rows);
        ChoiceForm.Field picture = ChoiceForm.Field.one(
                ConcentrationChoice.BASIS,
                "The picture shows countries by",
                Arrays.stream(Basis.values())
                        .map(b -> new ChoiceForm.Option(
                                b.text(),
                                switch (b) {
                                    case OWNER -> "the owner's seat";
                                    case SEAT -> "the vendor's seat";
                                    case PLACE -> "the product's place";
                                },
                                b == basis))
                        .toList());
        return request.answer(
                new SupervisionViews.view(
                        request.frame(
                                "Countries of supply",
                                new Breadcrumb(
                                        "Concentration",
                                        choice.on("/concentration").toString())),
                        chart == null ? "No supplier of these is in the graph." : chart.finding() + ".",
                        SupervisionViews.of(choice),
                        ChoiceForm.of(
                                choice.address(),
                                "Whose supply, and how it is counted",
                                Stream.concat(
                                                Stream.of(picture),
                                                choice.fields(now.graph(), supervision.countrySets(), FIELDS).stream())
                                        .toList()),
                        choice.audiences(),
                        Withheld.words(choice.external(), supervision.suppression()),
                        chart,
                        table.view(),
                        "The words say whose jurisdiction applies, not what is better. A vendor whose seat is not known counts as unknown."),
                table);
    }
}
