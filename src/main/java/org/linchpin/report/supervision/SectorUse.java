package org.linchpin.report.supervision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.CellSuppression;
import org.linchpin.concentration.Dependant;
import org.linchpin.concentration.Population;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.picture.RankChart;
import org.linchpin.picture.RankChartRenderer;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;

/** How much of each sector has a supplier, and would lose a critical service with it. */
final class SectorUse {
    private static final int MOST_BARS = 15;

    private SectorUse() {}

    /**
     * One sector, while its organizations are counted.
     */
    static final class Row {
        private final String sector;
        private final TreeSet<String> sizeUnits = new TreeSet<>();
        private int loaded;
        private int withoutSize;
        private double size;
        private int direct;
        private int indirect;
        private int downDirect;
        private int down;
        private double sizeDown;
        private boolean[] withheld = {};

        Row(String sector) {
            this.sector = sector;
        }

        String sector() {
            return sector;
        }

        int loaded() {
            return loaded;
        }

        int withoutSize() {
            return withoutSize;
        }

        int down() {
            return down;
        }

        double downShare() {
            return loaded == 0 ? 0 : (double) down / loaded;
        }

        double downDirectShare() {
            return loaded == 0 ? 0 : (double) downDirect / loaded;
        }

        /** Null where no organization states a size, or they state it in different units. */
        @Nullable
        Double sizeShare() {
            return size == 0 || sizeUnits.size() > 1 ? null : Double.valueOf(sizeDown / size);
        }

        String sizeUnit() {
            return sizeUnits.isEmpty() ? "" : sizeUnits.first();
        }

        private void add(Organization organization) {
            loaded++;
            if (organization.size() == null) {
                withoutSize++;
            } else {
                size += organization.size();
                sizeUnits.add(Objects.requireNonNullElse(organization.sizeUnit(), ""));
            }
        }

        private void add(Dependant unit, Organization organization) {
            indirect++;
            direct += unit.direct() ? 1 : 0;
            if (unit.down()) {
                down++;
                downDirect += unit.direct() ? 1 : 0;
                sizeDown += Objects.requireNonNullElse(organization.size(), 0.0);
            }
        }

        private <T> @Nullable T shown(int figure, T value) {
            return withheld.length > 0 && withheld[figure] ? null : value;
        }
    }

    /** By sector, then all of them in one row. */
    static List<Row> of(DependencyGraph graph, Population population, List<Dependant> units) {
        Map<String, Row> rows = new TreeMap<>();
        var all = new Row("All of these sectors");
        for (Organization organization : graph.organizations()) {
            if (population.holds(organization)
                    && (population.dataset() == null
                            || organization.provenance().datasets().contains(population.dataset()))) {
                rows.computeIfAbsent(organization.sector(), Row::new).add(organization);
                all.add(organization);
            }
        }
        for (Dependant unit : units) {
            Organization organization = graph.organizations().get(unit.organization());
            Objects.requireNonNull(rows.get(organization.sector())).add(unit, organization);
            all.add(unit, organization);
        }
        List<Row> list = new ArrayList<>(rows.values());
        list.removeIf(row -> row.indirect == 0);
        list.add(all);
        return list;
    }

    /** Withholds what stands for too few. */
    static void withhold(List<Row> rows, CellSuppression suppression) {
        boolean[][] hidden = suppression.of(rows.stream()
                .map(r -> new int[] {r.loaded, r.direct, r.indirect, r.down, r.downDirect})
                .toArray(int[][]::new));
        for (int i = 0; i < hidden.length; i++) {
            rows.get(i).withheld = hidden[i];
        }
    }

    /** How much of each sector would go down, as bars; null if no sector may be shown to lose anything. */
    static @Nullable Chart chart(String supplier, List<Row> rows) {
        List<Row> losing = rows.subList(0, rows.size() - 1).stream()
                .filter(r -> r.shown(3, 1) != null && r.shown(4, 1) != null && r.down > 0)
                .sorted(Comparator.comparingDouble((Row r) -> -r.downShare()).thenComparing(Row::sector))
                .limit(MOST_BARS)
                .toList();
        if (losing.isEmpty()) {
            return null;
        }
        Row first = losing.get(0);
        String finding = "%s of %s would lose a critical function with %s"
                .formatted(Phrases.percent(first.downShare()), first.sector(), supplier);
        String about =
                "Share of the loaded organizations of each sector, each counted alike, that would lose a critical service; then with direct contracts only.";
        var chart = new RankChart(
                finding,
                about + " The table below has the figures.",
                "all tiers",
                "direct contracts only",
                1,
                losing.stream()
                        .map(r -> new RankChart.Bar(
                                r.sector(),
                                r.downShare(),
                                Phrases.percent(r.downShare()),
                                r.downDirectShare(),
                                Phrases.percent(r.downDirectShare()),
                                Links.sector(r.sector())))
                        .toList());
        return new Chart(finding, about, new RankChartRenderer().svg(chart, "sectors-chart"));
    }

    static TableDefinition<Row> table(String supplier) {
        return new TableDefinition<>(
                "sectors",
                "Sectors that have %s among their suppliers: organizations, each counted alike, and by size"
                        .formatted(supplier),
                "sectors",
                "",
                "No loaded organization has it among its suppliers.",
                List.of(
                        TableColumn.text("sector", "Sector", Row::sector),
                        TableColumn.<Row>number("loaded", "Organizations loaded", r -> r.shown(0, r.loaded)),
                        TableColumn.<Row>number("direct", "Use it directly", r -> r.shown(1, r.direct)),
                        TableColumn.<Row>number("indirect", "Directly or indirectly", r -> r.shown(2, r.indirect))
                                .help("With the suppliers of suppliers, over any number of tiers."),
                        TableColumn.<Row>number("down", "Would lose a critical service", r -> r.shown(3, r.down))
                                .help("If it failed for good, by the dependencies known."),
                        TableColumn.<Row>share("down_share", "Share by number", r -> r.shown(3, r.downShare()))
                                .help("Of the organizations loaded."),
                        TableColumn.<Row>share(
                                        "size_share",
                                        "Share by size",
                                        r -> r.shown(3, 1) == null ? null : r.sizeShare())
                                .help(
                                        "Of the size of the organizations loaded that state one, where all state it in one"
                                                + " unit."),
                        TableColumn.<Row>number("without_size", "Without size", r -> r.shown(0, r.withoutSize))
                                .help("Organizations that state no size, and so weigh nothing."),
                        TableColumn.<Row>share(
                                        "down_direct_share",
                                        "By number, direct contracts only",
                                        r -> r.shown(4, r.downDirectShare()))
                                .help("Those that would lose a critical service and name it themselves.")));
    }
}
