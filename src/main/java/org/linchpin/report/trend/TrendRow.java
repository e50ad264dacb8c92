package org.linchpin.report.trend;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.snapshot.KeyFigures;
import org.linchpin.snapshot.Moment;
import org.linchpin.snapshot.PairSearchState;
import org.linchpin.snapshot.SnapshotHistory;

/**
 * The figures of a snapshot, of an organization or of the whole graph.
 *
 * @param pairs null where hidden pairs are not kept, or were not looked for to the end
 */
record TrendRow(
        LocalDate asOf,
        long revision,
        double outageHours,
        int services,
        int criticalServices,
        int singlePoints,
        int criticalPoints,
        int servicesAtStake,
        int criticalAtStake,
        @Nullable Integer pairs) {
    static final TableDefinition<TrendRow> TABLE = new TableDefinition<>(
            "trend",
            "Key figures by revision",
            "revisions",
            "-as_of",
            "No figures are kept yet. They are stored in the background after each import.",
            List.of(
                    TableColumn.<TrendRow>date("as_of", "As of", TrendRow::asOf),
                    TableColumn.<TrendRow>number("revision", "Revision", TrendRow::revision),
                    TableColumn.<TrendRow>number("single_points", "Single points of failure", TrendRow::singlePoints)
                            .help("Products, vendors, locations and systems that alone would take down a service."),
                    TableColumn.<TrendRow>number("critical_points", "of critical services", TrendRow::criticalPoints),
                    TableColumn.<TrendRow>number("services_at_stake", "Services with one", TrendRow::servicesAtStake),
                    TableColumn.<TrendRow>number("critical_at_stake", "of these critical", TrendRow::criticalAtStake),
                    TableColumn.<TrendRow>number("services", "Services", TrendRow::services),
                    TableColumn.<TrendRow>number("critical_services", "Critical services", TrendRow::criticalServices),
                    TableColumn.<TrendRow>number("hidden_pairs", "Hidden pairs", TrendRow::pairs)
                            .help("Pairs of products. No figure where they were not looked for to the end.")
                            .ifAny(),
                    TableColumn.<TrendRow>hours("outage_hours", "Outage", TrendRow::outageHours)));

    static TrendRow of(Moment moment) {
        KeyFigures figures = moment.figures();
        return new TrendRow(
                moment.asOf(),
                moment.revision(),
                moment.outageHours(),
                figures.services(),
                figures.criticalServices(),
                figures.singlePoints(),
                figures.criticalPoints(),
                figures.servicesAtStake(),
                figures.criticalAtStake(),
                null);
    }

    static TrendRow of(SnapshotHistory.Stand stand) {
        return new TrendRow(
                stand.moment().asOf(),
                stand.moment().revision(),
                stand.moment().outageHours(),
                stand.figures().services(),
                stand.figures().criticalServices(),
                stand.figures().singlePoints(),
                stand.figures().criticalPoints(),
                stand.figures().servicesAtStake(),
                stand.figures().criticalAtStake(),
                stand.figures().pairSearch() == PairSearchState.COMPLETE
                        ? stand.figures().pairs()
                        : null);
    }
}
