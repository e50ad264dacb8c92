package org.linchpin.concentration;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;

/**
 * One sector of a population, or one country of its organizations, to be held against the others.
 *
 * @param name of the sector, or the country's ISO 3166-1 alpha-2 code
 */
public record ComparedPart(String name, Concentration direct, Concentration indirect) {
    /**
     * The parts of a population that have a unit, by name. Time: two measurements each.
     *
     * @param query of which the depth does not matter
     * @param measure of a concentration, kept or not
     */
    public static List<ComparedPart> of(
            DependencyGraph graph,
            ConcentrationQuery query,
            boolean byCountry,
            Function<ConcentrationQuery, Concentration> measure) {
        return names(graph, query.population(), byCountry).stream()
                .map(name -> {
                    ConcentrationQuery part =
                            query.withPopulation(query.population().part(name, byCountry));
                    return new ComparedPart(
                            name,
                            measure.apply(part.withDepth(Depth.DIRECT)),
                            measure.apply(part.withDepth(Depth.INDIRECT)));
                })
                .filter(part -> part.indirect.units() + part.indirect.unitsWithoutSuppliers() > 0)
                .toList();
    }

    /** The sectors of a population's organizations, or their countries, sorted. */
    static Set<String> names(DependencyGraph graph, Population population, boolean byCountry) {
        return Population.sorted(graph.organizations().stream()
                .filter(population::holds)
                .map(byCountry ? Organization::country : Organization::sector)
                .toList());
    }

    /** The supplier with the greatest indirect reach; null if there is none. */
    public @Nullable SupplierShare widest() {
        return indirect.items().stream()
                .min(Comparator.comparingDouble((SupplierShare s) -> -s.reach())
                        .thenComparingDouble(s -> -s.share())
                        .thenComparing(SupplierShare::id))
                .orElse(null);
    }

    /** The same supplier where direct suppliers alone count; null if no unit names it. */
    public @Nullable SupplierShare widestDirect() {
        SupplierShare widest = widest();
        return widest == null
                ? null
                : direct.items().stream()
                        .filter(i -> i.id().equals(widest.id()))
                        .findFirst()
                        .orElse(null);
    }

    /** Organizations behind each figure that may be withheld: of the whole part, of its widest supplier, of those that would go down. */
    public int[] organizations() {
        SupplierShare widest = widest();
        return new int[] {
            indirect.items().stream()
                    .mapToInt(SupplierShare::organizations)
                    .max()
                    .orElse(0),
            widest == null ? 0 : widest.organizations(),
            widest == null ? 0 : widest.organizationsDown()
        };
    }
}
