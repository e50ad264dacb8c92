package org.linchpin.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConcentrationQueryTest {
    @Test
    void sizeIsOfOrganizations_andWeightOfServices() {
        assertThatExceptionOfType(ConcentrationQueryException.class)
                .isThrownBy(() -> query(Unit.SERVICE, Weight.SIZE, Level.VENDOR, Basis.OWNER))
                .withMessageContaining("weight=size needs unit=organization, but unit is service");
        assertThatExceptionOfType(ConcentrationQueryException.class)
                .isThrownBy(() -> query(Unit.ORGANIZATION, Weight.WEIGHT, Level.VENDOR, Basis.OWNER))
                .withMessageContaining("weight=weight needs unit=service, but unit is organization");
    }

    @Test
    void aBasisOtherThanTheDefaultNeedsCountries() {
        assertThatExceptionOfType(ConcentrationQueryException.class)
                .isThrownBy(() -> query(Unit.ORGANIZATION, Weight.ONE, Level.GROUP, Basis.SEAT))
                .withMessage("basis=seat needs level=country, but level is group.\nMaybe leave basis out.");
        assertThat(query(Unit.ORGANIZATION, Weight.ONE, Level.COUNTRY, Basis.PLACE)
                        .basis())
                .isEqualTo(Basis.PLACE);
    }

    @Test
    void whatIsEmptyDoesNotRestrict() {
        assertThat(new Population("", "", "")).isEqualTo(Population.ALL);
        assertThat(new ConcentrationQuery(
                        Unit.ORGANIZATION, Weight.ONE, Level.VENDOR, Basis.OWNER, Depth.DIRECT, "", Population.ALL))
                .isEqualTo(ConcentrationQuery.DEFAULT);
    }

    @Test
    void aCountryIsACode() {
        assertThatExceptionOfType(ConcentrationQueryException.class)
                .isThrownBy(() -> new Population(null, "Germany", null))
                .withMessageStartingWith("country \"Germany\" is none.");
        assertThat(new Population(null, "ZZ", null).countries()).containsExactly("ZZ");
    }

    @Test
    void blocsAreListsOfCountries() {
        assertThat(Bloc.EU.members()).hasSize(27).contains("IE", "HR").doesNotContain("GB", "NO", "CH");
        assertThat(Bloc.EEA.members())
                .hasSize(30)
                .containsAll(Bloc.EU.members())
                .contains("IS", "LI", "NO");
    }

    @Test
    void whatIsTypedMayNameSetsOfTheInstallation() {
        CountrySets sets =
                CountrySets.of(Map.of("Nordic and Baltic", List.of("DK", "EE"), "alps", List.of("CH", "AT")));

        assertThat(sets.listed("eea, ch")).hasSize(31).contains("CH");
        assertThat(sets.listed("nordic and baltic;ALPS")).containsExactly("AT", "CH", "DK", "EE");
        assertThat(sets.listed("alps fr")).containsExactly("AT", "CH", "FR");
        assertThat(sets.listed(" ")).isEmpty();
        assertThatExceptionOfType(ConcentrationQueryException.class)
                .isThrownBy(() -> sets.listed("ZZ"))
                .withMessageStartingWith("\"ZZ\" is no country.")
                .withMessageContaining("EEA, EU, Nordic and Baltic, alps");
    }

    private static ConcentrationQuery query(Unit unit, Weight weight, Level level, Basis basis) {
        return new ConcentrationQuery(unit, weight, level, basis, Depth.DIRECT, null, Population.ALL);
    }
}
