package org.linchpin.procurement;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.ConcentrationAnalysis;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.Level;
import org.linchpin.concentration.Origin;
import org.linchpin.concentration.Population;
import org.linchpin.concentration.Unit;
import org.linchpin.concentration.Weight;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Location;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Upstream;

/**
 * Draws up the profile of an organization or a sector. Time: two walks an organization, of the buyers and of their peers, and one
 * from each product in direct use. Used once.
 */
public final class SovereigntyProfiler {
    /** Above this peers are left out: a page should not take many seconds. */
    private static final int MOST_PEERS = 5_000;

    private static final String ALL = "";

    private final DependencyGraph graph;
    private final ConcentrationAnalysis concentration;
    private final Basis basis;
    private final Set<String> alsoDomestic;
    private final Map<Integer, Standing> standings = new HashMap<>();

    /** The countries behind a product, and whether all behind it is known. */
    private record Standing(Set<String> countries, boolean known) {}

    /**
     * @param basis by what a product belongs to a country
     * @param alsoDomestic countries that count as domestic beside each organization's own
     */
    public SovereigntyProfiler(
            DependencyGraph graph, ConcentrationAnalysis concentration, Basis basis, Set<String> alsoDomestic) {
        this.graph = graph;
        this.concentration = concentration;
        this.basis = basis;
        this.alsoDomestic = Set.copyOf(alsoDomestic);
    }

    /** The profile. The peers of an organization are the others of its sector, those of a sector all other organizations. */
    public SovereigntyProfile of(Buyers buyers) {
        int[] peers = IntStream.range(0, graph.organizations().size())
                .filter(o -> !buyers.holds(o))
                .filter(o -> buyers.isSector()
                        || graph.organizations().get(o).sector().equals(buyers.sector()))
                .toArray();
        boolean tooMany = peers.length > MOST_PEERS;
        SortedMap<String, Sums> own = new TreeMap<>();
        buyers.organizations().forEach(o -> add(o, own, true));
        SortedMap<String, Sums> others = new TreeMap<>();
        if (!tooMany) {
            IntStream.of(peers).forEach(o -> add(o, others, false));
        }
        List<SovereigntyProfile.Row> rows = own.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(ALL))
                .map(entry -> row(entry.getKey(), entry.getValue(), others))
                .toList();
        return new SovereigntyProfile(
                buyers, row(null, own.getOrDefault(ALL, new Sums()), others), rows, tooMany ? 0 : peers.length);
    }

    private static SovereigntyProfile.Row row(@Nullable String category, Sums own, Map<String, Sums> others) {
        Sums peers = others.getOrDefault(category == null ? ALL : category, new Sums());
        return new SovereigntyProfile.Row(
                category,
                own.products.cardinality(),
                own.direct.shares(),
                own.layers(),
                own.indirect.shares(),
                peers.direct.shares(),
                peers.indirect.shares());
    }

    private void add(int organization, SortedMap<String, Sums> sums, boolean layered) {
        String country = graph.organizations().get(organization).country();
        Map<String, Counts> direct = new HashMap<>();
        products(organization, Depth.DIRECT).forEach(product -> {
            Origin origin = origin(country(product), country);
            for (String category : new String[] {ALL, graph.product(product).category()}) {
                Counts counts = direct.computeIfAbsent(category, c -> new Counts());
                counts.add(origin);
                if (layered && origin == Origin.DOMESTIC) {
                    counts.layer(standing(product), country);
                }
                if (layered) {
                    sums.computeIfAbsent(category, c -> new Sums()).products.set(product);
                }
            }
        });
        Map<String, Counts> indirect = new HashMap<>();
        products(organization, Depth.INDIRECT).forEach(product -> {
            for (String category : new String[] {ALL, graph.product(product).category()}) {
                indirect.computeIfAbsent(category, c -> new Counts()).add(origin(country(product), country));
            }
        });
        direct.forEach((category, counts) ->
                sums.computeIfAbsent(category, c -> new Sums()).addDirect(counts));
        indirect.forEach((category, counts) ->
                sums.computeIfAbsent(category, c -> new Sums()).indirect.add(counts));
    }

    private IntStream products(int organization, Depth depth) {
        var query = new ConcentrationQuery(
                Unit.ORGANIZATION, Weight.ONE, Level.PRODUCT, Basis.OWNER, depth, null, Population.ALL);
        return concentration.suppliersOfOrganization(query, organization).stream()
                .mapToInt(supplier -> graph.node(supplier.id()));
    }

    private Origin origin(String country, String own) {
        return Origin.of(country, own, alsoDomestic);
    }

    private String country(int product) {
        int vendor = graph.vendorOf(product);
        return switch (basis) {
            case OWNER -> graph.vendor(graph.ultimateParent(vendor)).country();
            case SEAT -> graph.vendor(vendor).country();
            case PLACE -> {
                Location place =
                        graph.rows().find(Location.class, graph.product(product).location());
                yield place == null ? Graph.UNKNOWN_COUNTRY : place.country();
            }
        };
    }

    /** What a product stands on; by place, vendors that are named themselves have none that is known. */
    private Standing standing(int product) {
        return standings.computeIfAbsent(product, p -> {
            Set<String> countries = new TreeSet<>();
            boolean known = graph.product(p).upstream() == Upstream.COMPLETE;
            BitSet behind = Behind.needs(graph, p);
            for (int node = behind.nextSetBit(0); node >= 0; node = behind.nextSetBit(node + 1)) {
                if (node != p && graph.kind(node) == NodeKind.PRODUCT) {
                    String country = country(node);
                    known &= graph.product(node).upstream() == Upstream.COMPLETE
                            && !country.equals(Graph.UNKNOWN_COUNTRY);
                    countries.add(country);
                }
            }
            return new Standing(countries, known);
        });
    }

    /** Products of one organization. */
    private final class Counts {
        private final int[] byOrigin = new int[Origin.values().length];
        private int throughout;
        private int onForeign;
        private int onUnknown;

        void add(Origin origin) {
            byOrigin[origin.ordinal()]++;
        }

        void layer(Standing standing, String own) {
            if (standing.countries().stream().anyMatch(c -> origin(c, own) == Origin.FOREIGN)) {
                onForeign++;
            } else if (standing.known()) {
                throughout++;
            } else {
                onUnknown++;
            }
        }

        int all() {
            return IntStream.of(byOrigin).sum();
        }

        double share(int part) {
            return (double) part / all();
        }
    }

    /** Shares summed over organizations. */
    private static final class Shares {
        private int organizations;
        private final double[] byOrigin = new double[Origin.values().length];

        void add(Counts counts) {
            organizations++;
            for (int i = 0; i < byOrigin.length; i++) {
                byOrigin[i] += counts.share(counts.byOrigin[i]);
            }
        }

        OriginShares shares() {
            return new OriginShares(organizations, mean(Origin.DOMESTIC), mean(Origin.FOREIGN), mean(Origin.UNKNOWN));
        }

        private double mean(Origin origin) {
            return organizations == 0 ? 0 : byOrigin[origin.ordinal()] / organizations;
        }
    }

    /** One category over organizations. */
    private static final class Sums {
        private final BitSet products = new BitSet();
        private final Shares direct = new Shares();
        private final Shares indirect = new Shares();
        private double throughout;
        private double onForeign;
        private double onUnknown;

        void addDirect(Counts counts) {
            direct.add(counts);
            throughout += counts.share(counts.throughout);
            onForeign += counts.share(counts.onForeign);
            onUnknown += counts.share(counts.onUnknown);
        }

        DomesticLayers layers() {
            int all = Math.max(1, direct.organizations);
            return new DomesticLayers(throughout / all, onForeign / all, onUnknown / all);
        }
    }
}
