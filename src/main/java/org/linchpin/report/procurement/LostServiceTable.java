package org.linchpin.report.procurement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.Explanation;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Service;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.procurement.LostService;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.report.Badges;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Links;

/** Services that a loss of supply would stop or degrade: by when, through whom, how many tiers away. */
final class LostServiceTable {
    private static final int MOST_NAMES = 3;
    private static final double DAY = 24;

    private LostServiceTable() {}

    /** One service in the cascade of the loss. */
    record Row(Cascade cascade, LostService lost) {
        DependencyGraph graph() {
            return cascade.graph();
        }

        Service row() {
            return graph().service(lost.service());
        }

        boolean isDown() {
            return cascade.isDown(lost.service());
        }

        /** Infinite if it does not go down. */
        double hours() {
            return isDown() ? cascade.downAfterHours(lost.service()) : Double.POSITIVE_INFINITY;
        }

        /** The day on which it would go down, if supply ended on the day of the graph. */
        @Nullable
        LocalDate day() {
            return isDown() ? graph().asOf().plusDays((long) (hours() / DAY)) : null;
        }

        Explanation explanation() {
            return isDown() ? cascade.explain(lost.service()) : cascade.explainDegraded(lost.service());
        }
    }

    static final TableDefinition<Row> DEFINITION = new TableDefinition<>(
                    "services",
                    "Services that would go down or go on degraded, the earliest first",
                    "services",
                    "",
                    "No service would go down or go on degraded, among the dependencies known.",
                    List.of(
                            TableColumn.<Row>text(
                                            "service", "Service", r -> r.row().name())
                                    .link(r -> Links.service(r.row().id())),
                            TableColumn.badge(
                                    "criticality",
                                    "Criticality",
                                    r -> Badges.of(r.row().criticality())),
                            TableColumn.badge("effect", "Effect", r -> r.isDown() ? Badges.DOWN : Badges.DEGRADED),
                            TableColumn.<Row>hours(
                                    "down_after_hours", "Down after", r -> r.isDown() ? (Double) r.hours() : null),
                            TableColumn.<Row>date("down_by", "Down by", Row::day)
                                    .help("If supply ended today."),
                            TableColumn.<Row>number(
                                            "tiers", "Tiers away", r -> r.lost().tiers())
                                    .help(
                                            "Of the nearest supplier that is lost: 1 is one that the organization names itself,"
                                                    + " 2 one that such a supplier needs."),
                            TableColumn.text(
                                    "through",
                                    "Through whom",
                                    r -> new FaultNames(r.graph()).some(r.lost().through(), MOST_NAMES)),
                            TableColumn.text(
                                    "chain", "By which chain", r -> new FaultNames(r.graph()).chain(r.explanation())),
                            TableColumn.text(
                                    "evidence",
                                    "Weakest evidence",
                                    r -> r.explanation().weakestEvidence().text()),
                            TableColumn.code("id", "Id", r -> r.row().id())))
            .withNote(ProcurementNotice.TEXT);
}
