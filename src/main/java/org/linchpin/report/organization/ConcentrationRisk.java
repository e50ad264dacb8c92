package org.linchpin.report.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Bloc;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Product;
import org.linchpin.graph.Vendor;

/**
 * What article 29 of Regulation (EU) 2022/2554 asks an entity to weigh, as far as the graph holds it.
 *
 * @param arrangements contracts of the organization and its group that hold on that day, those whose vendor would do most harm first
 * @param groups vendors behind the services under one ultimate parent, those that would do most harm first
 * @param chain vendors behind the services, the nearest first
 */
public record ConcentrationRisk(List<Arrangement> arrangements, List<Group> groups, List<Subcontractor> chain) {
    static final int MOST = 200;

    public ConcentrationRisk {
        arrangements = List.copyOf(arrangements);
        groups = List.copyOf(groups);
        chain = List.copyOf(chain);
    }

    /**
     * A contract.
     *
     * @param country seat of the vendor
     * @param criticalServicesDown if the vendor fails alone
     */
    public record Arrangement(
            String id,
            String vendor,
            String country,
            @Nullable String product,
            @Nullable String substitutability,
            @Nullable String exitPlan,
            @Nullable String reintegration,
            List<String> alternatives,
            @Nullable LocalDate ends,
            @Nullable LocalDate noticeBy,
            @Nullable Double annualCost,
            @Nullable String currency,
            @Nullable String governingLaw,
            @Nullable String provisionCountry,
            @Nullable String dataCountry,
            @Nullable LocalDate lastAudit,
            int criticalServicesDown) {
        public Arrangement {
            alternatives = List.copyOf(alternatives);
        }

        /** Whether the register says that it is easily replaced. */
        public boolean isEasilyReplaced() {
            return "easily".equals(substitutability);
        }
    }

    /**
     * Vendors of one ultimate parent.
     *
     * @param contracts with any of them; null if no contract is loaded
     * @param criticalServicesDown if the parent fails, and so all that they supply
     */
    public record Group(
            String name,
            String country,
            int vendors,
            int products,
            @Nullable Integer contracts,
            int criticalServicesDown) {}

    /**
     * A vendor behind the services.
     *
     * @param tier 1 for what the organization itself names
     * @param thirdCountry whether its seat is known to be outside of the European Union; null if it is unknown
     */
    public record Subcontractor(
            String vendor,
            String country,
            @Nullable Boolean thirdCountry,
            int tier,
            String path,
            int criticalServicesDown) {}

    static ConcentrationRisk of(OwnPart part) {
        Graph rows = part.view().graph().rows();
        var contracts = new OwnContracts(rows, part.organization(), part.graph().asOf());
        DependencyGraph graph = part.graph();
        List<Arrangement> arrangements = contracts.all().values().stream()
                .flatMap(List::stream)
                .map(c -> arrangement(part, rows, c))
                .sorted(Comparator.comparingInt((Arrangement a) -> -a.criticalServicesDown())
                        .thenComparing(Arrangement::id))
                .toList();
        List<Subcontractor> chain = new VendorGaps(part.own(), part.faults(), contracts)
                .ways().entrySet().stream()
                        .map(e -> subcontractor(part, e.getKey(), e.getValue()))
                        .sorted(Comparator.comparingInt(Subcontractor::tier)
                                .thenComparingInt(s -> -s.criticalServicesDown())
                                .thenComparing(Subcontractor::vendor))
                        .toList();
        return new ConcentrationRisk(
                arrangements.subList(0, Math.min(MOST, arrangements.size())),
                groups(part, contracts, graph),
                chain.subList(0, Math.min(MOST, chain.size())));
    }

    private static Arrangement arrangement(OwnPart part, Graph rows, Contract c) {
        Vendor vendor = rows.find(Vendor.class, c.vendor());
        Product product = rows.find(Product.class, c.product());
        int node = part.graph().node(c.vendor());
        return new Arrangement(
                c.id(),
                vendor == null ? c.vendor() : vendor.name(),
                vendor == null ? Graph.UNKNOWN_COUNTRY : vendor.country(),
                product == null ? null : product.name(),
                c.substitutability() == null ? null : c.substitutability().text(),
                c.exitPlan(),
                c.reintegration() == null ? null : c.reintegration().text(),
                c.alternatives(),
                c.ends(),
                c.noticeBy(),
                c.annualCost(),
                c.currency(),
                c.governingLaw(),
                c.provisionCountry(),
                c.dataCountry(),
                c.lastAudit(),
                node == DependencyGraph.NONE ? 0 : critical(part, node));
    }

    private static int critical(OwnPart part, int vendor) {
        return part.faults().count(vendor, part.own().isService()).criticalServicesDown();
    }

    private static Subcontractor subcontractor(OwnPart part, int vendor, List<Integer> way) {
        DependencyGraph graph = part.graph();
        List<Integer> bought = new ArrayList<>(way);
        bought.removeIf(part.own()::owns);
        String country = graph.vendor(vendor).country();
        return new Subcontractor(
                graph.name(vendor),
                country,
                country.equals(Graph.UNKNOWN_COUNTRY)
                        ? null
                        : !Bloc.EU.members().contains(country),
                bought.size(),
                String.join(" → ", bought.stream().map(graph::name).toList()),
                critical(part, vendor));
    }

    private static List<Group> groups(OwnPart part, OwnContracts contracts, DependencyGraph graph) {
        Map<Integer, List<Integer>> products = new TreeMap<>();
        part.own().reached().stream()
                .filter(n -> graph.kind(n) == NodeKind.PRODUCT)
                .filter(n -> !contracts.isOwnGroup(graph.vendor(graph.vendorOf(n))))
                .forEach(n -> products.computeIfAbsent(graph.ultimateParent(graph.vendorOf(n)), g -> new ArrayList<>())
                        .add(n));
        return products.entrySet().stream()
                .map(e -> new Group(
                        graph.name(e.getKey()),
                        graph.vendor(e.getKey()).country(),
                        (int) e.getValue().stream()
                                .map(graph::vendorOf)
                                .distinct()
                                .count(),
                        e.getValue().size(),
                        contracts.count() == 0
                                ? null
                                : contracts.with(graph.vendor(e.getKey())).size(),
                        critical(part, e.getKey())))
                .sorted(Comparator.comparingInt((Group g) -> -g.criticalServicesDown())
                        .thenComparingInt(g -> -g.products())
                        .thenComparing(Group::name))
                .limit(MOST)
                .toList();
    }
}
