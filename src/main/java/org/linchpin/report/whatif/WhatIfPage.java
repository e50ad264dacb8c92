package org.linchpin.report.whatif;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.OutageSettings;
import org.linchpin.report.View;
import org.linchpin.report.cascade.AffectedTable;
import org.linchpin.report.cascade.BreakdownTable;
import org.linchpin.report.cascade.Effect;
import org.linchpin.report.cascade.EffectTables;
import org.linchpin.report.cascade.Spread;
import org.linchpin.report.cascade.Timeline;
import org.linchpin.report.cascade.TimelineChart;
import org.linchpin.report.scenario.ChangePanel;
import org.linchpin.report.scenario.Compared;
import org.linchpin.scenario.ScenarioOutcome;
import org.linchpin.scenario.ScenarioQuery;

/** What happens if several things fail at once: who falls when, by sector and country, and who carries on with less. */
@Path("/what-if")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class WhatIfPage {
    private static final String TITLE = "What happens if";

    private final RequestAnalysis analysis;
    private final OutageSettings settings;
    private final PageRequest request;

    WhatIfPage(RequestAnalysis analysis, OutageSettings settings, PageRequest request) {
        this.analysis = analysis;
        this.settings = settings;
        this.request = request;
    }

    record blank(
            PageFrame frame,
            WhatIfChoice choice,
            ChangePanel changes,
            @Nullable Compared compared) implements TemplateInstance {}

    record outcome(
            PageFrame frame,
            WhatIfChoice choice,
            ChangePanel changes,
            @Nullable Compared compared,
            View.Choices choices,
            WhatIfReport report,
            @Nullable TimelineChart chart,
            @Nullable Spread spread,
            TableView timeline,
            TableView sectors,
            TableView countries,
            TableView services,
            TableView redundancy,
            TableView others)
            implements TemplateInstance {}

    @GET
    public Response page() {
        View view = View.of(analysis.get(), request.address(), settings);
        Optional<PageAddress> made = ChangePanel.redirect(view.graph().rows(), view.address());
        if (made.isPresent()) {
            return Response.seeOther(URI.create(made.get().toString())).build();
        }
        FaultSelection selection = FaultSelection.of(view.graph(), view.address());
        WhatIfChoice choice = WhatIfChoice.of(view, selection);
        ScenarioQuery query = ScenarioQuery.of(view.address(), settings.hours());
        ScenarioOutcome outcome = ScenarioOutcome.of(analysis.get(), query);
        @Nullable Compared compared = query.changes().isEmpty() ? null : Compared.of(outcome, query, request);
        ChangePanel changes = ChangePanel.of(view.graph().rows(), view.address(), query, outcome.effects());
        if (!choice.selection().faults().isEmpty()) {
            return outcome(view, choice, changes, compared);
        }
        return request.answer(
                new blank(request.frame(TITLE), choice, changes, compared),
                Compared.tables(compared).toArray(Table<?>[]::new));
    }

    private Response outcome(View view, WhatIfChoice choice, ChangePanel changes, @Nullable Compared compared) {
        int[] faults =
                choice.selection().faults().stream().mapToInt(Integer::intValue).toArray();
        Cascade cascade = view.analysis()
                .faults()
                .cascade(FaultScenario.of(
                        view.graph(), view.outage().mode(), view.outage().hours(), faults));
        Timeline moments = Timeline.of(cascade);
        @Nullable BitSet together = WhatIfReport.onlyTogether(view, cascade);
        Table<Timeline.Moment> timeline = request.table(Timeline.TABLE, moments.moments());
        Table<BreakdownTable.Row> sectors = request.table(BreakdownTable.SECTORS, BreakdownTable.bySector(cascade));
        Table<BreakdownTable.Row> countries =
                request.table(BreakdownTable.COUNTRIES, BreakdownTable.byCountry(cascade));
        Table<Effect> services = request.table(
                together == null ? EffectTables.OF_FAULT : EffectTables.ofFaults(together::get),
                EffectTables.effects(cascade));
        Table<RedundancyTable.Row> redundancy =
                request.table(RedundancyTable.DEFINITION, RedundancyTable.rows(cascade));
        Table<AffectedTable.Row> others = request.table(AffectedTable.ON_THE_WAY, AffectedTable.onTheWay(cascade));
        return request.answer(
                new outcome(
                        request.frame(TITLE),
                        choice,
                        changes,
                        compared,
                        view.choices(),
                        WhatIfReport.of(view, cascade, moments, together),
                        TimelineChart.of(moments, view.outage()),
                        Spread.of(cascade, DependencyGraph.NONE, view.address()),
                        timeline.view(),
                        sectors.view(),
                        countries.view(),
                        services.view(),
                        redundancy.view(),
                        others.view()),
                Stream.concat(
                                Stream.of(timeline, sectors, countries, services, redundancy, others),
                                Compared.tables(compared).stream())
                        .toArray(Table<?>[]::new));
    }
}
