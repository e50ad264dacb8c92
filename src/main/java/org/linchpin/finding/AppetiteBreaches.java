package org.linchpin.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.linchpin.analysis.Analysis;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Ints;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Upstream;
import org.linchpin.snapshot.Stops;

/** Holds an organization's risk appetite against what the analysis shows. Exact; all in mode malfunction. */
final class AppetiteBreaches {
    /** Names in a sentence. */
    private static final int NAMED = 3;

    private final Analysis analysis;
    private final DependencyGraph graph;
    private final Organization organization;
    private final int[] services;
    private final double outageHours;

    /**
     * @param services nodes of the organization's services
     * @param outageHours that is assumed where a rule has no time of its own
     */
    AppetiteBreaches(Analysis analysis, Organization organization, int[] services, double outageHours) {
        this.analysis = analysis;
        this.graph = analysis.graph();
        this.organization = organization;
        this.services = services.clone();
        this.outageHours = outageHours;
    }

    /** What does not hold, by rule, then subject. */
    List<Sighting> of(RiskAppetite appetite, Stops stops) {
        List<Sighting> breaches = new ArrayList<>();
        for (RiskRule rule : appetite.limits().keySet()) {
            switch (rule) {
                case RIDE_THROUGH -> rideThrough(appetite.limit(rule), breaches);
                case SERVICES_PER_VENDOR -> servicesPerVendor(appetite.limit(rule), breaches);
                case TOLERANCE -> tolerance(breaches);
                case HIDDEN_PAIR -> hiddenPairs(stops, breaches);
                case UNKNOWN_UPSTREAM -> unknownUpstream(appetite.limit(rule), breaches);
            }
        }
        return breaches;
    }

    /** A service carries on for less than that many hours after a fault if it goes down in an outage of that length. */
    private void rideThrough(double hours, List<Sighting> breaches) {
        SingleFaults within = analysis.singleFaults(FaultMode.MALFUNCTION, hours);
        for (int service : critical()) {
            List<Integer> stops = supplied(within.singlePointsOfFailure(service));
            if (!stops.isEmpty()) {
                breaches.add(new Sighting(
                        FindingKey.breach(RiskRule.RIDE_THROUGH, graph.id(service)),
                        "%s would go down within %s hours of a single fault"
                                .formatted(graph.name(service), number(hours)),
                        "It hangs on %s.".formatted(named(stops)),
                        List.of(graph.id(service)),
                        1));
            }
        }
    }

    private void servicesPerVendor(double most, List<Sighting> breaches) {
        SingleFaults faults = analysis.singleFaults(FaultMode.MALFUNCTION, outageHours);
        Map<Integer, List<Integer>> byVendor = new TreeMap<>();
        for (int service : services) {
            for (int fault : faults.singlePointsOfFailure(service)) {
                if (graph.kind(fault) == NodeKind.VENDOR && graph.ultimateParent(fault) == fault) {
                    byVendor.computeIfAbsent(fault, v -> new ArrayList<>()).add(service);
                }
            }
        }
        byVendor.forEach((vendor, down) -> {
            if (down.size() > most) {
                breaches.add(new Sighting(
                        FindingKey.breach(RiskRule.SERVICES_PER_VENDOR, graph.id(vendor)),
                        "%,d services would go down with %s".formatted(down.size(), graph.name(vendor)),
                        "At most %s are accepted on one vendor and its subsidiaries.".formatted(number(most)),
                        down.stream().map(graph::id).sorted().toList(),
                        (int) down.stream().filter(this::isCritical).count()));
            }
        });
    }

    private void tolerance(List<Sighting> breaches) {
        SingleFaults faults = analysis.singleFaults(FaultMode.MALFUNCTION, outageHours);
        Map<Integer, TreeSet<Integer>> byFault = new TreeMap<>();
        for (int service : critical()) {
            if (graph.service(service).toleranceHours() != null) {
                supplied(faults.singlePointsOfFailure(service))
                        .forEach(fault -> byFault.computeIfAbsent(fault, f -> new TreeSet<>())
                                .add(service));
            }
        }
        Map<Integer, List<Integer>> exceeding = new TreeMap<>();
        byFault.forEach((fault, hit) -> {
            Cascade cascade =
                    analysis.faults().cascade(FaultScenario.of(graph, FaultMode.MALFUNCTION, outageHours, fault));
            for (int service : hit) {
                if (Boolean.TRUE.equals(cascade.toleranceBreached(service))) {
                    exceeding.computeIfAbsent(service, s -> new ArrayList<>()).add(fault);
                }
            }
        });
        exceeding.forEach((service, by) -> breaches.add(new Sighting(
                FindingKey.breach(RiskRule.TOLERANCE, graph.id(service)),
                "%s would be down for longer than its impact tolerance".formatted(graph.name(service)),
                "In an outage of %s hours of %s.".formatted(number(outageHours), named(by)),
                List.of(graph.id(service)),
                1)));
    }

    private void hiddenPairs(Stops stops, List<Sighting> breaches) {
        Map<Integer, List<List<Integer>>> byService = new TreeMap<>();
        stops.pairs()
                .forEach((pair, down) -> down.stream()
                        .filter(this::isCritical)
                        .forEach(service -> byService
                                .computeIfAbsent(service, s -> new ArrayList<>())
                                .add(pair)));
        byService.forEach((service, pairs) -> breaches.add(new Sighting(
                FindingKey.breach(RiskRule.HIDDEN_PAIR, graph.id(service)),
                "%s would go down with two products that fail together".formatted(graph.name(service)),
                "%s, such as %s."
                        .formatted(
                                pairs.size() == 1 ? "One hidden pair" : "%,d hidden pairs".formatted(pairs.size()),
                                named(pairs.get(0))),
                List.of(graph.id(service)),
                1)));
    }

    private void unknownUpstream(double mostPercent, List<Sighting> breaches) {
        BitSet reached = reached();
        int[] products =
                reached.stream().filter(n -> graph.kind(n) == NodeKind.PRODUCT).toArray();
        long unknown = IntStream.of(products)
                .filter(p -> graph.product(p).upstream() == Upstream.UNKNOWN)
                .count();
        if (unknown * 100.0 > mostPercent * products.length) {
            breaches.add(new Sighting(
                    FindingKey.breach(RiskRule.UNKNOWN_UPSTREAM, organization.id()),
                    "Nothing is known of the upstream of %s %% of the products reached"
                            .formatted(number(100.0 * unknown / products.length)),
                    "%,d of %,d products; at most %s %% are accepted."
                            .formatted(unknown, products.length, number(mostPercent)),
                    IntStream.of(services).mapToObj(graph::id).sorted().toList(),
                    critical().length));
        }
    }

    /** All that the services need, over any number of tiers; soft and redundant needs too. O(nodes + needs reached). */
    private BitSet reached() {
        var reached = new BitSet();
        var open = new Ints();
        for (int service : services) {
            reached.set(service);
            open.add(service);
        }
        for (int i = 0; i < open.size(); i++) {
            int node = open.get(i);
            for (int m = memberStart(node); m < memberEnd(node); m++) {
                if (!reached.get(graph.member(m))) {
                    reached.set(graph.member(m));
                    open.add(graph.member(m));
                }
            }
        }
        return reached;
    }

    /** The members of a node's groups lie side by side. */
    private int memberStart(int node) {
        return graph.groupStart(node) == graph.groupEnd(node) ? 0 : graph.memberStart(graph.groupStart(node));
    }

    private int memberEnd(int node) {
        return graph.groupStart(node) == graph.groupEnd(node) ? 0 : graph.memberEnd(graph.groupEnd(node) - 1);
    }

    private int[] critical() {
        return IntStream.of(services).filter(this::isCritical).toArray();
    }

    private boolean isCritical(int service) {
        return graph.service(service).criticality() == Criticality.CRITICAL;
    }

    private List<Integer> supplied(int[] faults) {
        return IntStream.of(faults)
                .filter(fault -> graph.kind(fault) != NodeKind.COUNTRY)
                .boxed()
                .toList();
    }

    private String named(List<Integer> nodes) {
        List<String> names = nodes.stream()
                .sorted(Comparator.comparing((Integer n) -> graph.kind(n))
                        .reversed()
                        .thenComparing(graph::id))
                .map(new NodeNames(graph, organization)::of)
                .toList();
        return names.size() <= NAMED
                ? String.join(", ", names)
                : "%s and %,d more".formatted(String.join(", ", names.subList(0, NAMED)), names.size() - NAMED);
    }

    private static String number(double number) {
        return BigDecimal.valueOf(Math.round(number * 10) / 10.0)
                .stripTrailingZeros()
                .toPlainString();
    }
}
