package org.linchpin.report.cascade;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;
import org.linchpin.report.cascade.LikeNodes.Alike;

/** What the picture of a cascade says in words. */
final class CascadeWords {
    private static final int EXAMPLES = 2;

    private final Cascade cascade;
    private final DependencyGraph graph;

    CascadeWords(Cascade cascade) {
        this.cascade = cascade;
        this.graph = cascade.graph();
    }

    String title() {
        List<Integer> faults = cascade.scenario().faults();
        var names = new FaultNames(graph);
        return faults.size() == 1
                ? "How a fault of %s would spread".formatted(names.full(faults.get(0)))
                : "How faults of %s would spread together".formatted(names.some(faults, 3));
    }

    /**
     * @param folded nodes that are folded
     * @param into boxes that they are folded into
     */
    String description(CascadeLinks links, int folded, int into) {
        IntPredicate affected = node -> !cascade.scenario().faults().contains(node);
        int[] shown = links.lost().keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(affected)
                .toArray();
        String down = kinds(IntStream.of(shown).filter(cascade::isDown));
        String degraded = kinds(IntStream.of(shown).filter(cascade::isDegraded));
        return "From left to right, from what fails to what that would take down or degrade."
                + (down.isEmpty() ? "" : " Down: " + down + ".")
                + (degraded.isEmpty() ? "" : " Degraded: " + degraded + ".")
                + (folded == 0
                        ? ""
                        : " Of all that is shown, %s alike are folded into %s."
                                .formatted(
                                        Words.count(folded, "node that is", "nodes that are"),
                                        Words.count(into, "box", "boxes")));
    }

    private String kinds(IntStream nodes) {
        Map<NodeKind, Integer> counts = new EnumMap<>(NodeKind.class);
        nodes.forEach(node -> counts.merge(graph.kind(node), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(count(kind, count)));
        return Phrases.join(parts);
    }

    /** <em>37 services of Airlines</em>, <em>37 more services of 12 sectors</em>. */
    String number(Alike set, boolean more) {
        String counted = count(set.kind(), set.nodes().size());
        SortedMap<String, Alike> sectors = LikeNodes.bySector(graph, set);
        String of = sectors.size() > 1 ? Words.count(sectors.size(), "sector", "sectors") : sectors.firstKey();
        return (more ? counted.replaceFirst(" ", " more ") : counted) + (of.isEmpty() ? "" : " of " + of);
    }

    /** <em>service · Delta, after 4 hours</em>. */
    String about(int node) {
        NodeKind kind = graph.kind(node);
        String of = of(node);
        return Words.kind(kind) + (of.isEmpty() ? "" : " · " + of) + hours(IntStream.of(node));
    }

    /** <em>Delta, United and 35 more, after 4 to 12 hours</em>. */
    String about(List<Integer> nodes) {
        List<String> names = nodes.stream()
                .map(node -> graph.owner(node) == null ? graph.name(node) : of(node))
                .distinct()
                .toList();
        if (names.size() == 1 && names.equals(sectors(nodes))) {
            return hours(down(nodes)).replaceFirst("^, ", "");
        }
        List<String> examples = new ArrayList<>(names.subList(0, Math.min(EXAMPLES, names.size())));
        if (names.size() > EXAMPLES) {
            examples.add("%,d more".formatted(names.size() - EXAMPLES));
        }
        return Phrases.join(examples) + hours(down(nodes));
    }

    private IntStream down(List<Integer> nodes) {
        return nodes.stream().mapToInt(Integer::intValue).filter(cascade::isDown);
    }

    private List<String> sectors(List<Integer> nodes) {
        return nodes.stream()
                .map(graph::owner)
                .filter(Objects::nonNull)
                .map(Organization::sector)
                .distinct()
                .toList();
    }

    private String of(int node) {
        Organization owner = graph.owner(node);
        return owner != null
                ? owner.name()
                : graph.kind(node) == NodeKind.PRODUCT ? graph.name(graph.vendorOf(node)) : "";
    }

    /** Nothing for what goes down at once, or not at all. */
    private String hours(IntStream nodes) {
        var hours = nodes.mapToDouble(cascade::downAfterHours).summaryStatistics();
        if (!(hours.getMax() > 0)) {
            return "";
        }
        String least = hours.getMin() == hours.getMax() ? "" : Phrases.number(hours.getMin()) + " to ";
        return ", after " + (least + Phrases.hours(hours.getMax())).replace(' ', '\u00a0');
    }

    private static String count(NodeKind kind, int number) {
        return switch (kind) {
            case COUNTRY -> Words.count(number, "country or territory", "countries or territories");
            case LOCATION -> Words.count(number, "location", "locations");
            case VENDOR -> Words.count(number, "vendor", "vendors");
            case PRODUCT -> Words.count(number, "product", "products");
            case SYSTEM -> Words.count(number, "system", "systems");
            case SERVICE -> Words.count(number, "service", "services");
        };
    }
}
