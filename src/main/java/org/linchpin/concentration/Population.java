package org.linchpin.concentration;

import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Countries;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Organization;

/**
 * Which units are looked at; null does not restrict.
 *
 * @param sector sector of the organization, or of the service's owner
 * @param country country of the organization, or of the service's owner, as ISO 3166-1 alpha-2 code
 * @param dataset a data set that holds the unit's row
 */
public record Population(
        @Nullable String sector,
        @Nullable String country,
        @Nullable String dataset) {
    /** Every unit of the graph. */
    public static final Population ALL = new Population(null, null, null);

    public Population {
        sector = emptyToNull(sector);
        country = emptyToNull(country);
        dataset = emptyToNull(dataset);
        if (country != null && !Countries.isCode(country)) {
            throw new ConcentrationQueryException(
                    "country \"%s\" is none.\nMaybe you mean an ISO 3166-1 alpha-2 code such as DE, or ZZ for unknown."
                            .formatted(country));
        }
    }

    /**
     * Whether a unit belongs to it.
     *
     * @param unit row of the unit: the organization itself, or a service of it
     */
    boolean holds(Organization organization, GraphRow unit) {
        return (sector == null || sector.equals(organization.sector()))
                && (country == null || country.equals(organization.country()))
                && (dataset == null || unit.provenance().datasets().contains(dataset));
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
