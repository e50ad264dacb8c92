package org.linchpin.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.RandomGraph;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Service;

/** The fast way against the obvious way, on random graphs. */
class ConcentrationSweepTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    @Test
    void aConcentrationIsWhatTheSentencesOfTheModelSay() {
        Sweep.forAll(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            var analysis = new ConcentrationAnalysis(graph, new FaultAnalysis(graph));
            for (int run = 0; run < 2; run++) {
                ConcentrationQuery query = randomQuery(random);
                var obvious = new ObviousConcentration(rows, RandomGraph.DAY, query);
                assertSame(analysis.measure(query), obvious);
                assertSuppliers(analysis, query, graph, obvious);
                assertDependants(analysis, query, graph, obvious);
            }
        });
    }

    private static void assertSame(Concentration concentration, ObviousConcentration obvious) {
        assertThat(concentration.units()).isEqualTo(obvious.units);
        assertThat(concentration.unitsWithoutSuppliers()).isEqualTo(obvious.withoutSuppliers);
        assertThat(concentration.unitsWithoutSize()).isEqualTo(obvious.withoutSize);
        assertThat(concentration.weight()).isEqualTo(obvious.weight, ROUNDING);
        List<SupplierShare> items = new ArrayList<>(concentration.items());
        assertThat(items)
                .isSortedAccordingTo(Comparator.comparing(SupplierShare::share, Comparator.reverseOrder())
                        .thenComparing(SupplierShare::reach, Comparator.reverseOrder())
                        .thenComparing(SupplierShare::id));
        items.sort(Comparator.comparing(SupplierShare::id));
        assertThat(items).hasSameSizeAs(obvious.items);
        double squares = 0;
        for (int i = 0; i < items.size(); i++) {
            SupplierShare item = items.get(i);
            ObviousConcentration.Item expected = obvious.items.get(i);
            assertThat(item.id()).isEqualTo(expected.id());
            assertThat(item.share()).isEqualTo(expected.share(), ROUNDING);
            assertThat(item.reach()).isEqualTo(expected.reach(), ROUNDING).isBetween(item.criticalReach(), 1.0);
            assertThat(item.criticalReach()).isEqualTo(expected.criticalReach(), ROUNDING);
            assertThat(item.units()).isEqualTo(expected.units());
            assertThat(item.unitsDown()).isEqualTo(expected.unitsDown());
            assertThat(item.organizations()).isEqualTo(expected.organizations());
            assertThat(item.organizationsDown()).isEqualTo(expected.organizationsDown());
            squares += expected.share() * expected.share();
        }
        if (items.isEmpty()) {
            assertThat(concentration)
                    .extracting("hhi", "cr1", "cr3", "cr4", "effectiveSuppliers")
                    .containsOnlyNulls();
        } else {
            double[] shares =
                    obvious.items.stream().mapToDouble(i -> -i.share()).sorted().toArray();
            assertThat(concentration.hhi())
                    .isEqualTo(10_000 * squares, within(1e-8))
                    .isLessThanOrEqualTo(10_000);
            assertThat(concentration.effectiveSuppliers()).isEqualTo(1 / squares, within(1e-8));
            assertRatio(concentration.cr1(), shares, 1);
            assertRatio(concentration.cr3(), shares, 3);
            assertRatio(concentration.cr4(), shares, 4);
        }
    }

    private static void assertRatio(@Nullable Double ratio, double[] negativeShares, int largest) {
        double sum = 0;
        for (int i = 0; i < Math.min(largest, negativeShares.length); i++) {
            sum -= negativeShares[i];
        }
        assertThat(ratio).isEqualTo(sum, ROUNDING).isLessThanOrEqualTo(1);
    }

    private static void assertSuppliers(
            ConcentrationAnalysis analysis,
            ConcentrationQuery query,
            DependencyGraph graph,
            ObviousConcentration obvious) {
        for (int o = 0; o < graph.organizations().size(); o++) {
            Organization organization = graph.organizations().get(o);
            assertThat(analysis.suppliersOfOrganization(query, o))
                    .extracting(Supplier::id)
                    .containsExactlyElementsOf(obvious.suppliers(organization.id()));
        }
        for (Service service : graph.rows().services()) {
            assertThat(analysis.suppliersOfService(query, graph.node(service.id())))
                    .extracting(Supplier::id)
                    .containsExactlyElementsOf(obvious.suppliers(service.id()));
        }
    }

    /** Of each supplier: who has it, whether they name it themselves, and whether they fall. */
    private static void assertDependants(
            ConcentrationAnalysis analysis,
            ConcentrationQuery query,
            DependencyGraph graph,
            ObviousConcentration obvious) {
        var direct = new ObviousConcentration(graph.rows(), RandomGraph.DAY, query.withDepth(Depth.DIRECT));
        for (ObviousConcentration.Item item : obvious.items) {
            List<String> expected = obvious.population().stream()
                    .filter(u -> obvious.suppliers(u).contains(item.id()))
                    .map(u -> "%s %s %s"
                            .formatted(u, direct.suppliers(u).contains(item.id()), obvious.falls(u, item.id())))
                    .toList();
            assertThat(analysis.dependants(query, item.id()))
                    .extracting(d -> "%s %s %s".formatted(d.id(graph), d.direct(), d.down()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void aGroupIsUsedForACriticalFunctionIfACriticalOrImportantServiceHasIt() {
        Sweep.forAll(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            CriticalUse use = new ConcentrationAnalysis(graph, new FaultAnalysis(graph)).criticalUse();
            Depth depth = pick(random, Depth.values());
            var obvious = new ObviousConcentration(
                    rows,
                    RandomGraph.DAY,
                    ConcentrationQuery.DEFAULT.withLevel(Level.GROUP).withDepth(depth));
            for (org.linchpin.graph.Vendor vendor : rows.vendors()) {
                if (vendor.parent() == null) {
                    List<String> expected = rows.services().stream()
                            .filter(s -> s.criticality() != org.linchpin.graph.Criticality.STANDARD)
                            .filter(s -> obvious.suppliers(s.id()).contains(vendor.id()))
                            .map(Service::organization)
                            .distinct()
                            .sorted()
                            .toList();
                    int node = graph.node(vendor.id());
                    assertThat(java.util.Arrays.stream(use.organizations(node, depth))
                                    .boxed()
                                    .toList())
                            .extracting(o -> graph.organizations().get(o).id())
                            .containsExactlyElementsOf(expected);
                    assertThat(use.count(node, depth)).isEqualTo(expected.size());
                }
            }
        });
    }

    @Test
    void whoMovedIsWhoseSuppliersOrWeightDiffer() {
        Sweep.forAll(random -> {
            Graph earlier = RandomGraph.graph(random);
            Graph later = random.nextInt(8) == 0 ? earlier : RandomGraph.graph(random);
            ConcentrationQuery query = randomQuery(random);
            var was = new ObviousConcentration(earlier, RandomGraph.DAY, query);
            var is = new ObviousConcentration(later, RandomGraph.DAY, query);
            Set<String> units = new TreeSet<>(was.population());
            units.addAll(is.population());
            List<String> expected = new ArrayList<>();
            for (String unit : units) {
                Set<String> before = was.population().contains(unit) ? was.suppliers(unit) : Set.of();
                Set<String> after = is.population().contains(unit) ? is.suppliers(unit) : Set.of();
                double weightBefore = before.isEmpty() ? 0 : was.weight(unit);
                double weightAfter = after.isEmpty() ? 0 : is.weight(unit);
                if (!before.equals(after) || weightBefore != weightAfter) {
                    Set<String> gained = new TreeSet<>(after);
                    gained.removeAll(before);
                    Set<String> lost = new TreeSet<>(before);
                    lost.removeAll(after);
                    expected.add("%s %s %s %s %s".formatted(unit, gained, lost, weightBefore, weightAfter));
                }
            }
            assertThat(analysis(earlier).movements(query, analysis(later)))
                    .extracting(m -> "%s %s %s %s %s"
                            .formatted(
                                    m.id(),
                                    m.gained().stream().map(Supplier::id).toList(),
                                    m.lost().stream().map(Supplier::id).toList(),
                                    m.weightBefore(),
                                    m.weightAfter()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    private static ConcentrationAnalysis analysis(Graph rows) {
        DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
        return new ConcentrationAnalysis(graph, new FaultAnalysis(graph));
    }

    @Test
    void aCellOfAMapIsTheConcentrationOfItsPopulationInItsCategory() {
        Sweep.forAll(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            var analysis = new ConcentrationAnalysis(graph, new FaultAnalysis(graph));
            ConcentrationQuery query = randomQuery(random);
            boolean bySector = random.nextBoolean();
            ConcentrationMap map = analysis.map(query, bySector ? Organization::sector : Organization::country);
            for (String row : map.rows()) {
                Population part = query.population().part(row, !bySector);
                for (org.linchpin.graph.Product product : rows.products()) {
                    Concentration expected = analysis.measure(
                            query.withCategory(product.category()).withPopulation(part));
                    ConcentrationMap.Cell cell = map.cell(row, product.category());
                    if (expected.units() == 0) {
                        assertThat(cell).isNull();
                    } else {
                        Concentration found = Objects.requireNonNull(cell).concentration();
                        assertThat(found)
                                .usingRecursiveComparison()
                                .ignoringFields("items")
                                .isEqualTo(expected);
                        assertThat(cell.suppliers()).isEqualTo(expected.items().size());
                        assertThat(found.items())
                                .extracting(SupplierShare::id)
                                .isEqualTo(expected.items().stream()
                                        .limit(4)
                                        .map(SupplierShare::id)
                                        .toList());
                    }
                }
            }
        });
    }

    @Test
    void theDomesticSplitSortsEachSupplierByItsCountry() {
        Sweep.forAll(random -> {
            Graph rows = RandomGraph.graph(random);
            DependencyGraph graph = DependencyGraph.of(rows, RandomGraph.DAY);
            var analysis = new ConcentrationAnalysis(graph, new FaultAnalysis(graph));
            ConcentrationQuery any = randomQuery(random);
            Basis basis = pick(random, Basis.values());
            // each product has one country, and at level country the same walk names it
            var products = query(any, Level.PRODUCT, Basis.OWNER);
            Set<String> also = random.nextBoolean() ? Set.of("US") : Set.of();
            for (int o = 0; o < graph.organizations().size(); o++) {
                Organization organization = graph.organizations().get(o);
                int[] expected = new int[3];
                for (String product :
                        new ObviousConcentration(rows, RandomGraph.DAY, products).suppliers(organization.id())) {
                    expected[kind(country(rows, product, basis), organization.country(), also)]++;
                }
                assertThat(analysis.domesticSplit(o, Level.PRODUCT, basis, any.depth(), any.category(), also))
                        .isEqualTo(new DomesticSplit(expected[0], expected[1], expected[2]));
            }
        });
    }

    private static int kind(String country, String own, Set<String> also) {
        if (country.equals("ZZ")) {
            return 2;
        }
        return country.equals(own) || also.contains(country) ? 0 : 1;
    }

    private static String country(Graph rows, String productId, Basis basis) {
        var product = Objects.requireNonNull(rows.find(org.linchpin.graph.Product.class, productId));
        var location = rows.find(org.linchpin.graph.Location.class, product.location());
        var vendor = Objects.requireNonNull(rows.find(org.linchpin.graph.Vendor.class, product.vendor()));
        if (basis == Basis.PLACE) {
            return location == null ? "ZZ" : location.country();
        }
        while (basis == Basis.OWNER && vendor.parent() != null) {
            vendor = Objects.requireNonNull(rows.find(org.linchpin.graph.Vendor.class, vendor.parent()));
        }
        return vendor.country();
    }

    private static ConcentrationQuery randomQuery(SplittableRandom random) {
        Unit unit = pick(random, Unit.values());
        Weight weight = random.nextBoolean() ? Weight.ONE : unit == Unit.SERVICE ? Weight.WEIGHT : Weight.SIZE;
        Level level = pick(random, Level.values());
        Basis basis = level == Level.COUNTRY ? pick(random, Basis.values()) : Basis.OWNER;
        Set<String> sectors = random.nextInt(3) > 0 ? Set.of() : random.nextBoolean() ? Set.of("A") : Set.of("A", "B");
        Set<String> countries =
                random.nextInt(4) > 0 ? Set.of() : random.nextBoolean() ? Set.of("DE") : Set.of("DE", "US");
        var population = new Population(sectors, countries, null);
        String category = random.nextInt(3) == 0 ? "x" : null;
        return new ConcentrationQuery(unit, weight, level, basis, pick(random, Depth.values()), category, population);
    }

    private static ConcentrationQuery query(ConcentrationQuery any, Level level, Basis basis) {
        return new ConcentrationQuery(
                any.unit(), any.weight(), level, basis, any.depth(), any.category(), any.population());
    }

    private static <T> T pick(SplittableRandom random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** More units than one sweep takes: each supplier has those whose own walk meets it. */
    @Test
    void manyUnitsAreSweptAsEachIsWalkedFrom() {
        var rows = new StringBuilder();
        for (int v = 0; v < 40; v++) {
            rows.append("vendors id=v%d country=DE%s%n".formatted(v, v == 0 ? " organization=o0" : ""));
            rows.append("products id=p%d vendor=v%d category=c%d%n".formatted(v, v, v % 3));
        }
        for (int v = 0; v < 40; v++) {
            rows.append("dependencies from=p%d to=p%d%n".formatted(v, (v * 7 + 3) % 40));
        }
        for (int o = 0; o < 1_100; o++) {
            rows.append("organizations id=o%d country=DE sector=s%s%n"
                    .formatted(o, o > 0 && o % 5 == 0 ? " parent=o0" : ""));
            rows.append("services id=s%d organization=o%d criticality=critical%n".formatted(o, o));
            rows.append("dependencies from=s%d to=p%d%n".formatted(o, o * o % 40));
        }
        DependencyGraph graph = DependencyGraph.of(GraphText.graph(rows.toString()), RandomGraph.DAY);
        var analysis = new ConcentrationAnalysis(graph, new FaultAnalysis(graph));
        ConcentrationQuery query = ConcentrationQuery.DEFAULT.withDepth(Depth.INDIRECT);
        Map<String, Integer> walked = new TreeMap<>();
        for (int o = 0; o < graph.organizations().size(); o++) {
            analysis.suppliersOfOrganization(query, o).forEach(s -> walked.merge(s.id(), 1, Integer::sum));
        }

        Map<String, Integer> swept = new TreeMap<>();
        Concentration measured = analysis.measure(query);
        measured.items().forEach(item -> swept.put(item.id(), item.units()));

        assertThat(swept).isEqualTo(walked);
        assertThat(analysis.index(query)).isEqualTo(measured.hhi());
        assertThat(measured.items().stream().mapToDouble(SupplierShare::share).sum())
                .isCloseTo(1, within(1e-9));
    }
}
