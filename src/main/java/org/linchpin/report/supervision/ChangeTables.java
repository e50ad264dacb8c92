package org.linchpin.report.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.Movement;
import org.linchpin.concentration.Supplier;
import org.linchpin.concentration.SupplierShare;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** The tables of what changed between two moments. */
final class ChangeTables {
    private ChangeTables() {}

    /** One figure at both moments. */
    record Figure(
            String name, @Nullable Double before, @Nullable Double after) {
        @Nullable
        Double difference() {
            return before == null || after == null ? null : rounded(after - before);
        }
    }

    static List<Figure> figures(String depth, Concentration before, Concentration after) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("HHI, " + depth, rounded(before.hhi()), rounded(after.hhi())));
        figures.add(new Figure(
                "Effective suppliers, " + depth,
                rounded(before.effectiveSuppliers()),
                rounded(after.effectiveSuppliers())));
        figures.add(new Figure("CR1 in %, " + depth, percent(before.cr1()), percent(after.cr1())));
        figures.add(new Figure("CR3 in %, " + depth, percent(before.cr3()), percent(after.cr3())));
        figures.add(new Figure("CR4 in %, " + depth, percent(before.cr4()), percent(after.cr4())));
        figures.add(new Figure("Suppliers, " + depth, (double) before.items().size(), (double)
                after.items().size()));
        figures.add(new Figure("Units, " + depth, (double) before.units(), (double) after.units()));
        figures.add(new Figure("Units without suppliers, " + depth, (double) before.unitsWithoutSuppliers(), (double)
                after.unitsWithoutSuppliers()));
        return figures;
    }

    private static @Nullable Double percent(@Nullable Double ratio) {
        return ratio == null ? null : rounded(100 * ratio);
    }

    private static @Nullable Double rounded(@Nullable Double figure) {
        return figure == null ? null : (double) Math.round(figure * 100) / 100;
    }

    static TableDefinition<Figure> figures(String caption) {
        return new TableDefinition<>(
                "figures",
                caption,
                "figures",
                "",
                "Nothing was measured.",
                List.of(
                        TableColumn.text("figure", "Figure", Figure::name),
                        TableColumn.number("before", "Before", Figure::before),
                        TableColumn.number("after", "After", Figure::after),
                        TableColumn.number("difference", "Difference", Figure::difference)));
    }

    /** One supplier at both moments. */
    record SupplierChange(
            @Nullable SupplierShare before, @Nullable SupplierShare after) {
        SupplierShare any() {
            return Objects.requireNonNull(after == null ? before : after);
        }

        String name() {
            return any().kind() == NodeKind.COUNTRY ? Words.country(any().id()) : any().name();
        }

        static double share(@Nullable SupplierShare of) {
            return of == null ? 0 : of.share();
        }

        static double reach(@Nullable SupplierShare of) {
            return of == null ? 0 : of.reach();
        }

        int units() {
            return (after == null ? 0 : after.units()) - (before == null ? 0 : before.units());
        }
    }

    /** Those whose figures changed, the greatest change of share first. */
    static List<SupplierChange> suppliers(Concentration before, Concentration after) {
        Map<String, SupplierShare> was =
                before.items().stream().collect(Collectors.toMap(SupplierShare::id, s -> s, (a, b) -> a, TreeMap::new));
        List<SupplierChange> changes = new ArrayList<>();
        after.items().forEach(item -> changes.add(new SupplierChange(was.remove(item.id()), item)));
        was.values().forEach(item -> changes.add(new SupplierChange(item, null)));
        return changes.stream()
                .filter(c -> SupplierChange.share(c.before()) != SupplierChange.share(c.after()) || c.units() != 0)
                .sorted(Comparator.comparingDouble((SupplierChange c) ->
                                -Math.abs(SupplierChange.share(c.after()) - SupplierChange.share(c.before())))
                        .thenComparing(c -> c.any().id()))
                .toList();
    }

    static TableDefinition<SupplierChange> suppliers(String caption) {
        return new TableDefinition<>(
                "suppliers",
                caption,
                "suppliers",
                "",
                "No supplier's share changed.",
                List.of(
                        TableColumn.text("supplier", "Supplier", SupplierChange::name),
                        TableColumn.share("share_before", "Share before", c -> SupplierChange.share(c.before())),
                        TableColumn.share("share_after", "Share after", c -> SupplierChange.share(c.after())),
                        TableColumn.share("reach_before", "Reach before", c -> SupplierChange.reach(c.before())),
                        TableColumn.share("reach_after", "Reach after", c -> SupplierChange.reach(c.after())),
                        TableColumn.number("units", "Units, difference", SupplierChange::units),
                        TableColumn.code("id", "Id", c -> c.any().id())));
    }

    static TableDefinition<Movement> movements(String caption) {
        return new TableDefinition<>(
                "movements",
                caption,
                "units",
                "",
                "No unit's suppliers changed.",
                List.of(
                        TableColumn.<Movement>text("unit", "Unit", Movement::name)
                                .link(m -> m.kind() == Movement.Kind.LEFT
                                        ? null
                                        : m.id().equals(m.organization())
                                                ? Links.organization(m.id())
                                                : Links.service(m.id())),
                        TableColumn.<Movement>badge(
                                "what",
                                "What happened",
                                m -> Badge.plain(m.kind().text())),
                        TableColumn.text("gained", "Suppliers gained", m -> names(m.gained())),
                        TableColumn.text("lost", "Suppliers lost", m -> names(m.lost())),
                        TableColumn.number("weight_before", "Weight before", Movement::weightBefore),
                        TableColumn.number("weight_after", "Weight after", Movement::weightAfter),
                        TableColumn.code("organization", "Organization", Movement::organization),
                        TableColumn.code("id", "Id", Movement::id)));
    }

    private static @Nullable String names(List<Supplier> suppliers) {
        return suppliers.isEmpty()
                ? null
                : suppliers.stream()
                        .map(s -> s.kind() == NodeKind.COUNTRY ? Words.country(s.id()) : s.name())
                        .collect(Collectors.joining("; "));
    }
}
