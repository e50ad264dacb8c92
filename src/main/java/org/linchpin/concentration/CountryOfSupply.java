package org.linchpin.concentration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;

/**
 * A country that supplies one sector of a population, or its organizations in one country.
 *
 * @param part name of the sector, or ISO 3166-1 alpha-2 code of the organizations' country
 * @param country of supply; {@code ZZ} is unknown
 * @param by basis; absent where nobody is supplied from there by that basis
 */
public record CountryOfSupply(String part, String country, Map<Basis, SupplierShare> by) {
    public CountryOfSupply {
        by = Collections.unmodifiableMap(new EnumMap<>(by));
    }

    /**
     * By part, then by share of the owner's country, descending, then country. Time: three measurements a part.
     *
     * @param query of which level and basis do not matter
     * @param measure of a concentration, kept or not
     */
    public static List<CountryOfSupply> of(
            DependencyGraph graph,
            ConcentrationQuery query,
            boolean byCountry,
            Function<ConcentrationQuery, Concentration> measure) {
        List<CountryOfSupply> all = new ArrayList<>();
        for (String part : ComparedPart.names(graph, query.population(), byCountry)) {
            Map<String, Map<Basis, SupplierShare>> countries = new TreeMap<>();
            for (Basis basis : Basis.values()) {
                measure.apply(query.ofCountries(basis)
                                .withPopulation(query.population().part(part, byCountry)))
                        .items()
                        .forEach(item -> countries
                                .computeIfAbsent(item.id(), c -> new EnumMap<>(Basis.class))
                                .put(basis, item));
            }
            countries.entrySet().stream()
                    .map(e -> new CountryOfSupply(part, e.getKey(), e.getValue()))
                    .sorted(Comparator.comparingDouble((CountryOfSupply c) -> -c.share(Basis.OWNER))
                            .thenComparing(CountryOfSupply::country))
                    .forEach(all::add);
        }
        return all;
    }

    /** Null where nobody is supplied from there by that basis. */
    public @Nullable SupplierShare by(Basis basis) {
        return by.get(basis);
    }

    private double share(Basis basis) {
        SupplierShare found = by.get(basis);
        return found == null ? 0 : found.share();
    }

    /** Organizations behind each figure that may be withheld: those that have such a supplier, by basis, then those that would go down. */
    public int[] organizations() {
        return Stream.concat(
                        Stream.of(Basis.values()).map(b -> organizations(b, SupplierShare::organizations)),
                        Stream.of(Basis.values()).map(b -> organizations(b, SupplierShare::organizationsDown)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int organizations(Basis basis, Function<SupplierShare, Integer> figure) {
        SupplierShare found = by.get(basis);
        return found == null ? 0 : figure.apply(found);
    }
}
