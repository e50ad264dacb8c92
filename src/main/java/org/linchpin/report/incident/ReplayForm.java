package org.linchpin.report.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Organization;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.Links;
import org.linchpin.report.search.OrganizationSearch;

/**
 * The form that asks for whom an incident is replayed.
 *
 * @param action address of the replay
 * @param organization what is chosen or typed; empty if nothing
 * @param sector what is chosen; null if nothing
 * @param suggestions names of organizations
 * @param sectors all of them
 */
public record ReplayForm(
        String action, String organization, @Nullable String sector, List<String> suggestions, List<String> sectors) {
    /** More would make the page slow to load on a phone; the server matches any other name. */
    private static final int SUGGESTED = 500;

    public ReplayForm {
        suggestions = List.copyOf(suggestions);
        sectors = List.copyOf(sectors);
    }

    /** With nothing chosen. */
    static ReplayForm of(DependencyGraph graph, Incident incident) {
        return of(graph, incident, ReplayChoice.of(PageAddress.of(Links.replay(incident.id())), graph.organizations()));
    }

    static ReplayForm of(DependencyGraph graph, Incident incident, ReplayChoice choice) {
        List<Organization> all = graph.organizations();
        return new ReplayForm(
                Links.replay(incident.id()),
                choice.organization().shown(all),
                choice.sector(),
                OrganizationSearch.suggestions(all, SUGGESTED),
                all.stream().map(Organization::sector).distinct().sorted().toList());
    }
}
