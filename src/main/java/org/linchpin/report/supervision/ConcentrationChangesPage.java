package org.linchpin.report.supervision;

import io.quarkus.qute.TemplateInstance;
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
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Movement;
import org.linchpin.graph.GraphRevision;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Narrowing;

/** The same figures at two revisions or on two days, and who moved in between. */
@Path("/concentration/changes")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ConcentrationChangesPage {
    private static final String FROM = "from";
    private static final String FROM_DAY = "fromDate";
    private static final String TO = "to";
    private static final String TO_DAY = "toDate";
    private static final Set<String> FIELDS = Set.of(
            ConcentrationChoice.SECTOR,
            ConcentrationChoice.COUNTRY,
            ConcentrationChoice.CATEGORY,
            ConcentrationChoice.LEVEL,
            ConcentrationChoice.BASIS,
            ConcentrationChoice.DEPTH,
            ConcentrationChoice.UNIT,
            ConcentrationChoice.WEIGHT);

    private final RequestAnalysis analysis;
    private final SupervisionViews views;
    private final PageRequest request;

    ConcentrationChangesPage(RequestAnalysis analysis, SupervisionViews views, PageRequest request) {
        this.analysis = analysis;
        this.views = views;
        this.request = request;
    }

    record changes(
            PageFrame frame,
            String lead,
            List<Narrowing.Chip> others,
            ChoiceForm form,
            @Nullable Chart trend,
            TableView figures,
            TableView movements,
            TableView suppliers)
            implements TemplateInstance {}

    @GET
    public Response page() {
        PageAddress address = request.address();
        ConcentrationChoice choice = views.choice();
        choice.requireInside("Who moved");
        List<GraphRevision> archived = analysis.archived();
        long current = analysis.get().revisionNumber();
        Moment asked = Moment.of(address, FROM, FROM_DAY);
        Moment start = asked.isGiven() ? asked : previous(archived, current);
        Moment end = Moment.of(address, TO, TO_DAY);
        Analysis from = start.on(analysis);
        Analysis to = end.on(analysis);
        ConcentrationQuery query = choice.query();
        Concentration before = from.measure(query);
        Concentration after = to.measure(query);
        List<Movement> moved = from.concentration().movements(query, to.concentration());
        List<ChangeTables.Figure> rows = new ArrayList<>(
                ChangeTables.figures("direct", from.measure(choice.direct()), to.measure(choice.direct())));
        rows.addAll(ChangeTables.figures("indirect", from.measure(choice.indirect()), to.measure(choice.indirect())));
        String words = "%s%s (%s, %s): %s, from %s to %s"
                .formatted(
                        choice.population(),
                        choice.categoryWords(),
                        choice.suppliers(),
                        query.depth().text(),
                        choice.unitWords(),
                        Moment.words(from),
                        Moment.words(to));
        Table<ChangeTables.Figure> figures = request.table(ChangeTables.figures("Figures of " + words), rows);
        Table<Movement> movements = request.table(ChangeTables.movements("Who moved: " + words), moved);
        Table<ChangeTables.SupplierChange> suppliers = request.table(
                ChangeTables.suppliers("Suppliers whose share changed: " + words),
                ChangeTables.suppliers(before, after));
        return request.answer(
                new changes(
                        views.frame(choice, "Over time"),
                        ChangeWords.lead(choice, from, to, before, after, moved),
                        SupervisionViews.of(choice),
                        views.form(
                                choice,
                                to.graph(),
                                "What is compared",
                                FIELDS,
                                ChoiceForm.Field.one(
                                        FROM, "From revision", Moment.options(archived, start.revision(), current)),
                                ChoiceForm.Field.one(
                                        TO, "To revision", Moment.options(archived, end.revision(), current)),
                                ChoiceForm.Field.day(FROM_DAY, "From the day", start.dayText()),
                                ChoiceForm.Field.day(TO_DAY, "To the day", end.dayText())),
                        Trend.of(choice, analysis, archived, from, to),
                        figures.view(),
                        movements.view(),
                        suppliers.view()),
                figures,
                movements,
                suppliers);
    }

    /** The revision before the current one; else the current one itself. */
    private Moment previous(List<GraphRevision> archived, long current) {
        return archived.stream()
                .filter(r -> r.number() < current)
                .filter(r -> analysis.find(r.number()).isPresent())
                .findFirst()
                .map(r -> new Moment(r.number(), null))
                .orElse(new Moment(null, null));
    }
}
