package org.linchpin.procurement;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.ConcentrationAnalysis;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.IndexMoves;
import org.linchpin.concentration.IndexWhatIf;
import org.linchpin.concentration.Level;
import org.linchpin.concentration.Population;
import org.linchpin.concentration.Unit;
import org.linchpin.concentration.Weight;
import org.linchpin.fault.Progress;
import org.linchpin.fault.RunCancelledException;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;

/**
 * Compares the products of a category for an organization or a sector. Uses all cores. Time: two {@linkplain SupplierWhatIf
 * changes} a product, and the use of the category in the sector.
 */
public final class SupplierComparer {
    /** A service takes a search of a millisecond or so a move: more would keep a reader waiting for minutes. */
    static final int MOST_SEARCHES = 20_000;

    /** Pairs are many, and a search for them is longer. */
    static final int MOST_SERVICES_WITH_PAIRS = 500;

    private final DependencyGraph graph;
    private final ConcentrationAnalysis concentration;
    private final Function<ConcentrationQuery, Concentration> measure;
    private final SingleFaults faults;

    /**
     * @param measure of a concentration, kept or not
     * @param faults all single faults of an outage that does not end
     */
    public SupplierComparer(
            ConcentrationAnalysis concentration,
            Function<ConcentrationQuery, Concentration> measure,
            SingleFaults faults) {
        this.graph = faults.graph();
        this.concentration = concentration;
        this.measure = measure;
        this.faults = faults;
    }

    /**
     * Compares all products of a category. What the moves would do is left out for products that are not chosen, where judging
     * all would take too long.
     *
     * @param progress told how many of the products that are judged are
     * @throws RunCancelledException if the progress says that nobody waits
     */
    public SupplierComparison compare(ComparisonQuery asked, ExposureQuery query, Progress progress) {
        Buyers buyers = asked.buyers();
        String category = asked.category();
        int[] products = IntStream.range(graph.kindStart(NodeKind.PRODUCT), graph.kindEnd(NodeKind.PRODUCT))
                .filter(product -> graph.product(product).category().equals(category))
                .toArray();
        boolean pairs = servicesOf(buyers) <= MOST_SERVICES_WITH_PAIRS;
        var whatIf = new SupplierWhatIf(graph, buyers, pairs ? query : query.singlesOnly());
        long searches = (long) whatIf.servicesConcerned(category) * products.length * Move.values().length;
        var peers = new PeerUse(concentration, measure, faults, buyers, category);
        var records = new Records(graph, buyers);
        BitSet needed = Behind.needs(graph, whatIf.services());
        Exposure today = whatIf.today();
        IndexWhatIf index = concentration.whatIf(
                new ConcentrationQuery(
                        Unit.ORGANIZATION,
                        Weight.ONE,
                        Level.VENDOR,
                        Basis.OWNER,
                        Depth.DIRECT,
                        category,
                        new Population(buyers.sector(), null, null)),
                buyers.groups(graph));
        @Nullable Double indexToday = index.today();
        IndexMoves indexAfterSwitching = index.moves(whatIf.kept(Move.SWITCH, category));
        IndexMoves indexAfterAdding = index.moves(whatIf.kept(Move.ADD, category));
        Map<String, Origins> origins = new ConcurrentHashMap<>();
        Function<String, Origins> origin =
                country -> origins.computeIfAbsent(country, c -> Origins.of(c, graph, buyers, asked.alsoDomestic()));
        // by themselves, as they take nearly all the time, and may lie side by side
        List<Integer> judgedOnes = IntStream.of(products)
                .filter(product -> searches <= MOST_SEARCHES || asked.chosen().contains(product))
                .boxed()
                .toList();
        var done = new AtomicInteger();
        progress.done(0, judgedOnes.size());
        Map<Integer, Moves> moves = judgedOnes.parallelStream()
                .collect(Collectors.toConcurrentMap(Function.identity(), product -> {
                    if (progress.isCancelled()) {
                        throw new RunCancelledException();
                    }
                    Moves its = Moves.of(whatIf, today, category, product);
                    progress.done(done.incrementAndGet(), judgedOnes.size());
                    return its;
                }));
        List<Candidate> candidates = IntStream.of(products)
                .parallel()
                .mapToObj(product -> {
                    @Nullable Moves judged = moves.get(product);
                    return new Candidate(
                            product,
                            use(peers, product),
                            Jurisdictions.of(graph, product, origin),
                            graph.product(product).upstream(),
                            peers.of(product),
                            Behind.of(graph, product, needed),
                            records.contract(product),
                            records.incidents(product),
                            judged == null ? null : judged.switched(),
                            judged == null ? null : judged.added(),
                            new IndexChange(indexToday, indexAfterSwitching.with(product)),
                            new IndexChange(indexToday, indexAfterAdding.with(product)));
                })
                .toList();
        List<PresentSupplier> present = whatIf.used(category).stream()
                .map(product -> new PresentSupplier(product, users(buyers, product), records.contract(product)))
                .toList();
        return new SupplierComparison(
                buyers,
                category,
                today,
                present,
                indexToday,
                candidates,
                ServiceTypes.isServiceType(category),
                pairs,
                whatIf.truncated());
    }

    /** What both moves would do. */
    private record Moves(ExposureChange switched, ExposureChange added) {
        static Moves of(SupplierWhatIf whatIf, Exposure today, String category, int product) {
            return new Moves(
                    new ExposureChange(
                            today, whatIf.after(List.of(new SupplierChange(Move.SWITCH, category, product)))),
                    new ExposureChange(today, whatIf.after(List.of(new SupplierChange(Move.ADD, category, product)))));
        }
    }

    private long servicesOf(Buyers buyers) {
        var those = new BitSet();
        buyers.organizations().forEach(those::set);
        return IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount())
                .filter(service -> those.get(graph.organization(service)))
                .count();
    }

    /** How many of the buyers have a service or system that names the product today. */
    private int users(Buyers buyers, int product) {
        var users = new BitSet();
        for (int d = graph.dependentStart(product); d < graph.dependentEnd(product); d++) {
            int organization = graph.organization(graph.groupOwner(graph.dependentGroup(d)));
            if (organization != DependencyGraph.NONE) {
                users.set(organization);
            }
        }
        return (int) buyers.organizations().stream().filter(users::get).count();
    }

    private static Use use(PeerUse peers, int product) {
        if (peers.isUsed(product, Depth.DIRECT)) {
            return Use.DIRECT;
        }
        return peers.isUsed(product, Depth.INDIRECT) ? Use.INDIRECT : Use.NO;
    }
}
