package org.linchpin.report.supervision;

import java.util.List;
import org.linchpin.concentration.Dependant;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.Tone;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** Whom to call: the units behind a supplier's figures. */
final class DependantTable {
    private DependantTable() {}

    /** One unit. */
    record Row(DependencyGraph graph, Dependant unit) {
        Organization organization() {
            return graph.organizations().get(unit.organization());
        }

        boolean isService() {
            return unit.service() != DependencyGraph.NONE;
        }
    }

    static List<Row> rows(DependencyGraph graph, List<Dependant> units) {
        return units.stream().map(unit -> new Row(graph, unit)).toList();
    }

    static TableDefinition<Row> of(String caption) {
        return new TableDefinition<>(
                "dependants",
                caption,
                "units",
                "",
                "None of these has it among its suppliers.",
                List.of(
                        TableColumn.<Row>text(
                                        "organization",
                                        "Organization",
                                        r -> r.organization().name())
                                .link(r -> Links.organization(r.organization().id())),
                        TableColumn.<Row>text(
                                        "service",
                                        "Service",
                                        r -> r.isService() ? r.unit().name(r.graph()) : null)
                                .link(r -> Links.service(r.unit().id(r.graph())))
                                .ifAny(),
                        TableColumn.<Row>text(
                                        "sector",
                                        "Sector",
                                        r -> r.organization().sector())
                                .link(r -> Links.sector(r.organization().sector())),
                        TableColumn.<Row>text(
                                        "country",
                                        "Country or territory",
                                        r -> r.organization().country())
                                .shownAs(r -> Words.country(r.organization().country())),
                        TableColumn.<Row>badge(
                                        "down",
                                        "If it failed for good",
                                        r -> r.unit().down()
                                                ? new Badge(
                                                        Tone.CRITICAL,
                                                        r.isService()
                                                                ? "would go down"
                                                                : "a critical service would go down")
                                                : Badge.plain(
                                                        r.isService() ? "stays up" : "no critical service goes down"))
                                .help("By the dependencies known."),
                        TableColumn.<Row>badge(
                                        "use", "Use", r -> Badge.plain(r.unit().direct() ? "direct" : "indirect only"))
                                .help("Direct: it names the supplier itself."),
                        TableColumn.<Row>number(
                                        "size", "Size", r -> r.organization().size())
                                .ifAny(),
                        TableColumn.<Row>text(
                                        "size_unit",
                                        "Unit of the size",
                                        r -> r.organization().sizeUnit())
                                .ifAny(),
                        TableColumn.<Row>code(
                                        "lei", "LEI", r -> r.organization().lei())
                                .ifAny(),
                        TableColumn.code("id", "Id", r -> r.unit().id(r.graph()))));
    }
}
