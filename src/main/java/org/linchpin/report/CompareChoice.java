package org.linchpin.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Bloc;
import org.linchpin.concentration.ConcentrationQueryException;
import org.linchpin.graph.Organization;
import org.linchpin.platform.table.PageAddress;

/**
 * What a reader wants to compare; all of it is in the address.
 *
 * @param category as chosen; null if none is
 * @param domestic as typed; empty if nothing
 * @param alsoDomestic the countries that {@code domestic} names; empty if it makes no sense
 * @param problem why {@code domestic} makes no sense; null if it does
 */
record CompareChoice(
        OrganizationSearch organization,
        @Nullable String category,
        String domestic,
        Set<String> alsoDomestic,
        @Nullable String problem) {
    static final String ORGANIZATION = "organization";
    static final String CATEGORY = "category";
    static final String DOMESTIC = "domestic";

    CompareChoice {
        alsoDomestic = Set.copyOf(alsoDomestic);
    }

    static CompareChoice of(PageAddress address, List<Organization> organizations) {
        OrganizationSearch search = OrganizationSearch.of(organizations, address.value(ORGANIZATION));
        @Nullable String category = address.value(CATEGORY);
        @Nullable String typed = address.value(DOMESTIC);
        String domestic = typed == null ? "" : typed;
        List<String> names = Arrays.stream(domestic.toUpperCase(Locale.ROOT).split("[,;\\s]+", -1))
                .filter(name -> !name.isEmpty())
                .toList();
        try {
            return new CompareChoice(search, category, domestic, Bloc.countries(names), null);
        } catch (ConcentrationQueryException e) {
            return new CompareChoice(search, category, domestic, Set.of(), e.getMessage());
        }
    }
}
