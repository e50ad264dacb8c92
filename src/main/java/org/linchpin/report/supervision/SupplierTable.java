package org.linchpin.report.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.CellSuppression;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.SupplierShare;
import org.linchpin.concentration.Unit;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** The suppliers of a population, direct and indirect side by side. */
final class SupplierTable {
    private static final int DIRECT = 0;
    private static final int INDIRECT = 1;
    private static final int DOWN_DIRECT = 2;
    private static final int DOWN_INDIRECT = 3;

    private SupplierTable() {}

    /** A supplier before it is known what is withheld. */
    private record Pair(@Nullable SupplierShare direct, SupplierShare indirect) {}

    /**
     * One supplier.
     *
     * @param direct null if no unit names it
     * @param withheld by figure; empty where nothing is
     */
    record Row(
            ConcentrationChoice choice, @Nullable SupplierShare direct, SupplierShare indirect, boolean... withheld) {
        /** A country or territory with its code; the name of any other supplier. */
        String name() {
            return indirect.kind() == NodeKind.COUNTRY ? Words.country(indirect.id()) : indirect.name();
        }

        private boolean hides(int figure) {
            return withheld.length > 0 && withheld[figure];
        }

        @Nullable
        Double reachDirect() {
            return hides(DIRECT) ? null : direct == null ? 0 : Double.valueOf(direct.reach());
        }

        @Nullable
        Double reachIndirect() {
            return hides(INDIRECT) ? null : indirect.reach();
        }

        /** Null where nobody names it, or it cannot be told. */
        @Nullable
        Double amplification() {
            return hides(DIRECT) || hides(INDIRECT) || direct == null || direct.reach() == 0
                    ? null
                    : indirect.reach() / direct.reach();
        }

        @Nullable
        Double criticalDirect() {
            return hides(DOWN_DIRECT) ? null : direct == null ? 0 : Double.valueOf(direct.criticalReach());
        }

        @Nullable
        Double criticalIndirect() {
            return hides(DOWN_INDIRECT) ? null : indirect.criticalReach();
        }

        @Nullable
        Double shareDirect() {
            return hides(DIRECT) ? null : direct == null ? 0 : Double.valueOf(direct.share());
        }

        @Nullable
        Double shareIndirect() {
            return hides(INDIRECT) ? null : indirect.share();
        }

        @Nullable
        Integer unitsDirect() {
            return hides(DIRECT) ? null : direct == null ? 0 : Integer.valueOf(direct.units());
        }

        @Nullable
        Integer unitsIndirect() {
            return hides(INDIRECT) ? null : indirect.units();
        }

        @Nullable
        Integer unitsDown() {
            return hides(DOWN_INDIRECT) ? null : indirect.unitsDown();
        }

        /** Names of organizations stay inside. */
        @Nullable
        String dependants(Depth depth) {
            return choice.external() ? null : choice.dependants(indirect.id(), depth);
        }

        /** Null for what is never a fault. */
        @Nullable
        String link() {
            return choice.external() || indirect.id().equals(Graph.UNKNOWN_COUNTRY)
                    ? null
                    : Links.supplier(indirect.kind(), indirect.id());
        }
    }

    /** Each supplier of the indirect measurement, which has all of the direct one. */
    static List<Row> rows(
            ConcentrationChoice choice, CellSuppression suppression, Concentration direct, Concentration indirect) {
        Map<String, SupplierShare> named = new TreeMap<>();
        direct.items().forEach(item -> named.put(item.id(), item));
        List<Pair> pairs = indirect.items().stream()
                .map(item -> new Pair(named.get(item.id()), item))
                .toList();
        Withheld<Pair> withheld = Withheld.of(choice.external(), suppression, pairs, p -> new int[] {
            p.direct == null ? 0 : p.direct.organizations(),
            p.indirect.organizations(),
            p.direct == null ? 0 : p.direct.organizationsDown(),
            p.indirect.organizationsDown()
        });
        return withheld.mapped(pairs, (pair, hidden) -> new Row(choice, pair.direct, pair.indirect, hidden));
    }

    static TableDefinition<Row> of(ConcentrationChoice choice) {
        String units = choice.query().unit() == Unit.ORGANIZATION ? "organizations" : "services";
        List<TableColumn<Row>> columns = new ArrayList<>(List.of(
                TableColumn.<Row>text("supplier", "Supplier", Row::name).link(Row::link),
                TableColumn.<Row>share("reach_direct", "Reach, direct", Row::reachDirect)
                        .link(r -> r.dependants(Depth.DIRECT))
                        .help("The weight of the " + units
                                + " that have it among the suppliers that they name themselves, over the weight of all"
                                + " that have a supplier."),
                TableColumn.<Row>share("reach_indirect", "Reach, indirect", Row::reachIndirect)
                        .link(r -> r.dependants(Depth.INDIRECT))
                        .help("The same, with the suppliers of suppliers over any number of tiers."),
                TableColumn.<Row>number("amplification", "Amplification", r -> rounded(r.amplification()))
                        .help(
                                "Indirect reach divided by direct reach: what direct contracts alone do not show. Empty where"
                                        + " nobody names it directly."),
                TableColumn.<Row>share("critical_direct", "Critical reach, direct", Row::criticalDirect)
                        .help(
                                choice.query().unit() == Unit.ORGANIZATION
                                        ? "Of the direct reach: organizations that would lose a critical service if it failed"
                                                + " for good."
                                        : "Of the direct reach: services that would go down if it failed for good."),
                TableColumn.<Row>share("critical_indirect", "Critical reach, indirect", Row::criticalIndirect),
                TableColumn.<Row>share("share_direct", "Share, direct", Row::shareDirect)
                        .help("Each unit's weight is divided equally among its suppliers; shares sum to 100 %."),
                TableColumn.<Row>share("share_indirect", "Share, indirect", Row::shareIndirect),
                TableColumn.<Row>number("units_direct", "Units, direct", Row::unitsDirect)
                        .help("How many " + units + " name it themselves."),
                TableColumn.<Row>number("units_indirect", "Units, indirect", Row::unitsIndirect)
                        .link(r -> r.dependants(Depth.INDIRECT)),
                TableColumn.<Row>number("units_down", "Units down", Row::unitsDown)
                        .help("How many of these would go down, an organization by a critical service."),
                TableColumn.code("id", "Id", r -> r.indirect().id())));
        return new TableDefinition<>(
                "suppliers",
                "Suppliers of %s%s (%s): %s"
                        .formatted(choice.population(), choice.categoryWords(), choice.suppliers(), choice.unitWords()),
                "suppliers",
                "-reach_indirect",
                "None of these has a supplier in the graph. Widen the choices above.",
                columns);
    }

    private static @Nullable Double rounded(@Nullable Double figure) {
        return figure == null ? null : (double) Math.round(figure * 100) / 100;
    }
}
