package org.linchpin.report.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Incident;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Vendor;
import org.linchpin.platform.table.TextMatch;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** Looks through the names and ids of all nodes, organizations and incidents. O(nodes + organizations + incidents). */
public final class Search {
    private final DependencyGraph graph;
    private final TextMatch match;
    private final String folded;
    private final List<Ranked> found = new ArrayList<>();

    private record Ranked(int rank, Found found) {}

    private Search(DependencyGraph graph, String query) {
        this.graph = graph;
        this.match = TextMatch.of(query);
        this.folded = TextMatch.folded(query);
    }

    /** What has all words of the query in its name or id: equal ones first, then those that start so, then by name. */
    public static List<Found> in(DependencyGraph graph, String query) {
        var search = new Search(graph, query);
        search.organizations();
        search.nodes();
        search.incidents();
        return search.found.stream()
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(r -> TextMatch.folded(r.found().name()))
                        .thenComparing(r -> r.found().name())
                        .thenComparing(r -> r.found().id()))
                .map(Ranked::found)
                .toList();
    }

    private void organizations() {
        Graph rows = graph.rows();
        for (Organization o : rows.organizations()) {
            if (matches(o.id(), o.name())) {
                Organization parent = rows.find(Organization.class, o.parent());
                String owner = parent == null ? null : parent.name();
                add(new Found(o.id(), o.name(), "organization", owner, Links.organization(o.id())));
            }
        }
    }

    private void nodes() {
        for (NodeKind kind : NodeKind.values()) {
            for (int n = graph.kindStart(kind); n < graph.kindEnd(kind); n++) {
                if (matches(graph.id(n), graph.name(n))) {
                    String href = Links.node(kind, graph.id(n));
                    add(new Found(graph.id(n), graph.name(n), Words.kind(kind), owner(kind, n), href));
                }
            }
        }
    }

    private void incidents() {
        for (Incident incident : graph.rows().incidents()) {
            if (matches(incident.id(), incident.name())) {
                add(new Found(incident.id(), incident.name(), "incident", null, Links.incident(incident.id())));
            }
        }
    }

    private @Nullable String owner(NodeKind kind, int node) {
        return switch (kind) {
            case COUNTRY -> null;
            case LOCATION ->
                Words.country(graph.rows()
                        .locations()
                        .get(node - graph.kindStart(kind))
                        .country());
            case VENDOR -> {
                Vendor parent =
                        graph.rows().find(Vendor.class, graph.vendor(node).parent());
                yield parent == null ? null : parent.name();
            }
            case PRODUCT -> graph.name(graph.vendorOf(node));
            case SYSTEM, SERVICE -> {
                Organization organization = graph.owner(node);
                yield organization == null ? null : organization.name();
            }
        };
    }

    private boolean matches(String id, String name) {
        return match.matches(name + "\n" + id);
    }

    private void add(Found thing) {
        String name = TextMatch.folded(thing.name());
        String id = TextMatch.folded(thing.id());
        int rank =
                name.equals(folded) || id.equals(folded) ? 0 : name.startsWith(folded) || id.startsWith(folded) ? 1 : 2;
        found.add(new Ranked(rank, thing));
    }
}
