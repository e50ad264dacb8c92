package org.linchpin.concentration;

import java.util.Set;
import org.linchpin.graph.Choice;
import org.linchpin.graph.Graph;

/** What a supplier's country is to an organization. It says whose jurisdiction applies, not what is better. */
public enum Origin implements Choice {
    DOMESTIC("domestic"),
    FOREIGN("foreign"),
    UNKNOWN("unknown");

    private final String text;

    Origin(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /**
     * What one country is to another.
     *
     * @param country the supplier's, ISO 3166-1 alpha-2; {@code ZZ} is unknown, whatever the others are
     * @param own the organization's; {@code ZZ} is the own country of none
     * @param alsoDomestic further countries that count as its own, see {@link Bloc#countries}
     */
    public static Origin of(String country, String own, Set<String> alsoDomestic) {
        if (country.equals(Graph.UNKNOWN_COUNTRY)) {
            return UNKNOWN;
        }
        return country.equals(own) || alsoDomestic.contains(country) ? DOMESTIC : FOREIGN;
    }
}
