package org.linchpin.concentration.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linchpin.concentration.ConcentrationAnalysis;
import org.linchpin.concentration.Depth;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphText;

/** Made-up banks and venues; every figure is counted by hand. */
class StepOneTest {
    /**
     * Of four banks, a uses the cloud of a subsidiary of Big directly, b by a tool that is built on it, c for nothing critical, d not at
     * all; so does the exchange e, which is systemic.
     */
    private static final String SECTOR = """
            organizations id=a country=DE sector=Credit_institutions size=600 size_unit=EUR systemic=o-sii o_sii_score=3500
            organizations id=b country=FR sector=Credit_institutions size=300 size_unit=EUR
            organizations id=c country=FR sector=Credit_institutions size=100 size_unit=EUR systemic=g-sii
            organizations id=d country=FR sector=Credit_institutions
            organizations id=e country=FR sector=Trading_venues systemic=identified
            organizations id=n country=FR sector=Non-financial_entity size=5
            vendors id=big country=US
            vendors id=big-eu country=IE parent=big
            vendors id=tools country=DE
            products id=cloud vendor=big-eu category=cloud
            products id=tool vendor=tools category=tool
            services id=as organization=a criticality=critical
            services id=bs organization=b criticality=important
            services id=cs organization=c criticality=standard
            services id=ds organization=d criticality=critical
            services id=es organization=e criticality=critical
            services id=ns organization=n criticality=critical
            dependencies from=as to=cloud
            dependencies from=bs to=tool
            dependencies from=cs to=cloud
            dependencies from=es to=cloud kind=soft
            dependencies from=ns to=cloud
            dependencies from=tool to=cloud
            contracts id=k1 organization=a vendor=big-eu substitutability=not reintegration=difficult
            contracts id=k2 organization=b vendor=tools substitutability=easily
            contracts id=k3 organization=a vendor=big ends=2020-01-01 substitutability=easily
            """;

    private static StepOne stepOne(String rows, CategoryPopulation... populations) {
        DependencyGraph graph = DependencyGraph.of(GraphText.graph(rows), LocalDate.of(2026, 1, 1));
        var use = new ConcentrationAnalysis(graph, new FaultAnalysis(graph)).criticalUse();
        return new StepOne(graph, use, Thresholds.DEFAULT, List.of(populations));
    }

    private static int node(String rows, String id) {
        return DependencyGraph.of(GraphText.graph(rows), LocalDate.of(2026, 1, 1))
                .node(id);
    }

    private static IndicatorLine line(IndicatorSheet sheet, Indicator indicator, String category) {
        return sheet.of(indicator).stream()
                .filter(l -> category.equals(l.category()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void entitiesAndAssetsCountOncePerCategory_directAndThroughSubcontractors() {
        StepOne stepOne = stepOne(SECTOR);
        int big = node(SECTOR, "big");

        IndicatorSheet direct = stepOne.of(big, Depth.DIRECT);
        IndicatorSheet indirect = stepOne.of(node(SECTOR, "big-eu"), Depth.INDIRECT);

        assertThat(direct.group()).isEqualTo(big).isEqualTo(indirect.group());
        assertThat(stepOne.loaded()).isEqualTo(Map.of("Credit_institutions", 4, "Trading_venues", 1));
        assertThat(line(direct, Indicator.ENTITIES, "Credit_institutions").value())
                .isEqualTo(0.25);
        assertThat(line(indirect, Indicator.ENTITIES, "Credit_institutions").value())
                .isEqualTo(0.5);
        assertThat(line(direct, Indicator.ASSETS, "Credit_institutions").value())
                .isEqualTo(0.6);
        assertThat(line(indirect, Indicator.ASSETS, "Credit_institutions").value())
                .isEqualTo(0.9);
        assertThat(line(direct, Indicator.ASSETS, "Credit_institutions").data())
                .isEqualTo(
                        "600 of 1,000 EUR of the loaded entities that state their assets; 1 loaded entities state none.");
        assertThat(line(direct, Indicator.ASSETS, "Trading_venues").verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(line(direct, Indicator.ASSETS, "Trading_venues").value()).isNull();
        assertThat(direct.verdict(Indicator.ENTITIES)).isEqualTo(Verdict.MET);
    }

    @Test
    void oneInstitutionWithAHighScoreOrOneSystemicVenueSuffices_whereTheFunctionIsCritical() {
        IndicatorSheet direct = stepOne(SECTOR).of(node(SECTOR, "big"), Depth.DIRECT);
        IndicatorSheet tools = stepOne(SECTOR).of(node(SECTOR, "tools"), Depth.INDIRECT);

        // c, the G-SII, uses it for a standard service only
        assertThat(direct.of(Indicator.SYSTEMIC_INSTITUTIONS).get(0).entities()).containsExactly(0);
        assertThat(direct.verdict(Indicator.SYSTEMIC_INSTITUTIONS)).isEqualTo(Verdict.MET);
        assertThat(direct.verdict(Indicator.OTHER_SYSTEMIC)).isEqualTo(Verdict.MET);
        assertThat(tools.verdict(Indicator.SYSTEMIC_INSTITUTIONS)).isEqualTo(Verdict.NOT_MET);
        assertThat(tools.verdict(Indicator.OTHER_SYSTEMIC)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whatNoContractSaysIsNotAssessable_neverZero() {
        IndicatorSheet indirect = stepOne(SECTOR).of(node(SECTOR, "big"), Depth.INDIRECT);

        IndicatorLine banks = line(indirect, Indicator.NO_ALTERNATIVE, "Credit_institutions");
        assertThat(banks.value()).isEqualTo(0.25); // a of four; the contract that has ended does not count
        assertThat(banks.verdict()).isEqualTo(Verdict.MET);
        assertThat(banks.notAssessable()).containsExactly(1); // b has no contract with it
        IndicatorLine venues = line(indirect, Indicator.NO_ALTERNATIVE, "Trading_venues");
        assertThat(venues.value()).isNull();
        assertThat(venues.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(indirect.notAssessable(Indicator.NO_ALTERNATIVE)).containsExactly(1, 4);
        assertThat(indirect.meetsStepOne()).isTrue();
        assertThat(indirect.with(Verdict.MET)).containsExactly(Indicator.values());
    }

    @Test
    void belowFullCoverageTheEntitiesThatAreNotLoadedMayDecide() {
        StepOne few = stepOne(SECTOR, new CategoryPopulation("Credit_institutions", 5, 2_000.0, "EUR"));
        StepOne many = stepOne(SECTOR, new CategoryPopulation("Credit_institutions", 4_000, 1e9, "USD"));
        StepOne all = stepOne(SECTOR, new CategoryPopulation("Credit_institutions", 4, null, null));
        int big = node(SECTOR, "big");

        IndicatorLine ofFive = line(few.of(big, Depth.DIRECT), Indicator.ENTITIES, "Credit_institutions");
        assertThat(ofFive.value()).isEqualTo(0.2);
        assertThat(ofFive.verdict()).isEqualTo(Verdict.MET);
        assertThat(ofFive.ofLoaded()).isTrue();
        assertThat(ofFive.data()).isEqualTo("1 of 5 entities of the category use it; 1 are not loaded.");
        assertThat(line(few.of(big, Depth.DIRECT), Indicator.ASSETS, "Credit_institutions")
                        .value())
                .isEqualTo(0.3);
        IndicatorLine ofMany = line(many.of(big, Depth.DIRECT), Indicator.ENTITIES, "Credit_institutions");
        assertThat(ofMany.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(ofMany.value()).isEqualTo(1 / 4_000.0);
        assertThat(line(many.of(big, Depth.DIRECT), Indicator.ASSETS, "Credit_institutions")
                        .data())
                .isEqualTo("The total of the category is in USD, the loaded entities state their assets in EUR.");
        assertThat(line(all.of(big, Depth.DIRECT), Indicator.ENTITIES, "Credit_institutions")
                        .ofLoaded())
                .isFalse();
    }

    @Test
    void whereNobodyStatesToBeSystemic_thatIsNotAssessable() {
        String silent = SECTOR.replace("systemic=o-sii o_sii_score=3500", "")
                .replace("systemic=g-sii", "")
                .replace("systemic=identified", "");

        IndicatorSheet sheet = stepOne(silent).of(node(silent, "big"), Depth.DIRECT);

        assertThat(sheet.verdict(Indicator.SYSTEMIC_INSTITUTIONS)).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(sheet.verdict(Indicator.OTHER_SYSTEMIC)).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(sheet.meetsStepOne()).isFalse();
    }

    @Test
    void whatIsSaidOfInstitutionsSaysNothingOfOthers() {
        String institutions = SECTOR.replace("systemic=identified", "");
        String others = SECTOR.replace("systemic=o-sii o_sii_score=3500", "").replace("systemic=g-sii", "");

        IndicatorSheet ofInstitutions = stepOne(institutions).of(node(institutions, "big"), Depth.DIRECT);
        IndicatorSheet ofOthers = stepOne(others).of(node(others, "big"), Depth.DIRECT);

        assertThat(ofInstitutions.verdict(Indicator.SYSTEMIC_INSTITUTIONS)).isEqualTo(Verdict.MET);
        assertThat(ofInstitutions.verdict(Indicator.OTHER_SYSTEMIC)).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(ofOthers.verdict(Indicator.SYSTEMIC_INSTITUTIONS)).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(ofOthers.verdict(Indicator.OTHER_SYSTEMIC)).isEqualTo(Verdict.MET);
    }

    @Test
    void anOSiiThatIsNoCreditInstitutionIsNotCounted() {
        String firm = SECTOR.replace("sector=Credit_institutions size=600", "sector=Investment_firms size=600");

        assertThat(stepOne(firm).of(node(firm, "big"), Depth.DIRECT).verdict(Indicator.SYSTEMIC_INSTITUTIONS))
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void threeOSiisSufficeWhateverTheirScores() {
        String two = SECTOR.replace("o_sii_score=3500", "o_sii_score=1")
                .replace("size=300 size_unit=EUR", "size=300 size_unit=EUR systemic=o-sii o_sii_score=1");
        String three = two.replace(
                        "id=d country=FR sector=Credit_institutions",
                        "id=d country=FR" + " sector=Credit_institutions systemic=o-sii")
                .replace(
                        "dependencies from=cs to=cloud", "dependencies from=cs to=cloud\ndependencies from=ds to=tool");

        assertThat(stepOne(two).of(node(two, "big"), Depth.INDIRECT).verdict(Indicator.SYSTEMIC_INSTITUTIONS))
                .isEqualTo(Verdict.NOT_MET);
        assertThat(stepOne(three).of(node(three, "big"), Depth.INDIRECT).verdict(Indicator.SYSTEMIC_INSTITUTIONS))
                .isEqualTo(Verdict.MET);
    }

    @Test
    void anOSiiWithoutAScoreMayBeAboveIt() {
        String noScore = SECTOR.replace("o_sii_score=3500", "");
        String low = SECTOR.replace("o_sii_score=3500", "o_sii_score=3000");

        IndicatorLine unknown = stepOne(noScore)
                .of(node(noScore, "big"), Depth.DIRECT)
                .of(Indicator.SYSTEMIC_INSTITUTIONS)
                .get(0);

        assertThat(unknown.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(unknown.notAssessable()).containsExactly(0);
        assertThat(stepOne(low).of(node(low, "big"), Depth.DIRECT).verdict(Indicator.SYSTEMIC_INSTITUTIONS))
                .isEqualTo(Verdict.NOT_MET); // above 3,000, not 3,000
    }

    @Test
    void assetsInDifferentUnitsAreNotAddedUp() {
        String mixed = SECTOR.replace("size=300 size_unit=EUR", "size=300 size_unit=SEK");

        IndicatorLine assets =
                line(stepOne(mixed).of(node(mixed, "big"), Depth.DIRECT), Indicator.ASSETS, "Credit_institutions");

        assertThat(assets.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(assets.data()).isEqualTo("The loaded entities state their assets in different units: EUR, SEK.");
    }

    @Test
    void aPopulationOfNoneIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CategoryPopulation("x", 0, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new CategoryPopulation("x", 1, 0.0, null));
    }
}
