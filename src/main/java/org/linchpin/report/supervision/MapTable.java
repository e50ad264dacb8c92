package org.linchpin.report.supervision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.CellSuppression;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.ConcentrationMap;
import org.linchpin.concentration.SupplierShare;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Words;

/** The cells of a map, one a row: the table of the picture. */
final class MapTable {
    private MapTable() {}

    /**
     * One cell.
     *
     * @param cell null where its figures are withheld
     */
    record Row(
            ConcentrationChoice choice,
            boolean byCountry,
            String row,
            String column,
            ConcentrationMap.@Nullable Cell cell) {
        String rowName() {
            return byCountry ? Words.country(row) : row;
        }

        @Nullable
        Concentration concentration() {
            return cell == null ? null : cell.concentration();
        }

        @Nullable
        SupplierShare first() {
            Concentration of = concentration();
            return of == null || of.items().isEmpty() ? null : of.items().get(0);
        }

        @Nullable
        String supplier() {
            SupplierShare first = first();
            return first == null ? null : first.kind() == NodeKind.COUNTRY ? Words.country(first.id()) : first.name();
        }

        String href() {
            return choice.on("/concentration")
                    .with(byCountry ? ConcentrationChoice.COUNTRY : ConcentrationChoice.SECTOR, row)
                    .with(ConcentrationChoice.CATEGORY, column)
                    .toString();
        }
    }

    /** All cells in which someone has a supplier, by row, then column. */
    static List<Row> rows(
            ConcentrationChoice choice, boolean byCountry, ConcentrationMap map, CellSuppression suppression) {
        int[][] organizations = map.rows().stream()
                .map(row -> map.columns().stream()
                        .mapToInt(column -> organizations(map.cell(row, column)))
                        .toArray())
                .toArray(int[][]::new);
        boolean[][] hidden = choice.external() ? suppression.of(organizations) : new boolean[0][];
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < map.rows().size(); r++) {
            for (int c = 0; c < map.columns().size(); c++) {
                ConcentrationMap.Cell cell =
                        map.cell(map.rows().get(r), map.columns().get(c));
                boolean withheld = choice.external() && hidden[r][c];
                if (cell != null || withheld) {
                    rows.add(new Row(
                            choice, byCountry, map.rows().get(r), map.columns().get(c), withheld ? null : cell));
                }
            }
        }
        return List.copyOf(rows);
    }

    private static int organizations(ConcentrationMap.@Nullable Cell cell) {
        return cell == null ? 0 : cell.organizations();
    }

    static TableDefinition<Row> of(ConcentrationChoice choice, boolean byCountry) {
        return new TableDefinition<>(
                "map",
                "Concentration by %s and category, of %s (%s): %s"
                        .formatted(
                                byCountry ? "country or territory" : "sector",
                                choice.population(),
                                choice.suppliers(),
                                choice.unitWords()),
                "cells",
                "",
                "None of these has a supplier in the graph.",
                List.of(
                        TableColumn.<Row>text(
                                        byCountry ? "country" : "sector",
                                        byCountry ? "Country or territory" : "Sector",
                                        Row::row)
                                .shownAs(Row::rowName)
                                .link(Row::href),
                        TableColumn.text("category", "Category", Row::column),
                        TableColumn.<Row>number(
                                        "hhi",
                                        "HHI",
                                        r -> rounded(
                                                r.concentration() == null
                                                        ? null
                                                        : r.concentration().hhi()))
                                .help("Herfindahl-Hirschman Index: 10,000 times the sum of the squared shares."),
                        TableColumn.<Row>share(
                                        "cr1",
                                        "CR1",
                                        r -> r.concentration() == null
                                                ? null
                                                : r.concentration().cr1())
                                .help("The largest share."),
                        TableColumn.<Row>number(
                                "effective_suppliers",
                                "Effective suppliers",
                                r -> rounded(
                                        r.concentration() == null
                                                ? null
                                                : r.concentration().effectiveSuppliers())),
                        TableColumn.<Row>number(
                                "distinct",
                                "How many suppliers",
                                r -> r.cell() == null ? null : r.cell().suppliers()),
                        TableColumn.<Row>text("largest", "Largest share: whose", Row::supplier),
                        TableColumn.<Row>share(
                                        "largest_reach",
                                        "Its reach",
                                        r -> r.first() == null
                                                ? null
                                                : r.first().reach())
                                .help("The weight of the units that have it, over that of all with a supplier."),
                        TableColumn.<Row>number(
                                        "units",
                                        "Units",
                                        r -> r.cell() == null ? null : r.cell().units())
                                .help("Those with a supplier in this category."),
                        TableColumn.<Row>number(
                                "organizations",
                                "Organizations",
                                r -> r.cell() == null ? null : r.cell().organizations())));
    }

    private static @Nullable Double rounded(@Nullable Double figure) {
        return figure == null ? null : (double) Math.round(figure * 10) / 10;
    }
}
