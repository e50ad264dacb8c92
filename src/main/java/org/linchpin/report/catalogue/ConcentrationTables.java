package org.linchpin.report.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.SupplierShare;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** Tables of how much of a population of organizations, each counted alike, rests on which suppliers. */
final class ConcentrationTables {
    private static final String EMPTY = "No supplier of these organizations is in the graph.";

    private ConcentrationTables() {}

    /**
     * One measurement.
     *
     * @param of what is taken for one supplier, and how far suppliers are followed
     */
    record Measured(String of, Concentration result) {}

    /**
     * One supplier.
     *
     * @param direct null if none of the organizations names it
     * @param indirect with the suppliers of suppliers
     */
    record Row(@Nullable SupplierShare direct, SupplierShare indirect) {
        /** A country or territory with its code; the name of any other supplier. */
        String name() {
            return indirect.kind() == NodeKind.COUNTRY ? Words.country(indirect.id()) : indirect.name();
        }

        /** Null for what is never a fault. */
        @Nullable
        String link() {
            return indirect.id().equals(Graph.UNKNOWN_COUNTRY) ? null : Links.supplier(indirect.kind(), indirect.id());
        }
    }

    static final TableDefinition<Measured> MEASURES = new TableDefinition<>(
            "concentration",
            "Concentration of the suppliers, each organization counted alike",
            "measures",
            "",
            EMPTY,
            List.of(
                    TableColumn.text("suppliers", "Suppliers", Measured::of),
                    TableColumn.<Measured>number(
                                    "hhi", "HHI", m -> rounded(m.result().hhi(), 10))
                            .help(
                                    "Herfindahl-Hirschman Index: 10,000 times the sum of the squared shares. 10,000 is one"
                                            + " supplier for all."),
                    TableColumn.<Measured>number(
                                    "effective_suppliers",
                                    "Effective suppliers",
                                    m -> rounded(m.result().effectiveSuppliers(), 100))
                            .help("10,000 divided by the HHI: so many suppliers of equal share give the same HHI."),
                    TableColumn.<Measured>share("cr1", "CR1", m -> m.result().cr1())
                            .help(
                                    "Concentration ratio: the largest share. CR3 and CR4 add up the three and four largest."),
                    TableColumn.share("cr3", "CR3", m -> m.result().cr3()),
                    TableColumn.share("cr4", "CR4", m -> m.result().cr4()),
                    TableColumn.number(
                            "distinct",
                            "How many suppliers",
                            m -> m.result().items().size()),
                    TableColumn.<Measured>number(
                                    "organizations",
                                    "Organizations",
                                    m -> m.result().units())
                            .help("Those that have a supplier in the graph. The figures are about these."),
                    TableColumn.number(
                            "without",
                            "Left out for having none",
                            m -> m.result().unitsWithoutSuppliers())));

    static final TableDefinition<Row> VENDORS = suppliers(
            "vendors",
            "Vendors that these organizations use directly, or indirectly over any number of tiers",
            "Vendor");

    static final TableDefinition<Row> COUNTRIES = suppliers(
            "countries",
            "Countries and territories under whose jurisdiction their vendors' ultimate parents are",
            "Country or territory");

    /** Each supplier of the indirect measurement, which has all of the direct one, with both. */
    static List<Row> rows(Concentration direct, Concentration indirect) {
        Map<String, SupplierShare> named = new TreeMap<>();
        direct.items().forEach(item -> named.put(item.id(), item));
        return indirect.items().stream()
                .map(item -> new Row(named.get(item.id()), item))
                .toList();
    }

    private static TableDefinition<Row> suppliers(String name, String caption, String supplier) {
        return new TableDefinition<>(
                name,
                caption,
                name,
                "-reach_indirect",
                EMPTY,
                List.of(
                        TableColumn.<Row>text("supplier", supplier, Row::name).link(Row::link),
                        TableColumn.<Row>share("reach_direct", "Reach, direct", r -> reach(r.direct()))
                                .help("Organizations that have it among the suppliers that they name themselves."),
                        TableColumn.<Row>share("reach_indirect", "Reach, indirect", r -> reach(r.indirect()))
                                .help("Organizations that have it among their suppliers, or among theirs in turn."),
                        TableColumn.<Row>share("critical_direct", "Critical reach, direct", r -> critical(r.direct()))
                                .help("Of the reach: those that its fault, lasting for good, takes down by a critical"
                                        + " service."),
                        TableColumn.share("critical_indirect", "Critical reach, indirect", r -> critical(r.indirect())),
                        TableColumn.<Row>share("share_direct", "Share, direct", r -> share(r.direct()))
                                .help("Each organization counts one, divided equally among its suppliers. Shares sum to"
                                        + " 100 %."),
                        TableColumn.share("share_indirect", "Share, indirect", r -> share(r.indirect())),
                        TableColumn.code("id", "Id", r -> r.indirect().id())));
    }

    private static double reach(@Nullable SupplierShare item) {
        return item == null ? 0 : item.reach();
    }

    private static double critical(@Nullable SupplierShare item) {
        return item == null ? 0 : item.criticalReach();
    }

    private static double share(@Nullable SupplierShare item) {
        return item == null ? 0 : item.share();
    }

    private static @Nullable Double rounded(@Nullable Double figure, int parts) {
        return figure == null ? null : (double) Math.round(figure * parts) / parts;
    }
}
