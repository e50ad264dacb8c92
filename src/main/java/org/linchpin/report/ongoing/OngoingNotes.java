package org.linchpin.report.ongoing;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linchpin.account.Viewer;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.incident.OngoingIncident;
import org.linchpin.incident.OngoingIncidents;
import org.linchpin.occurrence.OwnBacktests;
import org.linchpin.occurrence.RecordedIncident;
import org.linchpin.occurrence.ShownIncidents;
import org.linchpin.report.Links;

/**
 * Finds the incidents that last now, for the page of a fault or the report of an organization: those of the graph, and those that
 * organizations recorded whose records the person who asks may see.
 */
@RequestScoped
public class OngoingNotes {
    private final Viewer viewer;
    private final ShownIncidents incidents;
    private final Clock clock;

    OngoingNotes(Viewer viewer, ShownIncidents incidents, Clock clock) {
        this.viewer = viewer;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Those of a supplier. */
    public List<OngoingNote> ofNode(DependencyGraph graph, int node) {
        Stream<OngoingNote> own = incidents.lasting(LocalDate.now(clock)).stream()
                .flatMap(recorded -> own(graph, recorded, ongoing -> ongoing.of(node)));
        return Stream.concat(ofGraph(new OngoingIncidents(graph, clock.instant()).of(node)), own)
                .toList();
    }

    /** Those that concern an organization: what failed is needed by its services, or the organization says that it was hit. */
    List<OngoingNote> ofOrganization(DependencyGraph graph, String organization) {
        int index =
                graph.organizations().stream().map(Organization::id).toList().indexOf(organization);
        Stream<OngoingNote> own = viewer.owns(organization)
                ? incidents.of(organization).stream().flatMap(recorded -> own(graph, recorded, OngoingIncidents::all))
                : Stream.of();
        return Stream.concat(ofGraph(new OngoingIncidents(graph, clock.instant()).concerning(index)), own)
                .toList();
    }

    private static Stream<OngoingNote> ofGraph(List<OngoingIncident> ongoing) {
        return ongoing.stream()
                .map(one -> OngoingNote.of(one, Links.incident(one.incident().id())));
    }

    private Stream<OngoingNote> own(
            DependencyGraph graph,
            RecordedIncident recorded,
            Function<OngoingIncidents, List<OngoingIncident>> concerned) {
        var ongoing = new OngoingIncidents(graph, OwnBacktests.rows(graph, List.of(recorded)), clock.instant());
        String href = Links.ownIncident(recorded.organization(), recorded.id().toString());
        return concerned.apply(ongoing).stream().map(one -> OngoingNote.of(one, href));
    }
}
