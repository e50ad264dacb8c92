package org.linchpin.report.ongoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.incident.OngoingIncidents;

/** Finds the incidents that last now, for the page of a fault or of an organization. */
@ApplicationScoped
public class OngoingNotes {
    private final Clock clock;

    OngoingNotes(Clock clock) {
        this.clock = clock;
    }

    /** Those of a supplier. */
    public List<OngoingNote> ofNode(DependencyGraph graph, int node) {
        return new OngoingIncidents(graph, clock.instant())
                .of(node).stream().map(OngoingNote::of).toList();
    }

    /** Those that concern an organization, given by its index. */
    List<OngoingNote> ofOrganization(DependencyGraph graph, int organization) {
        return new OngoingIncidents(graph, clock.instant())
                .concerning(organization).stream().map(OngoingNote::of).toList();
    }
}
