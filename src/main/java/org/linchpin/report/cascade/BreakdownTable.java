package org.linchpin.report.cascade;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultCounts;
import org.linchpin.graph.Organization;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** What a fault does, by sector and by country or territory. */
public final class BreakdownTable {
    private BreakdownTable() {}

    /** One sector, or one country or territory by its code. */
    public record Row(String key, FaultCounts counts) {}

    /** By sector. */
    public static final TableDefinition<Row> SECTORS = of(
            "sectors",
            "What would go down or be degraded, by sector",
            TableColumn.<Row>text("sector", "Sector", Row::key).link(r -> Links.sector(r.key())));

    /** By country or territory. */
    public static final TableDefinition<Row> COUNTRIES = of(
            "countries",
            "What would go down or be degraded, by country or territory of the organization",
            TableColumn.<Row>text("country", "Country or territory", Row::key).shownAs(r -> Words.country(r.key())));

    /** One row a sector that is affected. */
    public static List<Row> bySector(Cascade cascade) {
        return rows(cascade.countBy(n -> true, n -> owner(cascade, n).sector()));
    }

    /** One row a country or territory that is affected. */
    public static List<Row> byCountry(Cascade cascade) {
        return rows(cascade.countBy(n -> true, n -> owner(cascade, n).country()));
    }

    private static Organization owner(Cascade cascade, int service) {
        return Objects.requireNonNull(cascade.graph().owner(service));
    }

    private static List<Row> rows(Map<String, FaultCounts> counts) {
        return counts.entrySet().stream()
                .map(e -> new Row(e.getKey(), e.getValue()))
                .toList();
    }

    private static TableDefinition<Row> of(String name, String caption, TableColumn<Row> first) {
        return new TableDefinition<>(
                name,
                caption,
                name,
                "-services_down",
                "No service would go down or be degraded, among the dependencies known.",
                Stream.concat(Stream.of(first), counts().stream()).toList());
    }

    private static List<TableColumn<Row>> counts() {
        return List.of(
                TableColumn.number(
                        "organizations_hit",
                        "Organizations hit",
                        r -> r.counts().organizationsHit()),
                TableColumn.number(
                        "services_down", "Services down", r -> r.counts().servicesDown()),
                TableColumn.number(
                        "critical_services_down",
                        "Of these critical",
                        r -> r.counts().criticalServicesDown()),
                TableColumn.number(
                        "services_degraded",
                        "Services degraded",
                        r -> r.counts().servicesDegraded()),
                TableColumn.<Row>number(
                                "tolerances_breached",
                                "Tolerances exceeded",
                                r -> r.counts().tolerancesBreached())
                        .help(
                                "Services that would be down for longer than their impact tolerance, where one is given."));
    }
}
