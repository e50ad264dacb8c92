package org.linchpin.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphText;

class SectorFiguresTest {
    private final StringBuilder text = new StringBuilder();

    SectorFiguresTest() {
        text.append("""
                vendors id=holding country=US
                vendors id=acme country=IE parent=holding
                vendors id=rare country=DE
                products id=cloud vendor=acme category=cloud
                products id=mail vendor=rare category=mail
                """);
    }

    @Test
    void othersAreCounted_aGroupOfVendorsTogether_andWhatStandsForFewIsWithheld() {
        for (int i = 0; i < 7; i++) {
            organization("bank" + i, "Banking", i < 4 ? "cloud" : null);
            organization("insurer" + i, "Insurance", i < 3 ? "cloud" : null);
        }
        organization("mine", "Banking", "cloud");
        text.append("dependencies from=bank0-service to=mail\n");

        SectorFigures figures = figures("mine");

        var banking = new SectorFigures.Sector("Banking", 7);
        var insurance = new SectorFigures.Sector("Insurance", 7);
        assertThat(figures.sectors()).containsExactly(banking, insurance);
        assertThat(figures.lines())
                .containsExactly(
                        new SectorFigures.Line("holding", banking, 4),
                        new SectorFigures.Line("rare", banking, null),
                        new SectorFigures.Line("holding", insurance, 3),
                        new SectorFigures.Line("rare", insurance, null));
    }

    @Test
    void whereAllUseIt_itIsWithheld() {
        for (int i = 0; i < 5; i++) {
            organization("bank" + i, "Banking", "cloud");
        }

        assertThat(figures("nobody").lines())
                .containsExactly(new SectorFigures.Line("holding", new SectorFigures.Sector("Banking", 5), null));
    }

    @Test
    void sectorsThatAreTooSmallAreOneOrNone() {
        for (String sector : List.of("Banking", "Insurance", "Payments")) {
            organization("a-" + sector, sector, "cloud");
            organization("b-" + sector, sector, null);
        }
        assertThat(figures("nobody").sectors())
                .containsExactly(new SectorFigures.Sector(SectorFigures.OTHER_SECTORS, 6));
        assertThat(figures("a-Banking").sectors())
                .containsExactly(new SectorFigures.Sector(SectorFigures.OTHER_SECTORS, 5));
    }

    @Test
    void subsidiariesOfOneParentAreOne() {
        organization("parent", "Banking", "cloud");
        for (int i = 0; i < 4; i++) {
            text.append("organizations id=sub%d country=DE sector=Banking parent=parent%n".formatted(i));
            text.append("services id=s%d organization=sub%d criticality=critical%n".formatted(i, i));
            text.append("dependencies from=s%d to=cloud%n".formatted(i));
        }

        assertThat(figures("nobody").sectors()).isEmpty();
        assertThat(figures("nobody").lines()).isEmpty();
    }

    private void organization(String id, String sector, @org.jspecify.annotations.Nullable String uses) {
        text.append("organizations id=%s country=DE sector=%s%n".formatted(id, sector));
        text.append("services id=%s-service organization=%s criticality=critical%n".formatted(id, id));
        if (uses != null) {
            text.append("dependencies from=%s-service to=%s%n".formatted(id, uses));
        }
    }

    private SectorFigures figures(String own) {
        DependencyGraph graph = GraphText.project(text.toString());
        return SectorFigures.of(
                graph,
                new ConcentrationAnalysis(graph, new FaultAnalysis(graph)).criticalUse(),
                Set.of(own),
                new CellSuppression(3));
    }
}
