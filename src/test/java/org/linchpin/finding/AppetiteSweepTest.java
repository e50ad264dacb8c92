package org.linchpin.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.analysis.Analyses;
import org.linchpin.analysis.Analysis;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.RandomGraph;
import org.linchpin.fault.SearchBudget;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Upstream;
import org.linchpin.snapshot.StandingSearch;

/** Breaches of a risk appetite, against one cascade for each node, and for each two products. */
class AppetiteSweepTest {
    private final Map<RiskRule, Integer> seen = new EnumMap<>(RiskRule.class);
    private int kept;

    @Test
    void whatDoesNotHoldIsWhatTheCascadesShow() {
        Sweep.forAll(random -> {
            DependencyGraph graph = DependencyGraph.of(RandomGraph.graph(random), RandomGraph.DAY);
            int organization = random.nextInt(graph.organizations().size());
            int[] services = IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount())
                    .filter(node -> graph.organization(node) == organization)
                    .toArray();
            double outage = random.nextInt(1, 10);
            Map<RiskRule, Double> limits = new EnumMap<>(RiskRule.class);
            limits.put(RiskRule.RIDE_THROUGH, (double) random.nextInt(1, 7));
            limits.put(RiskRule.SERVICES_PER_VENDOR, (double) random.nextInt(3));
            limits.put(RiskRule.TOLERANCE, 0.0);
            limits.put(RiskRule.HIDDEN_PAIR, 0.0);
            limits.put(RiskRule.UNKNOWN_UPSTREAM, (double) random.nextInt(101));
            var appetite = new RiskAppetite(limits);
            Analysis analysis = Analyses.of(graph);

            List<Sighting> breaches = new AppetiteBreaches(
                            analysis, graph.organizations().get(organization), services, outage)
                    .of(
                            appetite,
                            new StandingSearch(
                                            analysis.singleFaults(FaultMode.MALFUNCTION, outage),
                                            SearchBudget.DEFAULT,
                                            () -> true)
                                    .stops(services));

            Map<FindingKey, List<String>> found = new TreeMap<>(AppetiteSweepTest::order);
            breaches.forEach(breach -> found.put(breach.key(), breach.services()));
            assertThat(found).hasSameSizeAs(breaches);
            assertThat(found).isEqualTo(new Obvious(graph, organization, services, outage).breaches(appetite));
            kept += breaches.isEmpty() ? 1 : 0;
            breaches.forEach(breach -> {
                for (RiskRule rule : RiskRule.values()) {
                    if (breach.key().parts().get(0).equals(rule.text())) {
                        seen.merge(rule, 1, Integer::sum);
                    }
                }
            });
        });
        assertThat(seen).as("rules that were broken").containsOnlyKeys(RiskRule.values());
        assertThat(kept).as("appetites that held").isPositive();
    }

    private static int order(FindingKey one, FindingKey other) {
        return one.toString().compareTo(other.toString());
    }

    /** The rules as they read, one cascade a question. */
    private record Obvious(DependencyGraph graph, int organization, int[] services, double outage) {
        Map<FindingKey, List<String>> breaches(RiskAppetite appetite) {
            Map<FindingKey, List<String>> breaches = new TreeMap<>(AppetiteSweepTest::order);
            for (int service : services) {
                if (graph.service(service).criticality() != Criticality.CRITICAL) {
                    continue;
                }
                List<String> itself = List.of(graph.id(service));
                if (faults().anyMatch(f ->
                        down(appetite.limit(RiskRule.RIDE_THROUGH), f).isDown(service))) {
                    breaches.put(FindingKey.breach(RiskRule.RIDE_THROUGH, graph.id(service)), itself);
                }
                if (faults().anyMatch(f -> Boolean.TRUE.equals(down(outage, f).toleranceBreached(service)))) {
                    breaches.put(FindingKey.breach(RiskRule.TOLERANCE, graph.id(service)), itself);
                }
                if (isInAPair(service)) {
                    breaches.put(FindingKey.breach(RiskRule.HIDDEN_PAIR, graph.id(service)), itself);
                }
            }
            vendors(appetite.limit(RiskRule.SERVICES_PER_VENDOR), breaches);
            upstream(appetite.limit(RiskRule.UNKNOWN_UPSTREAM), breaches);
            return breaches;
        }

        private void vendors(double most, Map<FindingKey, List<String>> breaches) {
            for (int vendor = graph.kindStart(NodeKind.VENDOR); vendor < graph.kindEnd(NodeKind.VENDOR); vendor++) {
                Cascade cascade = down(outage, vendor);
                List<String> down = IntStream.of(services)
                        .filter(cascade::isDown)
                        .mapToObj(graph::id)
                        .sorted()
                        .toList();
                if (graph.vendor(vendor).parent() == null && down.size() > most) {
                    breaches.put(FindingKey.breach(RiskRule.SERVICES_PER_VENDOR, graph.id(vendor)), down);
                }
            }
        }

        private void upstream(double mostPercent, Map<FindingKey, List<String>> breaches) {
            var reached = new BitSet();
            IntStream.of(services).forEach(reached::set);
            int before = -1;
            while (reached.cardinality() > before) {
                before = reached.cardinality();
                for (int node : reached.stream().toArray()) {
                    for (int g = graph.groupStart(node); g < graph.groupEnd(node); g++) {
                        for (int m = graph.memberStart(g); m < graph.memberEnd(g); m++) {
                            reached.set(graph.member(m));
                        }
                    }
                }
            }
            int[] products = reached.stream()
                    .filter(n -> graph.kind(n) == NodeKind.PRODUCT)
                    .toArray();
            long unknown = IntStream.of(products)
                    .filter(p -> graph.product(p).upstream() == Upstream.UNKNOWN)
                    .count();
            if (products.length > 0 && 100.0 * unknown / products.length > mostPercent) {
                breaches.put(
                        FindingKey.breach(
                                RiskRule.UNKNOWN_UPSTREAM,
                                graph.organizations().get(organization).id()),
                        IntStream.of(services).mapToObj(graph::id).sorted().toList());
            }
        }

        /** Two products that take it down together, and neither alone, for good. */
        private boolean isInAPair(int service) {
            List<Integer> products = new ArrayList<>();
            for (int p = graph.kindStart(NodeKind.PRODUCT); p < graph.kindEnd(NodeKind.PRODUCT); p++) {
                if (!down(Double.POSITIVE_INFINITY, p).isDown(service)) {
                    products.add(p);
                }
            }
            return products.stream()
                    .anyMatch(p -> products.stream()
                            .anyMatch(q -> p < q
                                    && down(Double.POSITIVE_INFINITY, p, q).isDown(service)));
        }

        /** Countries are no single points of failure here. */
        private IntStream faults() {
            return IntStream.range(graph.kindStart(NodeKind.LOCATION), graph.kindStart(NodeKind.SERVICE));
        }

        private Cascade down(double hours, int... faults) {
            return new FaultAnalysis(graph).cascade(FaultScenario.of(graph, FaultMode.MALFUNCTION, hours, faults));
        }
    }
}
