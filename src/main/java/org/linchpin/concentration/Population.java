package org.linchpin.concentration;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Countries;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Organization;

/**
 * Which units are looked at; an empty set and null do not restrict.
 *
 * @param sectors sector of the organization, or of the service's owner; sorted
 * @param countries country of the organization, or of the service's owner, as ISO 3166-1 alpha-2 codes; sorted. What a bloc
 *     stands for, {@link CountrySets} knows
 * @param dataset a data set that holds the unit's row
 */
public record Population(
        Set<String> sectors,
        Set<String> countries,
        @Nullable String dataset) {
    /** Every unit of the graph. */
    public static final Population ALL = new Population(Set.of(), Set.of(), null);

    /** @throws ConcentrationQueryException if a country is none */
    public Population {
        sectors = sorted(sectors);
        countries = sorted(countries);
        dataset = dataset == null || dataset.isEmpty() ? null : dataset;
        for (String country : countries) {
            if (!Countries.isCode(country)) {
                throw new ConcentrationQueryException(
                        "country \"%s\" is none.\nMaybe you mean an ISO 3166-1 alpha-2 code such as DE, or ZZ for unknown."
                                .formatted(country));
            }
        }
    }

    /** Of at most one sector and one country; null does not restrict. */
    public Population(@Nullable String sector, @Nullable String country, @Nullable String dataset) {
        this(only(sector), only(country), dataset);
    }

    public static Population ofSector(String sector) {
        return new Population(Set.of(sector), Set.of(), null);
    }

    public static Population ofDataset(String dataset) {
        return new Population(Set.of(), Set.of(), dataset);
    }

    /** The same, of one sector, or of the organizations of one country. */
    public Population part(String name, boolean byCountry) {
        return byCountry
                ? new Population(sectors, Set.of(name), dataset)
                : new Population(Set.of(name), countries, dataset);
    }

    /** Whether a unit of that organization may belong to it. */
    public boolean holds(Organization organization) {
        return (sectors.isEmpty() || sectors.contains(organization.sector()))
                && (countries.isEmpty() || countries.contains(organization.country()));
    }

    /**
     * Whether a unit belongs to it.
     *
     * @param unit row of the unit: the organization itself, or a service of it
     */
    boolean holds(Organization organization, GraphRow unit) {
        return holds(organization)
                && (dataset == null || unit.provenance().datasets().contains(dataset));
    }

    private static Set<String> only(@Nullable String text) {
        return text == null || text.isEmpty() ? Set.of() : Set.of(text);
    }

    static Set<String> sorted(Collection<String> texts) {
        Set<String> sorted = new TreeSet<>(texts);
        sorted.remove("");
        return Collections.unmodifiableSet(sorted);
    }
}
