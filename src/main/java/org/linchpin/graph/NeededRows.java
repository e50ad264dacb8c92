package org.linchpin.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a graph that some of its nodes can need: their rows, the rows of all that these name, over any number of tiers,
 * and the dependencies among them. What is not in it cannot take one of these nodes down, so that an analysis of the part is
 * exact for them. It is closed, but for the organization that a vendor is: each other row names rows of the part only.
 *
 * <p>Time: the rows of the part, times the logarithm of all rows. A part can be widened, and shares what it was widened from.
 */
public final class NeededRows {
    private final Graph graph;
    private final @Nullable NeededRows base;
    private final Set<String> ids = new HashSet<>();
    /** The rows without those of the base: in canonical order, so that a wider one has little left to sort. */
    private final Graph own;

    private NeededRows(Graph graph, @Nullable NeededRows base, Collection<String> roots) {
        this.graph = graph;
        this.base = base;
        List<GraphRow> rows = new ArrayList<>();
        Deque<GraphRow> open = new ArrayDeque<>();
        roots.forEach(id -> enter(id, open));
        while (!open.isEmpty()) {
            GraphRow row = open.remove();
            rows.add(row);
            follow(row, open);
            for (Dependency need : graph.dependenciesFrom(row.key())) {
                rows.add(need);
                enter(need.to(), open);
            }
        }
        own = Graph.of(0, graph.datasets(), rows);
    }

    /** The part of a graph that nodes or organizations of these ids can need, projected as that is. */
    public static DependencyGraph part(DependencyGraph whole, Collection<String> roots) {
        return whole.project(of(whole.rows(), roots).graph());
    }

    /** What nodes or organizations of these ids can need. */
    public static NeededRows of(Graph graph, Collection<String> roots) {
        return new NeededRows(graph, null, roots);
    }

    /** This part, and what one more node can need. */
    public NeededRows with(Collection<String> moreRoots) {
        return new NeededRows(graph, this, moreRoots);
    }

    /** Whether a node or organization is in the part. */
    public boolean holds(String id) {
        return ids.contains(id) || base != null && base.holds(id);
    }

    /** The part as a graph of its own. */
    public Graph graph() {
        return graph(List.of());
    }

    /** The part with more rows, which name rows of the part or each other. */
    public Graph graph(Collection<? extends GraphRow> more) {
        if (base == null && more.isEmpty()) {
            return own;
        }
        List<GraphRow> all = new ArrayList<>(more);
        for (NeededRows part = this; part != null; part = part.base) {
            for (RowType type : RowType.values()) {
                all.addAll(part.own.rows(type));
            }
        }
        return Graph.of(0, graph.datasets(), all);
    }

    private void follow(GraphRow row, Deque<GraphRow> open) {
        if (row instanceof Product product) {
            enter(product.vendor(), open);
            enter(product.location(), open);
        } else if (row instanceof Vendor vendor) {
            enter(vendor.parent(), open);
        } else if (row instanceof Location location) {
            enter(location.parent(), open);
        } else if (row instanceof InternalSystem system) {
            enter(system.organization(), open);
        } else if (row instanceof Service service) {
            enter(service.organization(), open);
        } else if (row instanceof Organization organization) {
            enter(organization.parent(), open);
        }
    }

    private void enter(@Nullable String id, Deque<GraphRow> open) {
        if (id != null && !holds(id) && ids.add(id)) {
            GraphRow row = graph.find(GraphRow.class, id);
            if (row == null) {
                throw new IllegalArgumentException("no row has the id \"%s\"".formatted(id));
            }
            open.add(row);
        }
    }
}
