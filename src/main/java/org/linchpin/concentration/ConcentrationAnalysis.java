package org.linchpin.concentration;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;

/** Answers how much rests on how few suppliers, on one graph. Thread-safe. */
public final class ConcentrationAnalysis {
    private final DependencyGraph graph;
    private final SupplierMap map;
    private final int[][] servicesByOrganization;
    private final SupplierFaults supplierFaults;
    private final ConcurrentLinkedQueue<SupplierWalk> idleWalks = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<SupplierSweep> idleSweeps = new ConcurrentLinkedQueue<>();
    /** Made when first asked for. */
    private volatile @Nullable NamedNodes nodes;

    /**
     * Works out the fault of each supplier when it is asked for.
     *
     * @param faults the analysis of the same graph
     */
    public ConcentrationAnalysis(DependencyGraph graph, FaultAnalysis faults) {
        this(graph, faults, SupplierFaults.cascades(faults));
    }

    /**
     * As the other, where all faults are known already.
     *
     * @param servicesDown by what the analysis says, too
     */
    public ConcentrationAnalysis(DependencyGraph graph, FaultAnalysis faults, ServicesDown servicesDown) {
        if (faults.graph() != graph) {
            throw new IllegalArgumentException("the fault analysis is of another graph: revision %d, not %d"
                    .formatted(faults.graph().rows().revision(), graph.rows().revision()));
        }
        this.graph = graph;
        map = new SupplierMap(graph);
        servicesByOrganization = servicesByOrganization(graph);
        supplierFaults = new SupplierFaults(graph, servicesDown);
    }

    /**
     * Measures a population. Uses all cores. Time: the rows that each unit's walk follows, summed, and once for each supplier
     * the cascade of its fault.
     */
    public Concentration measure(ConcentrationQuery query) {
        var units = new UnitList(graph, query);
        return new Measurement(map, supplierFaults, query, units, suppliers(query, units)).result();
    }

    /** The Herfindahl-Hirschman Index that {@link #measure} gives; no fault is looked at. Null where nothing is measured. */
    public @Nullable Double index(ConcentrationQuery query) {
        var units = new UnitList(graph, query);
        return new Measurement(map, supplierFaults, query, units, suppliers(query, units)).index();
    }

    /**
     * A matrix of concentrations: one population a row, one category of products a column. Each unit is walked from once, whatever
     * the number of categories. Uses all cores.
     *
     * @param query of which the category does not matter
     * @param rowOf the row that the units of an organization belong to
     */
    public ConcentrationMap map(ConcentrationQuery query, Function<Organization, String> rowOf) {
        return new MapMeasurement(graph, map, query, rowOf, this::slots).result();
    }

    /**
     * Who is behind a supplier's figures: every unit of the population that has it among its suppliers, by name, then id. Time: the
     * rows that lead to the supplier, and one direct walk from each unit found.
     *
     * @param supplier id of a supplier of the query's level
     */
    public List<Dependant> dependants(ConcentrationQuery query, String supplier) {
        int node = supplier.equals(Graph.UNKNOWN_COUNTRY) ? map.unknown() : graph.node(supplier);
        if (node == DependencyGraph.NONE) {
            return List.of();
        }
        int[] down = node == map.unknown() ? new int[0] : supplierFaults.unitsDown(node, query.unit());
        ConcentrationQuery direct = query.withDepth(Depth.DIRECT);
        var units = new UnitList(graph, query);
        BitSet reached = new SupplierUsers(graph, map, query).of(node);
        return IntStream.range(0, units.size())
                .parallel()
                .filter(u -> reached.get(units.unit(u)))
                .mapToObj(u -> new Dependant(
                        units.organization(u),
                        units.service(u),
                        units.weight(u),
                        units.lacksSize(u),
                        Arrays.binarySearch(walk(direct, units.organization(u), units.service(u)), node) >= 0,
                        Arrays.binarySearch(down, units.unit(u)) >= 0))
                .filter(d -> query.depth() == Depth.INDIRECT || d.direct())
                .sorted(Comparator.comparing((Dependant d) -> d.name(graph)).thenComparing(d -> d.id(graph)))
                .toList();
    }

    /** Who uses which group of vendors for critical or important services. Uses all cores; two walks from each organization. */
    public CriticalUse criticalUse() {
        int[][] critical = Arrays.stream(servicesByOrganization)
                .map(services -> Arrays.stream(services)
                        .filter(s -> graph.service(s).criticality() != Criticality.STANDARD)
                        .toArray())
                .toArray(int[][]::new);
        ConcentrationQuery groups = ConcentrationQuery.DEFAULT.withLevel(Level.GROUP);
        return new CriticalUse(graph, users(groups, critical), users(groups.withDepth(Depth.INDIRECT), critical));
    }

    /** By supplier the organizations that have it, where only some of their services count. */
    private int[][] users(ConcentrationQuery query, int[][] services) {
        int[][] suppliers = suppliers(query, IntStream.range(0, services.length).toArray(), services);
        return Measurement.transpose(suppliers, 0, map.unknown() + 1);
    }

    /**
     * The units whose suppliers, or weight, are not the same in a later graph, by name, then id. Uses all cores; a walk from each unit
     * of both.
     */
    public List<Movement> movements(ConcentrationQuery query, ConcentrationAnalysis later) {
        return new MovementSearch(side(query), later.side(query)).result();
    }

    private MovementSearch.Side side(ConcentrationQuery query) {
        var units = new UnitList(graph, query);
        return new MovementSearch.Side(graph, map, units, suppliers(query, units));
    }

    /** The units of a population, whether they have suppliers or not. */
    public PopulationTotals totals(ConcentrationQuery query) {
        var units = new UnitList(graph, query);
        double weight = 0;
        int lackSize = 0;
        for (int u = 0; u < units.size(); u++) {
            weight += units.weight(u);
            lackSize += units.lacksSize(u) ? 1 : 0;
        }
        return new PopulationTotals(units.size(), lackSize, weight);
    }

    private int[][] suppliers(ConcentrationQuery query, UnitList units) {
        int[] organizations = new int[units.size()];
        int[][] services = new int[units.size()][];
        starts(units, organizations, services);
        return suppliers(query, organizations, services);
    }

    /** By unit its slots, ascending. */
    private int[][] slots(ConcentrationQuery query, Counting counting, UnitList units) {
        int[] organizations = new int[units.size()];
        int[][] services = new int[units.size()][];
        starts(units, organizations, services);
        if (query.depth() == Depth.INDIRECT && organizations.length > 1) {
            return swept(counting, organizations, services);
        }
        int[][] slots = new int[organizations.length][];
        ConcentrationQuery products = query.withLevel(Level.PRODUCT);
        Arrays.parallelSetAll(
                slots, u -> counting.distinct(walk(products, Rewiring.NONE, organizations[u], services[u])));
        return slots;
    }

    private void starts(UnitList units, int[] organizations, int[][] services) {
        for (int u = 0; u < organizations.length; u++) {
            organizations[u] = units.organization(u);
            services[u] = services(organizations[u], units.service(u));
        }
    }

    /** By unit its suppliers, ascending. One is walked from alone; many are swept together where nothing bounds the walk. */
    private int[][] suppliers(ConcentrationQuery query, int[] organizations, int[][] services) {
        if (query.depth() == Depth.INDIRECT && organizations.length > 1) {
            return swept(Counting.of(graph, map, query), organizations, services);
        }
        int[][] suppliers = new int[organizations.length][];
        Arrays.parallelSetAll(suppliers, u -> walk(query, Rewiring.NONE, organizations[u], services[u]));
        return suppliers;
    }

    /** By unit its slots, ascending, over any number of tiers. */
    private int[][] swept(Counting counting, int[] organizations, int[][] services) {
        int[][] found = new int[organizations.length][];
        int sweeps = (organizations.length + SupplierSweep.UNITS - 1) / SupplierSweep.UNITS;
        IntStream.range(0, sweeps).parallel().forEach(i -> {
            SupplierSweep idle = idleSweeps.poll();
            SupplierSweep sweep = idle == null ? new SupplierSweep(graph, map, nodes()) : idle;
            sweep.find(counting, organizations, services, found, i * SupplierSweep.UNITS);
            idleSweeps.add(sweep);
        });
        return found;
    }

    /**
     * The suppliers of an organization, by id; the question's unit, weight and population do not matter.
     *
     * @param organization index of the organization
     */
    public List<Supplier> suppliersOfOrganization(ConcentrationQuery query, int organization) {
        return suppliers(walk(query, organization, DependencyGraph.NONE));
    }

    /**
     * The suppliers of a service, by id; the question's unit, weight and population do not matter.
     *
     * @param service node of the service
     */
    public List<Supplier> suppliersOfService(ConcentrationQuery query, int service) {
        return suppliers(walk(query, graph.organization(service), service));
    }

    /**
     * Splits the suppliers of an organization by whether they are domestic to it: in its own country or in one of those
     * named. An organization whose country is not known has no country of its own here.
     *
     * @param level what is taken for one supplier; a country is no supplier here
     * @param basis by what a supplier belongs to a country; {@code PLACE} is for products
     * @param category category of the products that count; null counts all
     * @param alsoDomestic ISO 3166-1 alpha-2 codes, see {@link Bloc#countries}
     * @throws ConcentrationQueryException if level and basis do not go together
     */
    public DomesticSplit domesticSplit(
            int organization,
            Level level,
            Basis basis,
            Depth depth,
            @Nullable String category,
            Set<String> alsoDomestic) {
        if (level == Level.COUNTRY) {
            throw new ConcentrationQueryException(
                    "domestic and foreign are told of suppliers, but level is country.\nMaybe level=vendor.");
        }
        if (basis == Basis.PLACE && level != Level.PRODUCT) {
            throw new ConcentrationQueryException(
                    "basis=place needs level=product, but level is %s: only a product runs at a place.\nMaybe basis=owner."
                            .formatted(level.text()));
        }
        var query = new ConcentrationQuery(
                Unit.ORGANIZATION, Weight.ONE, level, Basis.OWNER, depth, category, Population.ALL);
        String own = graph.organizations().get(organization).country();
        Map<Origin, Integer> counts = new EnumMap<>(Origin.class);
        for (int supplier : walk(query, organization, DependencyGraph.NONE)) {
            int country = map.country(supplier, basis);
            String code = country == map.unknown() ? Graph.UNKNOWN_COUNTRY : graph.id(country);
            counts.merge(Origin.of(code, own, alsoDomestic), 1, Integer::sum);
        }
        return new DomesticSplit(
                counts.getOrDefault(Origin.DOMESTIC, 0),
                counts.getOrDefault(Origin.FOREIGN, 0),
                counts.getOrDefault(Origin.UNKNOWN, 0));
    }

    /**
     * What other suppliers would do to the index of a population.
     *
     * @param query of organizations, direct suppliers
     * @param concerned the organizations, by index, whose suppliers a change can touch: those of the group that changes
     */
    public IndexWhatIf whatIf(ConcentrationQuery query, IntPredicate concerned) {
        return new IndexWhatIf(graph, map, this, query, concerned);
    }

    /** The suppliers of an organization of which some nodes name others than in the graph. */
    int[] walk(ConcentrationQuery query, Rewiring rewiring, int organization) {
        return walk(query, rewiring, organization, servicesByOrganization[organization]);
    }

    private List<Supplier> suppliers(int[] suppliers) {
        return Arrays.stream(suppliers)
                .mapToObj(map::supplier)
                .sorted(Comparator.comparing(Supplier::id))
                .toList();
    }

    /** Walks from one service, or from all of the organization's where none is given. */
    private int[] walk(ConcentrationQuery query, int organization, int service) {
        return walk(query, Rewiring.NONE, organization, services(organization, service));
    }

    /** One service, or all of the organization's where none is given. */
    private int[] services(int organization, int service) {
        return service == DependencyGraph.NONE ? servicesByOrganization[organization] : new int[] {service};
    }

    private int[] walk(ConcentrationQuery query, Rewiring rewiring, int organization, int[] from) {
        SupplierWalk idle = idleWalks.poll();
        SupplierWalk walk = idle == null ? new SupplierWalk(graph, map, nodes()) : idle;
        int[] found = walk.suppliers(query, rewiring, organization, from);
        idleWalks.add(walk);
        return found;
    }

    private NamedNodes nodes() {
        NamedNodes known = nodes;
        if (known == null) {
            known = new NamedNodes(graph);
            nodes = known;
        }
        return known;
    }

    private static int[][] servicesByOrganization(DependencyGraph graph) {
        int[] size = new int[graph.organizations().size()];
        for (int node = graph.kindStart(NodeKind.SERVICE); node < graph.nodeCount(); node++) {
            size[graph.organization(node)]++;
        }
        int[][] services = Arrays.stream(size).mapToObj(int[]::new).toArray(int[][]::new);
        for (int node = graph.nodeCount() - 1; node >= graph.kindStart(NodeKind.SERVICE); node--) {
            int organization = graph.organization(node);
            services[organization][--size[organization]] = node;
        }
        return services;
    }
}
