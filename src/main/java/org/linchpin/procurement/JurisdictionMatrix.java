package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.Level;
import org.linchpin.concentration.Population;
import org.linchpin.concentration.Unit;
import org.linchpin.concentration.Weight;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;

/**
 * Which countries the organizations of a sector, by their own country, hang on.
 *
 * @param cells by country of the organization, then of the supplier; only those in which there is a supplier
 */
public record JurisdictionMatrix(String sector, List<Cell> cells) {
    public JurisdictionMatrix {
        cells = List.copyOf(cells);
    }

    /**
     * The organizations of one country, and the suppliers of one.
     *
     * @param organizationCountry ISO 3166-1 alpha-2; {@code ZZ} is unknown
     * @param supplierCountry the same
     * @param organizations of the sector in that country that have a supplier
     * @param users those that have one of that country
     * @param share of these suppliers, 0 to 1, see the concentration
     * @param stopped those of which a withdrawal would take a critical service down; a country's own are not concerned
     */
    public record Cell(
            String organizationCountry,
            String supplierCountry,
            int organizations,
            int users,
            double share,
            int stopped) {
        /** Share of the organizations that have a supplier of that country, 0 to 1. */
        public double reach() {
            return (double) users / organizations;
        }
    }

    /**
     * The matrix. Time: a measurement for each country of an organization.
     *
     * @param measure of a concentration, kept or not
     * @param basis by what a supplier belongs to a country
     */
    public static JurisdictionMatrix of(
            DependencyGraph graph,
            Function<ConcentrationQuery, Concentration> measure,
            String sector,
            Basis basis,
            Depth depth) {
        List<Cell> cells = new ArrayList<>();
        graph.organizations().stream()
                .filter(o -> o.sector().equals(sector))
                .map(Organization::country)
                .distinct()
                .sorted()
                .forEach(country -> {
                    Concentration found = measure.apply(new ConcentrationQuery(
                            Unit.ORGANIZATION,
                            Weight.ONE,
                            Level.COUNTRY,
                            basis,
                            depth,
                            null,
                            new Population(sector, country, null)));
                    found.items().stream()
                            .map(item -> new Cell(country, item.id(), found.units(), item.units(), item.share(), (int)
                                    Math.round(item.criticalReach() * found.weight())))
                            .sorted(Comparator.comparing(Cell::supplierCountry))
                            .forEach(cells::add);
                });
        return new JurisdictionMatrix(sector, cells);
    }
}
