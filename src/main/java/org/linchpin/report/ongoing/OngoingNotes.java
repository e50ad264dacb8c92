package org.linchpin.report.ongoing;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linchpin.account.Viewer;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.incident.OngoingIncidents;
import org.linchpin.occurrence.OwnBacktests;
import org.linchpin.occurrence.OwnIncidents;
import org.linchpin.occurrence.RecordedIncident;
import org.linchpin.report.Links;

/**
 * Finds the incidents that last now, for the page of a fault or the report of an organization: those of the graph, and those that
 * organizations recorded whose records the person who asks may see.
 */
@RequestScoped
public class OngoingNotes {
    private final Viewer viewer;
    private final OwnIncidents incidents;
    private final Clock clock;

    OngoingNotes(Viewer viewer, OwnIncidents incidents, Clock clock) {
        this.viewer = viewer;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Those of a supplier. */
    public List<OngoingNote> ofNode(DependencyGraph graph, int node) {
        List<OngoingNote> notes = new ArrayList<>();
        new OngoingIncidents(graph, clock.instant())
                .of(node)
                .forEach(o ->
                        notes.add(OngoingNote.of(o, Links.incident(o.incident().id()))));
        for (RecordedIncident recorded : incidents.lasting(LocalDate.now(clock))) {
            if (viewer.owns(recorded.organization())) {
                new OngoingIncidents(graph, OwnBacktests.rows(graph, List.of(recorded)), clock.instant())
                        .of(node)
                        .forEach(o -> notes.add(OngoingNote.of(o, href(recorded))));
            }
        }
        return notes;
    }

    /** Those that concern an organization: what failed is needed by its services, or the organization says that it was hit. */
    List<OngoingNote> ofOrganization(DependencyGraph graph, String organization) {
        List<OngoingNote> notes = new ArrayList<>();
        int index =
                graph.organizations().stream().map(Organization::id).toList().indexOf(organization);
        new OngoingIncidents(graph, clock.instant())
                .concerning(index)
                .forEach(o ->
                        notes.add(OngoingNote.of(o, Links.incident(o.incident().id()))));
        if (viewer.owns(organization)) {
            for (RecordedIncident recorded : incidents.of(organization)) {
                new OngoingIncidents(graph, OwnBacktests.rows(graph, List.of(recorded)), clock.instant())
                        .all()
                        .forEach(o -> notes.add(OngoingNote.of(o, href(recorded))));
            }
        }
        return notes;
    }

    private static String href(RecordedIncident recorded) {
        return Links.ownIncidents(recorded.organization()) + "/" + recorded.id();
    }
}
