package org.linchpin.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Observation;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Source;

/** Writes the rows of a graph anew as they are seen within a scope. */
final class ScopedRows {
    private final Graph graph;
    private final Own own;
    private final boolean named;
    private final SeenNames names;
    private final SeenNodes nodes;
    private final List<GraphRow> rows = new ArrayList<>();
    private final Set<String> sources = new HashSet<>();

    ScopedRows(Graph graph, Own own, boolean named, SeenNames names) {
        this.graph = graph;
        this.own = own;
        this.named = named;
        this.names = names;
        this.nodes = new SeenNodes(names);
    }

    List<GraphRow> all() {
        graph.organizations().stream().filter(o -> names.isSeen(o.id())).forEach(o -> rows.add(nodes.organization(o)));
        graph.vendors().stream().filter(v -> names.isSeen(v.id())).forEach(v -> rows.add(nodes.vendor(v)));
        graph.locations().stream().filter(l -> names.isSeen(l.id())).forEach(l -> rows.add(nodes.location(l)));
        graph.products().stream().filter(p -> names.isSeen(p.id())).forEach(p -> rows.add(nodes.product(p)));
        graph.systems().stream().filter(s -> names.isSeen(s.id())).forEach(s -> rows.add(nodes.system(s)));
        graph.services().stream().filter(s -> names.isSeen(s.id())).forEach(s -> rows.add(nodes.service(s)));
        graph.dependencies().stream().filter(d -> names.isSeen(d.from())).forEach(d -> rows.add(dependency(d)));
        graph.contracts().stream().filter(c -> own.has(c.organization())).forEach(c -> rows.add(contract(c)));
        addIncidents();
        graph.rows(RowType.SOURCE).stream()
                .filter(s -> sources.contains(s.key()))
                .forEach(s -> rows.add(s.from(names.provenance(s))));
        return rows;
    }

    private Dependency dependency(Dependency row) {
        boolean told = names.sight(row.from()) == Sight.FULL;
        GraphRow from = graph.find(GraphRow.class, row.from());
        boolean isOwn = named && from != null && own.isOwn(from);
        return new Dependency(
                names.id(row.from()),
                names.id(row.to()),
                row.group() == null || told ? row.group() : names.pseudonym(row.from() + '\0' + row.group()),
                row.required(),
                row.kind(),
                row.rideThroughHours(),
                row.validFrom(),
                row.validTo(),
                row.knownSince(),
                row.evidence(),
                told ? sources(row.source(), isOwn) : null,
                told ? row.lastConfirmed() : null,
                names.provenance(row));
    }

    private Contract contract(Contract row) {
        return new Contract(
                named ? row.id() : names.pseudonym(row.id()),
                names.id(row.organization()),
                names.id(row.vendor()),
                names.idOrNull(row.product()),
                row.starts(),
                row.ends(),
                row.noticeDays(),
                row.annualCost(),
                row.currency(),
                row.governingLaw(),
                row.provisionCountry(),
                row.dataCountry(),
                row.substitutability(),
                row.exitPlan(),
                row.reintegration(),
                named ? row.alternatives() : List.of(),
                row.lastAudit(),
                names.provenance(row));
    }

    /**
     * An incident is seen if it has a published source, or if something inside was observed in it. Without names no observation
     * is: what was in the papers would name who is behind a pseudonym.
     */
    private void addIncidents() {
        Set<String> ofOwn = new HashSet<>();
        List<Observation> observations = graph.observations().stream()
                .filter(o -> named && names.sight(o.subject()) == Sight.FULL)
                .toList();
        observations.forEach(o -> ofOwn.add(o.incident()));
        Set<String> seen = new HashSet<>();
        for (Incident incident : graph.incidents()) {
            if ((ofOwn.contains(incident.id()) || isPublished(incident)) && namesOnlyWhatIsSeen(incident)) {
                seen.add(incident.id());
                rows.add(incident(incident));
            }
        }
        observations.stream().filter(o -> seen.contains(o.incident())).forEach(o -> rows.add(observation(o)));
    }

    private boolean isPublished(Incident incident) {
        return Source.named(incident.source()).stream()
                .map(id -> graph.find(Source.class, id))
                .anyMatch(source -> source != null && source.url() != null);
    }

    private boolean namesOnlyWhatIsSeen(Incident incident) {
        return incident.faults().stream().allMatch(fault -> names.isSeen(fault) || isCountry(fault));
    }

    private boolean isCountry(String id) {
        return graph.find(GraphRow.class, id) == null;
    }

    private Incident incident(Incident row) {
        return new Incident(
                row.id(),
                row.name(),
                row.date(),
                row.faults().stream().map(f -> isCountry(f) ? f : names.id(f)).toList(),
                row.mode(),
                row.durationHours(),
                row.summary(),
                sources(row.source(), false),
                names.provenance(row));
    }

    private Observation observation(Observation row) {
        return new Observation(
                row.incident(),
                row.subject(),
                row.observed(),
                row.recoveryHours(),
                sources(row.source(), false),
                names.provenance(row));
    }

    /** What a cell says of its sources; one's own row says what it says, also where it names another's. */
    private @Nullable String sources(@Nullable String cell, boolean isOwn) {
        List<String> all = Source.named(cell);
        List<String> seen = all.stream()
                .filter(id -> !(named ? own.isAnothersChain(id) : own.isChain(id)))
                .toList();
        sources.addAll(seen);
        return isOwn || seen.size() == all.size() ? cell : seen.isEmpty() ? null : String.join(";", seen);
    }
}
