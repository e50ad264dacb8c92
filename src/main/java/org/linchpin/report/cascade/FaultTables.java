package org.linchpin.report.cascade;

import java.util.List;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Links;
import org.linchpin.report.Severity;
import org.linchpin.report.View;

/** Tables that rank single faults. */
public final class FaultTables {
    private FaultTables() {}

    /**
     * A row of a ranking, with what its cells are computed from.
     *
     * @param services those that were counted
     */
    public record Row(Analysis analysis, SingleFaults faults, FaultGroup group, ServiceFilter services) {
        public DependencyGraph graph() {
            return analysis.graph();
        }

        /** The weakest evidence by which the fault reaches a service that was counted. */
        public String evidence() {
            return analysis.weakestEvidence(
                            FaultScenario.of(graph(), faults.mode(), faults.outageHours(), group.fault()), services)
                    .text();
        }
    }

    /** The rows of a ranking of these groups over these services. */
    public static List<Row> rows(View view, List<FaultGroup> groups, ServiceFilter services) {
        SingleFaults faults = view.faults();
        return groups.stream()
                .map(group -> new Row(view.analysis(), faults, group, services))
                .toList();
    }

    /** Services down first; the rows come ranked. */
    public static TableDefinition<Row> ranking(String name, String caption) {
        return new TableDefinition<>(
                name,
                caption,
                "single faults",
                "",
                "No single fault would stop or degrade a service, among the dependencies known.",
                columns());
    }

    private static List<TableColumn<Row>> columns() {
        return List.of(
                TableColumn.<Row>text(
                                "fault",
                                "If this fails",
                                r -> new FaultNames(r.graph()).full(r.group().fault()))
                        .link(r -> Links.fault(r.graph().id(r.group().fault()))),
                TableColumn.<Row>text("others", "And so", r -> {
                            String names =
                                    new FaultNames(r.graph()).some(r.group().others(), 2);
                            return names.isEmpty() ? null : names;
                        })
                        .help("What else would take down and degrade exactly the same services."),
                TableColumn.<Row>badge(
                                "severity",
                                "Severity",
                                r -> Severity.of(
                                                r.group().counts().criticalServicesDown(),
                                                r.group().counts().servicesDown(),
                                                r.group().counts().servicesDegraded())
                                        .badge())
                        .help(
                                "Critical: a critical service would go down; high: another service; moderate: degraded only."),
                TableColumn.text(
                        "kind", "Kind", r -> r.graph().kind(r.group().fault()).text()),
                TableColumn.number(
                        "critical_services_down",
                        "Critical services down",
                        r -> r.group().counts().criticalServicesDown()),
                TableColumn.number(
                        "services_down",
                        "Services down",
                        r -> r.group().counts().servicesDown()),
                TableColumn.<Row>number(
                                "services_degraded",
                                "Services degraded",
                                r -> r.group().counts().servicesDegraded())
                        .help("They would carry on with less: by a fallback, or without something that they only use."),
                TableColumn.<Row>number(
                                "organizations_hit",
                                "Organizations hit",
                                r -> r.group().counts().organizationsHit())
                        .help("Organizations with at least one service down."),
                TableColumn.<Row>text("evidence", "Weakest evidence", Row::evidence)
                        .help(
                                "The weakest in any of its chains: documented, declared, not stated, or illustrative (assumed).")
                        .notSearched());
    }
}
