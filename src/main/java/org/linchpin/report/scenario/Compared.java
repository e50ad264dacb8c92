package org.linchpin.report.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.scenario.ScenarioOutcome;
import org.linchpin.scenario.ScenarioQuery;

/**
 * Before and after, for a page.
 *
 * @param lead in a sentence
 * @param tables of the page, for its downloads
 */
public record Compared(String lead, TableView measures, TableView services, List<Table<?>> tables) {
    public Compared {
        tables = List.copyOf(tables);
    }

    /** What the reader of a page sees of a scenario. */
    public static Compared of(ScenarioOutcome outcome, ScenarioQuery query, PageRequest request) {
        Table<BeforeAfter.Measure> measures = request.table(BeforeAfter.MEASURES, BeforeAfter.measures(outcome));
        Table<BeforeAfter.ServiceRow> services = request.table(BeforeAfter.SERVICES, BeforeAfter.services(outcome));
        return new Compared(
                BeforeAfter.lead(outcome, query.hours()),
                measures.view(),
                services.view(),
                List.of(measures, services));
    }

    /** None where nothing is compared. */
    public static List<Table<?>> tables(@Nullable Compared compared) {
        return compared == null ? List.of() : compared.tables();
    }
}
