package org.linchpin.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Provenance;

class ConcentrationTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    /** Bank a uses acme's cloud and beta's mail; bank b acme's cloud only, itself built on gamma's chips; c uses nothing. */
    private static final String BANKS = """
            organizations id=a country=DE sector=Banking size=10
            organizations id=b country=FR sector=Banking
            organizations id=c country=FR sector=Banking size=99
            vendors id=holding country=US
            vendors id=acme country=IE parent=holding
            vendors id=beta country=DE
            vendors id=gamma country=ZZ
            locations id=dublin country=IE
            products id=cloud vendor=acme category=cloud location=dublin
            products id=mail vendor=beta category=mail
            products id=chips vendor=gamma category=hardware
            services id=as organization=a criticality=critical weight=3
            services id=bs organization=b criticality=standard weight=5
            services id=cs organization=c criticality=critical
            systems id=ay organization=a
            dependencies from=as to=ay
            dependencies from=ay to=cloud
            dependencies from=as to=mail kind=soft
            dependencies from=bs to=cloud
            dependencies from=cloud to=chips
            """;

    @Test
    void sharesOfVendorsThatAreNamedDirectly() {
        Concentration banks = analysis(BANKS).measure(ConcentrationQuery.DEFAULT);
        assertThat(banks.units()).isEqualTo(2);
        assertThat(banks.unitsWithoutSuppliers()).isOne();
        assertThat(banks.unitsWithoutSize()).isZero();
        assertThat(banks.weight()).isEqualTo(2);
        assertThat(banks.items())
                .containsExactly(
                        new SupplierShare("acme", NodeKind.VENDOR, "acme", 0.75, 1, 0.5, 2, 1, 2, 1),
                        new SupplierShare("beta", NodeKind.VENDOR, "beta", 0.25, 0.5, 0, 1, 0, 1, 0));
        assertThat(banks.hhi()).isEqualTo(6250);
        assertThat(banks.effectiveSuppliers()).isEqualTo(1.6);
        assertThat(banks.cr1()).isEqualTo(0.75);
        assertThat(banks.cr3()).isEqualTo(1);
        assertThat(banks.cr4()).isEqualTo(1);
    }

    @Test
    void indirectlyTheSuppliersOfSuppliersCountToo() {
        Concentration banks = analysis(BANKS).measure(ConcentrationQuery.DEFAULT.withDepth(Depth.INDIRECT));
        assertThat(banks.items()).extracting(SupplierShare::id).containsExactly("acme", "gamma", "beta");
        assertThat(banks.items().get(1).share()).isEqualTo((1 / 3.0 + 1 / 2.0) / 2, ROUNDING);
        assertThat(banks.items().get(1).criticalReach()).isEqualTo(0.5);
    }

    @Test
    void aCountryIsThatOfTheOwner_orOfTheSeat_orOfThePlace() {
        ConcentrationAnalysis analysis = analysis(BANKS);
        assertThat(ids(analysis, Basis.OWNER)).containsExactly("DE", "US", "ZZ");
        assertThat(ids(analysis, Basis.SEAT)).containsExactly("DE", "IE", "ZZ");
        assertThat(ids(analysis, Basis.PLACE)).containsExactly("IE", "ZZ");
    }

    private static List<String> ids(ConcentrationAnalysis analysis, Basis basis) {
        var query = new ConcentrationQuery(
                Unit.ORGANIZATION, Weight.ONE, Level.COUNTRY, basis, Depth.INDIRECT, null, Population.ALL);
        return analysis.suppliersOfOrganization(query, 0).stream()
                .map(Supplier::id)
                .toList();
    }

    @Test
    void aWithdrawalDoesNotReachTheCountrysOwn_andAnUnknownCountryIsNoFault() {
        Concentration countries = analysis(BANKS + """
                organizations id=u country=US sector=Banking
                services id=us organization=u criticality=critical
                dependencies from=us to=cloud
                """)
                .measure(ConcentrationQuery.DEFAULT.withDepth(Depth.INDIRECT).withLevel(Level.COUNTRY));
        assertThat(countries.items()).extracting(SupplierShare::id).containsExactly("US", "ZZ", "DE");
        assertThat(countries.items().get(0).reach()).isEqualTo(1);
        assertThat(countries.items().get(0).criticalReach()).isEqualTo(1 / 3.0, ROUNDING); // a only
        assertThat(countries.items().get(1))
                .isEqualTo(new SupplierShare(
                        "ZZ",
                        NodeKind.COUNTRY,
                        "unknown",
                        countries.items().get(1).share(),
                        1,
                        0,
                        3,
                        0,
                        3,
                        0));
    }

    @Test
    void aGroupIsNamedByItsUltimateParent_whoseFaultTakesItsVendorsDown() {
        Concentration groups = analysis(BANKS).measure(ConcentrationQuery.DEFAULT.withLevel(Level.GROUP));
        assertThat(groups.items().get(0))
                .isEqualTo(new SupplierShare("holding", NodeKind.VENDOR, "holding", 0.75, 1, 0.5, 2, 1, 2, 1));
    }

    @Test
    void weightsAreSizesOfOrganizations_orWeightsOfServices() {
        ConcentrationAnalysis analysis = analysis(BANKS);
        Concentration bySize = analysis.measure(new ConcentrationQuery(
                Unit.ORGANIZATION, Weight.SIZE, Level.PRODUCT, Basis.OWNER, Depth.DIRECT, null, Population.ALL));
        assertThat(bySize.unitsWithoutSize()).isOne();
        assertThat(bySize.weight()).isEqualTo(10);
        assertThat(bySize.items()).extracting(SupplierShare::share).containsExactly(0.5, 0.5);
        Concentration byWeight = analysis.measure(new ConcentrationQuery(
                Unit.SERVICE, Weight.WEIGHT, Level.PRODUCT, Basis.OWNER, Depth.DIRECT, "cloud", Population.ALL));
        assertThat(byWeight.items())
                .containsExactly(new SupplierShare("cloud", NodeKind.PRODUCT, "cloud", 1, 1, 1, 2, 2, 2, 2));
        assertThat(byWeight.weight()).isEqualTo(8);
    }

    @Test
    void whoIsBehindAFigure_byName_withWhatTheyNameThemselves() {
        ConcentrationAnalysis analysis = analysis(BANKS);
        ConcentrationQuery indirect = ConcentrationQuery.DEFAULT.withDepth(Depth.INDIRECT);

        assertThat(analysis.dependants(indirect, "gamma"))
                .containsExactly(
                        new Dependant(0, DependencyGraph.NONE, 1, false, false, true),
                        new Dependant(1, DependencyGraph.NONE, 1, false, false, false));
        assertThat(analysis.dependants(ConcentrationQuery.DEFAULT, "gamma")).isEmpty();
        assertThat(analysis.dependants(indirect.withCategory("mail"), "beta"))
                .containsExactly(new Dependant(0, DependencyGraph.NONE, 1, false, true, false));
        assertThat(analysis.dependants(indirect, "nobody")).isEmpty();
        assertThat(analysis.totals(indirect.withWeight(Weight.SIZE))).isEqualTo(new PopulationTotals(3, 1, 109));
    }

    @Test
    void aMapHasAPopulationARowAndACategoryAColumn() {
        ConcentrationMap map = analysis(BANKS)
                .map(ConcentrationQuery.DEFAULT.withDepth(Depth.INDIRECT), organization -> organization.country());

        assertThat(map.rows()).containsExactly("DE", "FR");
        assertThat(map.columns()).containsExactly("cloud", "hardware", "mail");
        assertThat(map.cell("FR", "mail")).isNull();
        ConcentrationMap.Cell cell = java.util.Objects.requireNonNull(map.cell("FR", "cloud"));
        assertThat(cell.units()).isOne();
        assertThat(cell.organizations()).isOne();
        assertThat(cell.suppliers()).isOne();
        assertThat(cell.concentration().unitsWithoutSuppliers()).isOne();
        assertThat(cell.concentration().hhi()).isEqualTo(10_000);
    }

    @Test
    void setsOfCountriesAreThoseOfTheUnionAndWhatAnInstallationAdds() {
        CountrySets sets = CountrySets.of(java.util.Map.of("Nordic", Set.of("DK", "SE")));

        assertThat(sets.countries(List.of("Nordic", "FR"))).containsExactly("DK", "FR", "SE");
        assertThat(sets.countries(List.of("EEA"))).hasSize(30).contains("IS", "LI", "NO");
        assertThatExceptionOfType(ConcentrationQueryException.class)
                .isThrownBy(() -> sets.countries(List.of("Atlantis")))
                .withMessageStartingWith("\"Atlantis\" is neither a country nor a set of countries.");
        assertThatExceptionOfType(ConcentrationQueryException.class)
                .isThrownBy(() -> CountrySets.of(java.util.Map.of("DE", Set.of("FR"))));
        assertThatExceptionOfType(ConcentrationQueryException.class)
                .isThrownBy(() -> CountrySets.of(java.util.Map.of("Some", Set.of("Franconia"))));
    }

    @Test
    void whereNothingWeighsAnythingThereAreNoMeasures() {
        Concentration nobody = analysis(BANKS)
                .measure(ConcentrationQuery.DEFAULT.withPopulation(new Population("Airlines", "", null)));
        assertThat(nobody).isEqualTo(new Concentration(0, 0, 0, 0, null, null, null, null, null, List.of()));
        assertThat(analysis(BANKS)
                        .measure(ConcentrationQuery.DEFAULT.withPopulation(Population.ofDataset("elsewhere")))
                        .units())
                .isZero();
        Concentration weightless = analysis(BANKS)
                .measure(new ConcentrationQuery(
                        Unit.ORGANIZATION,
                        Weight.SIZE,
                        Level.VENDOR,
                        Basis.OWNER,
                        Depth.DIRECT,
                        null,
                        new Population(null, "FR", Provenance.DEFAULT_DATASET)));
        assertThat(weightless).isEqualTo(new Concentration(1, 1, 1, 0, null, null, null, null, null, List.of()));
    }

    @Test
    void whatTheOwnGroupSuppliesIsWalkedThroughAndNotCounted() {
        String group = """
                organizations id=parent country=DE sector=Banking
                organizations id=bank country=DE sector=Banking parent=parent
                organizations id=stranger country=DE sector=Banking
                vendors id=house country=DE organization=parent
                vendors id=acme country=US
                products id=platform vendor=house category=cloud
                products id=cloud vendor=acme category=cloud
                services id=s organization=bank criticality=critical
                services id=t organization=stranger criticality=critical
                dependencies from=s to=platform
                dependencies from=s to=house
                dependencies from=t to=platform
                dependencies from=platform to=cloud
                """;
        ConcentrationAnalysis analysis = analysis(group);
        assertThat(analysis.suppliersOfOrganization(ConcentrationQuery.DEFAULT, 0))
                .containsExactly(new Supplier("acme", NodeKind.VENDOR, "acme"));
        assertThat(analysis.suppliersOfOrganization(ConcentrationQuery.DEFAULT, 2))
                .containsExactly(new Supplier("house", NodeKind.VENDOR, "house"));
    }

    @Test
    void anotherOrganizationsServiceIsWalkedThroughIndirectlyOnly() {
        ConcentrationAnalysis analysis = analysis(BANKS + "dependencies from=cs to=bs\n");
        assertThat(analysis.suppliersOfOrganization(ConcentrationQuery.DEFAULT, 2))
                .isEmpty();
        assertThat(analysis.suppliersOfOrganization(ConcentrationQuery.DEFAULT.withDepth(Depth.INDIRECT), 2))
                .extracting(Supplier::id)
                .containsExactly("acme", "gamma");
    }

    @Test
    void suppliersAreDomesticForeignOrUnknown() {
        ConcentrationAnalysis analysis = analysis(BANKS);
        DomesticSplit own = analysis.domesticSplit(0, Level.VENDOR, Basis.SEAT, Depth.INDIRECT, null, Set.of());
        assertThat(own).isEqualTo(new DomesticSplit(1, 1, 1));
        assertThat(own.domesticShare()).isEqualTo(1 / 3.0);
        DomesticSplit european =
                analysis.domesticSplit(0, Level.VENDOR, Basis.SEAT, Depth.INDIRECT, null, Bloc.EU.members());
        assertThat(european).isEqualTo(new DomesticSplit(2, 0, 1));
        DomesticSplit none = analysis.domesticSplit(2, Level.VENDOR, Basis.OWNER, Depth.DIRECT, null, Set.of());
        assertThat(none.unknownShare()).isNull();
        assertThatExceptionOfType(ConcentrationQueryException.class)
                .isThrownBy(() -> analysis.domesticSplit(0, Level.VENDOR, Basis.PLACE, Depth.DIRECT, null, Set.of()))
                .withMessageStartingWith("basis=place needs level=product, but level is vendor");
        assertThatExceptionOfType(ConcentrationQueryException.class)
                .isThrownBy(() -> analysis.domesticSplit(0, Level.COUNTRY, Basis.SEAT, Depth.DIRECT, null, Set.of()))
                .withMessageStartingWith("domestic and foreign are told of suppliers");
    }

    @Test
    void theFaultAnalysisIsOfTheSameGraph() {
        DependencyGraph graph = GraphText.project(BANKS);
        var other = new FaultAnalysis(GraphText.project(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConcentrationAnalysis(graph, other));
    }

    private static ConcentrationAnalysis analysis(String text) {
        DependencyGraph graph = GraphText.project(text);
        return new ConcentrationAnalysis(graph, new FaultAnalysis(graph));
    }
}
