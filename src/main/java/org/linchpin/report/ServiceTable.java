package org.linchpin.report;

import java.util.List;
import org.linchpin.graph.Service;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;

/** The services of one organization, with how many single faults reach each. */
final class ServiceTable {
    private ServiceTable() {}

    /**
     * One service.
     *
     * @param stopping groups of faults that each alone take it down
     * @param degrading groups of faults that each alone degrade it
     */
    record Row(Service service, int stopping, int degrading) {}

    static final TableDefinition<Row> DEFINITION = new TableDefinition<>(
            "services",
            "Services, and how many single faults would stop or degrade each",
            "services",
            "-stopping",
            "This organization delivers no service in the graph. Import its services to see what they hang on.",
            List.of(
                    TableColumn.<Row>text("service", "Service", r -> r.service().name())
                            .link(r -> Links.service(r.service().id())),
                    TableColumn.badge(
                            "criticality",
                            "Criticality",
                            r -> Badges.of(r.service().criticality())),
                    TableColumn.text("function", "Function", r -> r.service().function()),
                    TableColumn.<Row>number("stopping", "Stopped by", Row::stopping)
                            .help("Single faults that each alone would take it down; those that do the same are one."),
                    TableColumn.<Row>number("degrading", "Degraded by", Row::degrading)
                            .help("Single faults that each alone would degrade it; those that do the same are one."),
                    TableColumn.<Row>hours(
                                    "tolerance_hours",
                                    "Impact tolerance",
                                    r -> r.service().toleranceHours())
                            .help("How long it may be down before the harm is intolerable."),
                    TableColumn.number("weight", "Weight", r -> r.service().weight()),
                    TableColumn.code("id", "Id", r -> r.service().id())));
}
