package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linchpin.concentration.Rewiring;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Ints;
import org.linchpin.graph.NeededRows;
import org.linchpin.graph.NodeKind;
import org.linchpin.importing.GraphChange;

/**
 * What changes of suppliers would do for an organization, or for several that make the same one: their exposure today and after
 * them. Thread-safe.
 *
 * <p>Exact: equal to an analysis of the whole graph with the changed rows. A change touches rows of the organizations' own
 * services and systems only, so a service that needs none of these is as exposed as before, and for the others all that they
 * can need is analysed anew. Time of a change: the rows that the services concerned and the product can need, and the
 * searches of these services; nothing is proportional to the graph.
 */
public final class SupplierWhatIf {
    private final DependencyGraph graph;
    private final Set<String> owned;
    private final int[] services;
    private final OwnNeeds needs;
    private final ExposureSearch search;
    private final Map<Integer, ServiceExposure> today;
    private final Map<String, Concerned> concerned = new HashMap<>();

    /** The services that changes of a category can concern, and all that they can need. */
    private record Concerned(List<String> services, NeededRows part) {}

    /**
     * Analyses the organization as it is.
     *
     * @param organization index in {@link DependencyGraph#organizations()}
     */
    public SupplierWhatIf(DependencyGraph graph, int organization, ExposureQuery query) {
        this(graph, Buyers.organization(graph, organization), query);
    }

    /** Analyses the buyers as they are. */
    public SupplierWhatIf(DependencyGraph graph, Buyers buyers, ExposureQuery query) {
        this(graph, buyers, new ExposureSearch(graph, query));
    }

    SupplierWhatIf(DependencyGraph graph, Buyers buyers, ExposureSearch search) {
        this.graph = graph;
        this.search = search;
        var those = new BitSet();
        buyers.organizations().forEach(those::set);
        int[] own = IntStream.range(graph.kindStart(NodeKind.SYSTEM), graph.nodeCount())
                .filter(node -> those.get(graph.organization(node)))
                .toArray();
        services = IntStream.of(own)
                .filter(node -> node >= graph.kindStart(NodeKind.SERVICE))
                .toArray();
        owned = IntStream.of(own).mapToObj(graph::id).collect(Collectors.toCollection(TreeSet::new));
        needs = new OwnNeeds(graph.rows(), graph.asOf(), owned);
        List<String> all = ids(services);
        today = search.find(NeededRows.of(graph.rows(), all), all, rows -> rows);
    }

    /** The services of the buyers, as nodes, ascending. */
    public int[] services() {
        return services.clone();
    }

    /** The exposure without a change. */
    public Exposure today() {
        return Exposure.of(today.values());
    }

    /** The categories of the products that the organization's services and systems name, sorted. */
    public List<String> categories() {
        return needs.categories();
    }

    /** The products of a category that its services and systems name, as nodes, ascending. */
    public List<Integer> used(String category) {
        return needs.used(category).stream().map(graph::node).sorted().toList();
    }

    /** How many services a change of the category can concern. */
    public int servicesConcerned(String category) {
        return concerned(Set.of(category)).services().size();
    }

    /** What the services and systems that name a product of the category would name after a move besides the new product. */
    Rewiring kept(Move move, String category) {
        Map<Integer, int[]> kept = new HashMap<>();
        for (String user : needs.users(category)) {
            int node = graph.node(user);
            kept.put(
                    node,
                    IntStream.range(graph.groupStart(node), graph.groupEnd(node))
                            .flatMap(g -> IntStream.range(graph.memberStart(g), graph.memberEnd(g)))
                            .filter(m -> graph.row(m) != null)
                            .map(graph::member)
                            .filter(other -> move == Move.ADD || !isOf(category, other))
                            .toArray());
        }
        return kept::get;
    }

    private boolean isOf(String category, int node) {
        return graph.kind(node) == NodeKind.PRODUCT
                && graph.product(node).category().equals(category);
    }

    /** The changes one after another as rows removed and added, for a what-if of the whole graph. */
    public List<GraphChange> rows(List<SupplierChange> changes) {
        List<GraphChange> all = new ArrayList<>();
        Graph rows = graph.rows();
        for (int i = 0; i < changes.size(); i++) {
            List<GraphChange> next = rows(changes.get(i), rows);
            all.addAll(next);
            if (i + 1 < changes.size() && !next.isEmpty()) {
                rows = ExposureSearch.changed(rows, next);
            }
        }
        return List.copyOf(all);
    }

    /** All that the buyers' services, and the product, can need after a change. */
    DependencyGraph partAfter(SupplierChange change) {
        Set<String> roots = new TreeSet<>(owned);
        roots.add(graph.id(change.product()));
        Graph rows = NeededRows.of(graph.rows(), roots).graph();
        return graph.project(ExposureSearch.changed(rows, rows(change, rows)));
    }

    /** The exposure after the changes, one after another. */
    public Exposure after(List<SupplierChange> changes) {
        return Exposure.of(servicesAfter(changes).values());
    }

    /** By service what would stop it after the changes. */
    Map<Integer, ServiceExposure> servicesAfter(List<SupplierChange> changes) {
        Set<String> categories = new TreeSet<>();
        Set<String> products = new TreeSet<>();
        for (SupplierChange change : changes) {
            categories.add(change.category());
            products.add(graph.id(change.product()));
        }
        Concerned those = concerned(categories);
        if (those.services().isEmpty()) {
            return today;
        }
        Map<Integer, ServiceExposure> after = new TreeMap<>(today);
        after.putAll(search.find(those.part().with(products), those.services(), rows -> {
            Graph changed = rows;
            for (SupplierChange change : changes) {
                changed = ExposureSearch.changed(changed, rows(change, changed));
            }
            return changed;
        }));
        return after;
    }

    /** Whether a search was given up, so that an exposure may lack something. */
    public boolean truncated() {
        return search.truncated();
    }

    private List<GraphChange> rows(SupplierChange change, Graph rows) {
        OwnNeeds now = rows.equals(graph.rows()) ? needs : new OwnNeeds(rows, graph.asOf(), owned);
        return now.changes(change.move(), change.category(), graph.id(change.product()));
    }

    private Concerned concerned(Set<String> categories) {
        synchronized (concerned) {
            return concerned.computeIfAbsent(String.join("\n", categories), key -> {
                Set<String> users = new TreeSet<>();
                categories.forEach(category -> users.addAll(needs.users(category)));
                List<String> those = servicesThatNeed(users);
                return new Concerned(those, NeededRows.of(graph.rows(), those));
            });
        }
    }

    /** The organization's services that need one of these, over any number of tiers. */
    private List<String> servicesThatNeed(Collection<String> users) {
        var seen = new BitSet();
        var open = new Ints();
        for (String user : users) {
            int node = graph.node(user);
            seen.set(node);
            open.add(node);
        }
        for (int i = 0; i < open.size(); i++) {
            int node = open.get(i);
            for (int d = graph.dependentStart(node); d < graph.dependentEnd(node); d++) {
                int owner = graph.groupOwner(graph.dependentGroup(d));
                if (!seen.get(owner)) {
                    seen.set(owner);
                    open.add(owner);
                }
            }
        }
        return ids(IntStream.of(services).filter(seen::get).toArray());
    }

    private List<String> ids(int[] nodes) {
        return IntStream.of(nodes).mapToObj(graph::id).toList();
    }
}
