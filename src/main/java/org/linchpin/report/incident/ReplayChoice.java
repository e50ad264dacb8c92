package org.linchpin.report.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.fault.FaultCounts;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Organization;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;
import org.linchpin.report.search.OrganizationOffer;
import org.linchpin.report.search.OrganizationSearch;

/**
 * For whom an incident is replayed.
 *
 * @param organization what is typed, and what it means
 * @param sector that narrows it; null if none is chosen, none has that name, or the organization is of another
 * @param remarks why what is shown is not all that was asked for; empty if it is
 */
record ReplayChoice(
        OrganizationSearch organization, @Nullable String sector, String remarks) {
    static final String ORGANIZATION = "organization";
    static final String SECTOR = "sector";

    static ReplayChoice of(PageAddress address, List<Organization> all) {
        OrganizationSearch search = OrganizationSearch.of(all, address.value(ORGANIZATION));
        Organization found = search.found();
        String asked = address.value(SECTOR);
        boolean isKnown = all.stream().anyMatch(o -> o.sector().equals(asked));
        List<String> remarks = new ArrayList<>();
        if (search.isUnclear()) {
            remarks.add(
                    search.candidates().isEmpty()
                            ? "No organization is called “%s”.".formatted(search.typed())
                            : "“%s” may be one of several organizations.".formatted(search.typed()));
        }
        if (asked != null && !isKnown) {
            remarks.add("There is no sector “%s”.".formatted(asked));
        }
        boolean isElsewhere = found != null && isKnown && !found.sector().equals(asked);
        if (found != null && isElsewhere) {
            remarks.add("%s is of the sector “%s”, not of “%s”.".formatted(found.name(), found.sector(), asked));
        }
        return new ReplayChoice(search, isKnown && !isElsewhere ? asked : null, String.join(" ", remarks));
    }

    ServiceFilter filter() {
        Organization found = organization.found();
        return new ServiceFilter(found == null ? null : found.id(), sector, null, null);
    }

    /** The organizations that may be meant, each with the rest of what is chosen. */
    List<OrganizationOffer> offers(String path) {
        PageAddress page = PageAddress.of(path);
        return OrganizationOffer.of(organization, sector == null ? page : page.with(SECTOR, sector), ORGANIZATION);
    }

    /** The sentence on what would follow, after what has to be said first. */
    String lead(Incident incident, FaultCounts counts) {
        return Stream.of(remarks, outcome(incident, counts))
                .filter(text -> !text.isEmpty())
                .reduce((first, second) -> first + " " + second)
                .orElseThrow();
    }

    private String outcome(Incident incident, FaultCounts counts) {
        String opening = "If what failed on %s failed today %s"
                .formatted(
                        incident.date(),
                        incident.durationHours() == null
                                ? "without end"
                                : "for " + Phrases.hours(incident.durationHours()));
        if (counts.isEmpty()) {
            return "%s, no service%s would go down or be degraded, among the dependencies known today. Those of that day may have ended."
                    .formatted(opening, whose());
        }
        String degraded = Words.countOrNone(counts.servicesDegraded(), "would be degraded", "would be degraded");
        return counts.servicesDown() == 0
                ? "%s, no service%s would go down, and %s.".formatted(opening, whose(), degraded)
                : "%s, %s%s would go down, %s, and %s."
                        .formatted(
                                opening,
                                Words.count(counts.servicesDown(), "service", "services"),
                                whose(),
                                critical(counts.servicesDown(), counts.criticalServicesDown()),
                                degraded);
    }

    private String whose() {
        Organization found = organization.found();
        if (found != null) {
            return " of " + found.name();
        }
        return sector != null ? " of " + sector : remarks.isEmpty() ? "" : " of all organizations";
    }

    private static String critical(int down, int critical) {
        if (down == 1) {
            return critical == 1 ? "a critical one" : "not a critical one";
        }
        return critical == down
                ? "all of them critical"
                : Words.countOrNone(critical, "of them critical", "of them critical");
    }
}
