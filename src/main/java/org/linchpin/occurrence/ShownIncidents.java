package org.linchpin.occurrence;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.access.ScopedGraphs;
import org.linchpin.account.Scope;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.CurrentAnalysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.DependencyGraph;

/**
 * The incidents that organizations recorded, as the person who asks sees them: what failed and is not theirs to know has the
 * pseudonym that it has in their graph, also where they say what failed. Whose incidents they may see, the caller says.
 */
@RequestScoped
public class ShownIncidents {
    private final OwnIncidents incidents;
    private final RequestAnalysis analysis;
    private final CurrentAnalysis current;
    private final ScopedGraphs graphs;
    private final Viewer viewer;

    ShownIncidents(
            OwnIncidents incidents,
            RequestAnalysis analysis,
            CurrentAnalysis current,
            ScopedGraphs graphs,
            Viewer viewer) {
        this.incidents = incidents;
        this.analysis = analysis;
        this.current = current;
        this.graphs = graphs;
        this.viewer = viewer;
    }

    /** Those of an organization, the latest first. */
    public List<RecordedIncident> of(String organization) {
        return incidents.of(organization).stream().map(this::shown).toList();
    }

    /** All that may last on a day, of every organization whose records are theirs, the latest first. */
    public List<RecordedIncident> lasting(LocalDate day) {
        return incidents.lasting(day).stream()
                .filter(recorded -> viewer.owns(recorded.organization()))
                .map(this::shown)
                .toList();
    }

    /** One of an organization's; empty if it recorded none of that id. */
    public Optional<RecordedIncident> find(String organization, String id) {
        return incidents.find(organization, id).map(this::shown);
    }

    /** As {@link OwnIncidents#require}. */
    public RecordedIncident require(String organization, String id) {
        return shown(incidents.require(organization, id));
    }

    /**
     * Keeps an incident that was held against what they see, unless one of that id is kept already.
     *
     * @param id of the new incident
     */
    public RecordedIncident add(String organization, UUID id, OwnIncident incident) {
        return shown(incidents.add(organization, id, stored(incident, List.of()), viewer.name()));
    }

    /**
     * Puts another account of an incident in place of that before.
     *
     * @param version that the person saw
     * @return false, and nothing is changed, if somebody changed or deleted it since
     */
    public boolean change(String organization, UUID id, int version, OwnIncident incident) {
        List<String> before = incidents
                .find(organization, id.toString())
                .map(recorded -> recorded.incident().faults())
                .orElse(List.of());
        return incidents.change(organization, id, version, stored(incident, before));
    }

    /**
     * Forgets an incident.
     *
     * @param version that the person saw
     * @return false, and nothing is forgotten, if somebody changed it since
     */
    public boolean remove(String organization, UUID id, int version) {
        return incidents.remove(organization, id, version);
    }

    /** Forgets an incident, whatever was changed of it since. */
    public void remove(String organization, UUID id) {
        incidents.remove(organization, id);
    }

    private RecordedIncident shown(RecordedIncident recorded) {
        if (seesAll()) {
            return recorded;
        }
        OwnIncident incident = recorded.incident();
        return new RecordedIncident(
                recorded.id(),
                recorded.organization(),
                incident.of(incident.faults().stream().map(this::shown).toList()),
                recorded.recordedBy(),
                recorded.recordedAt(),
                recorded.version());
    }

    private String shown(String fault) {
        return isSeen(fault) ? fault : graphs.pseudonym(viewer.scope(), fault);
    }

    private OwnIncident stored(OwnIncident typed, List<String> before) {
        return seesAll()
                ? typed
                : typed.of(typed.faults().stream()
                        .map(fault -> stored(fault, before))
                        .toList());
    }

    /** What a pseudonym stands for. A pseudonym that is new takes a walk over the graph. */
    private String stored(String typed, List<String> before) {
        DependencyGraph whole = current.get().graph();
        if (whole.node(typed) != DependencyGraph.NONE) {
            return typed;
        }
        return before.stream()
                .filter(fault -> shown(fault).equals(typed))
                .findFirst()
                .or(() -> isSeen(typed) ? Optional.ofNullable(behind(whole, typed)) : Optional.empty())
                .orElse(typed);
    }

    private @Nullable String behind(DependencyGraph whole, String pseudonym) {
        Scope scope = viewer.scope();
        return IntStream.range(0, whole.nodeCount())
                .mapToObj(whole::id)
                .filter(id -> !isSeen(id) && graphs.pseudonym(scope, id).equals(pseudonym))
                .findFirst()
                .orElse(null);
    }

    private boolean isSeen(String id) {
        return analysis.graph().node(id) != DependencyGraph.NONE;
    }

    private boolean seesAll() {
        return viewer.scope() instanceof Scope.Everything;
    }
}
