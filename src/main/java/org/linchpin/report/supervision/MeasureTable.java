package org.linchpin.report.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Band;
import org.linchpin.concentration.CellSuppression;
import org.linchpin.concentration.Concentration;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;

/** The measures of a population, direct and indirect one below the other, each with its definition. */
final class MeasureTable {
    private MeasureTable() {}

    /**
     * One measurement.
     *
     * @param of how far suppliers are followed
     * @param withheld whether it stands for too few organizations to leave the authority
     */
    record Row(String of, Concentration result, boolean withheld) {
        @Nullable
        Double measure(@Nullable Double figure, int parts) {
            return figure == null || withheld ? null : (double) Math.round(figure * parts) / parts;
        }

        @Nullable
        Double ratio(@Nullable Double figure) {
            return withheld ? null : figure;
        }
    }

    /** Both depths. */
    static List<Row> rows(
            ConcentrationChoice choice, CellSuppression suppression, Concentration direct, Concentration indirect) {
        return List.of(row(choice, suppression, "direct", direct), row(choice, suppression, "indirect", indirect));
    }

    private static Row row(
            ConcentrationChoice choice, CellSuppression suppression, String depth, Concentration result) {
        return new Row(
                depth, result, choice.external() && ConcentrationWords.organizations(result) < suppression.least());
    }

    static TableDefinition<Row> of(ConcentrationChoice choice, List<Band> bands) {
        List<TableColumn<Row>> columns = new ArrayList<>(List.of(
                TableColumn.text("depth", "Suppliers", Row::of),
                TableColumn.<Row>number("hhi", "HHI", r -> r.measure(r.result().hhi(), 10))
                        .help(
                                "Herfindahl-Hirschman Index: 10,000 times the sum of the squared shares. 10,000 is one supplier"
                                        + " for all."),
                TableColumn.<Row>number(
                                "effective_suppliers",
                                "Effective suppliers",
                                r -> r.measure(r.result().effectiveSuppliers(), 100))
                        .help("10,000 divided by the HHI: so many suppliers of equal share give the same HHI."),
                TableColumn.<Row>share("cr1", "CR1", r -> r.ratio(r.result().cr1()))
                        .help("Concentration ratio: the largest share. CR3 and CR4 add up the three and four largest."),
                TableColumn.<Row>share("cr3", "CR3", r -> r.ratio(r.result().cr3())),
                TableColumn.<Row>share("cr4", "CR4", r -> r.ratio(r.result().cr4())),
                TableColumn.<Row>number(
                        "distinct",
                        "How many suppliers",
                        r -> r.withheld() ? null : r.result().items().size()),
                TableColumn.<Row>number(
                                "units",
                                "Units",
                                r -> r.withheld() ? null : r.result().units())
                        .help("Those that have a supplier: the figures are about these."),
                TableColumn.<Row>number(
                                "units_without_suppliers",
                                "Without suppliers",
                                r -> r.withheld() ? null : r.result().unitsWithoutSuppliers())
                        .help("Left out of all figures, for the graph names no supplier of theirs."),
                TableColumn.<Row>number(
                                "units_without_size",
                                "Without size",
                                r -> r.withheld() ? null : r.result().unitsWithoutSize())
                        .help("Of the units, those that weigh nothing because they state no size; 0 where each counts"
                                + " alike.")));
        for (int b = 0; b < bands.size(); b++) {
            Band band = bands.get(b);
            columns.add(TableColumn.<Row>text(
                            "band_" + band.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"),
                            "Band, " + band.name(),
                            r -> r.withheld() || r.result().hhi() == null
                                    ? null
                                    : band.word(r.result().hhi()))
                    .help("%s, %s. Made for shares of markets; here shares are of relationships, split equally."
                            .formatted(band.source(), band.date())));
        }
        return new TableDefinition<>(
                "measures",
                "Concentration of the suppliers of %s%s (%s): %s"
                        .formatted(choice.population(), choice.categoryWords(), choice.suppliers(), choice.unitWords()),
                "measures",
                "",
                "Nothing was measured.",
                columns);
    }
}
