package org.linchpin.report.pair;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.Narrowing;
import org.linchpin.report.View;
import org.linchpin.report.Words;
import org.linchpin.report.search.OrganizationSearch;

/**
 * Which hidden pairs a reader looks for, and of which services; all of it is in the address.
 *
 * @param options the kinds of node to choose from
 * @param sectors to choose from
 * @param countries to choose from
 * @param suggestions names of organizations
 * @param carried what the form must repeat, so that the other choices stay
 */
record HiddenPairsForm(
        KindChoice kinds,
        FaultMode mode,
        @Nullable String sector,
        @Nullable String country,
        @Nullable String dataset,
        OrganizationSearch organization,
        String typed,
        List<Option> options,
        List<Option> sectors,
        List<Option> countries,
        List<String> suggestions,
        List<View.Carried> carried) {
    private static final String SECTOR = "sector";
    private static final String COUNTRY = "country";
    private static final String ORGANIZATION = "organization";

    /** More would make the page slow to load on a phone; any other value works in the address. */
    private static final int MOST_OPTIONS = 500;

    private static final int MOST_OFFERS = 20;

    HiddenPairsForm {
        options = List.copyOf(options);
        sectors = List.copyOf(sectors);
        countries = List.copyOf(countries);
        suggestions = List.copyOf(suggestions);
        carried = List.copyOf(carried);
    }

    /** One value of a field. */
    record Option(String value, String label, boolean chosen) {}

    static HiddenPairsForm of(View view) {
        PageAddress address = view.address();
        List<Organization> all = view.graph().organizations();
        KindChoice kinds = KindChoice.of(address);
        @Nullable String sector = address.value(SECTOR);
        @Nullable String country = address.value(COUNTRY);
        OrganizationSearch organization = OrganizationSearch.of(all, address.value(ORGANIZATION));
        return new HiddenPairsForm(
                kinds,
                view.outage().mode(),
                sector,
                country,
                address.value(Narrowing.DATASET),
                organization,
                organization.shown(all),
                Stream.of(NodeKind.PRODUCT, NodeKind.VENDOR, NodeKind.LOCATION, NodeKind.SYSTEM, NodeKind.COUNTRY)
                        .map(k -> new Option(
                                k.text(), Words.kinds(k), kinds.kinds().contains(k)))
                        .toList(),
                options(all.stream().map(Organization::sector), sector),
                options(all.stream().map(Organization::country), country).stream()
                        .map(o -> new Option(o.value(), Words.country(o.value()), o.chosen()))
                        .toList(),
                OrganizationSearch.suggestions(all, MOST_OPTIONS),
                Stream.of(View.ILLUSTRATIVE, Narrowing.DATASET)
                        .flatMap(name -> Stream.ofNullable(address.value(name)).map(v -> new View.Carried(name, v)))
                        .toList());
    }

    private static List<Option> options(Stream<String> values, @Nullable String chosen) {
        return Stream.concat(values.distinct().sorted().limit(MOST_OPTIONS), Stream.ofNullable(chosen))
                .distinct()
                .map(v -> new Option(v, v, v.equals(chosen)))
                .toList();
    }

    public boolean isLoss() {
        return mode == FaultMode.LOSS;
    }

    /** The services that count. */
    ServiceFilter services() {
        Organization found = organization.found();
        return new ServiceFilter(found == null ? null : found.id(), sector, country, dataset);
    }

    /** What is not understood of the organization. */
    String problem() {
        return organization.candidates().isEmpty()
                ? "No organization has the name or the id “%s”. Everything else is as you chose it."
                        .formatted(organization.typed())
                : "“%s” is in the names of %s. Which one?"
                        .formatted(
                                organization.typed(),
                                Words.count(organization.candidates().size(), "organization", "organizations"));
    }

    /** The organizations that may be meant. */
    List<Narrowing.Chip> offers(PageAddress here) {
        return organization.candidates().stream()
                .limit(MOST_OFFERS)
                .map(o -> new Narrowing.Chip(
                        o.name(), here.with(ORGANIZATION, o.id()).toString(), false))
                .toList();
    }

    /** Whether the services are narrowed at all. */
    boolean isNarrowed() {
        return Stream.of(sector, country, dataset, organization.found()).anyMatch(Objects::nonNull);
    }
}
