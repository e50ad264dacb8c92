package org.linchpin.analysis;

import java.util.BitSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Population;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Provenance;

/**
 * Restricts which services (and systems, where lists show them) are counted; null and an empty set do not restrict.
 *
 * @param organization id of their owner
 * @param sectors their owner's is one of these
 * @param countries their owner's is one of these, ISO 3166-1 alpha-2
 * @param dataset a data set that holds them
 */
public record ServiceFilter(
        @Nullable String organization,
        Set<String> sectors,
        Set<String> countries,
        @Nullable String dataset) {
    public static final ServiceFilter NONE = new ServiceFilter(null, Set.of(), Set.of(), null);

    public ServiceFilter {
        sectors = Set.copyOf(sectors);
        countries = Set.copyOf(countries);
    }

    /** Of at most one sector and one country. */
    public ServiceFilter(
            @Nullable String organization,
            @Nullable String sector,
            @Nullable String country,
            @Nullable String dataset) {
        this(organization, only(sector), only(country), dataset);
    }

    public static ServiceFilter ofOrganization(String id) {
        return new ServiceFilter(id, Set.of(), Set.of(), null);
    }

    public static ServiceFilter ofSector(String name) {
        return new ServiceFilter(null, Set.of(name), Set.of(), null);
    }

    public static ServiceFilter ofDataset(String name) {
        return new ServiceFilter(null, Set.of(), Set.of(), name);
    }

    /** The services of a population of organizations. */
    public static ServiceFilter of(Population population) {
        return new ServiceFilter(null, population.sectors(), population.countries(), population.dataset());
    }

    private static Set<String> only(@Nullable String name) {
        return name == null ? Set.of() : Set.of(name);
    }

    /** Whether it lets everything through. */
    public boolean isOpen() {
        return equals(NONE);
    }

    /**
     * True for nodes that no organization owns, and for systems and services that the filter lets through;
     * {@link SingleFaults#ALL} where that is everything. O(nodes) once, for rankings ask about each service many times.
     */
    public IntPredicate on(DependencyGraph graph) {
        if (isOpen()) {
            return SingleFaults.ALL;
        }
        BitSet through = new BitSet(graph.nodeCount());
        for (int node = 0; node < graph.nodeCount(); node++) {
            through.set(node, lets(graph, node));
        }
        return through.cardinality() == graph.nodeCount() ? SingleFaults.ALL : through::get;
    }

    /** The services that it lets through, as nodes, ascending. O(services). */
    public int[] services(DependencyGraph graph) {
        return IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount())
                .filter(node -> lets(graph, node))
                .toArray();
    }

    private boolean lets(DependencyGraph graph, int node) {
        Organization owner = graph.owner(node);
        return owner == null
                || ((organization == null || owner.id().equals(organization))
                        && (sectors.isEmpty() || sectors.contains(owner.sector()))
                        && (countries.isEmpty() || countries.contains(owner.country()))
                        && (dataset == null
                                || provenance(graph, node).datasets().contains(dataset)));
    }

    private static Provenance provenance(DependencyGraph graph, int node) {
        int system = node - graph.kindStart(NodeKind.SYSTEM);
        return node < graph.kindEnd(NodeKind.SYSTEM)
                ? graph.rows().systems().get(system).provenance()
                : graph.service(node).provenance();
    }
}
