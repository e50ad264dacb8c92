package org.linchpin.fault;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.NodeKind;

/**
 * A coherent fault tree as text, converted as {@code docs/how-to/analyse-a-fault-tree.md} says. Each line is a gate, the first
 * one the top: its name, {@code or}, {@code and} or a number of inputs that suffice, then the inputs. What is no gate is a
 * basic event.
 */
final class FaultTree {
    private FaultTree() {}

    /** The minimal cut sets of one and two basic events, each sorted and joined by spaces. */
    static List<String> cutSets(String tree) {
        DependencyGraph graph = GraphText.project(rows(tree));
        CutSets found = new MinimalCutSets(graph)
                .of(
                        graph.node("top-event"),
                        Set.of(NodeKind.PRODUCT),
                        FaultMode.MALFUNCTION,
                        2,
                        SearchBudget.DEFAULT);
        return found.sets().stream()
                .map(set -> String.join(" ", set.stream().map(graph::id).toList()))
                .toList();
    }

    private static String rows(String tree) {
        List<List<String>> gates = tree.lines()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.strip().split(" +")))
                .toList();
        Set<String> systems = new LinkedHashSet<>();
        gates.forEach(gate -> systems.add(gate.get(0)));
        Set<String> products = new LinkedHashSet<>();
        var needs = new StringBuilder();
        for (List<String> gate : gates) {
            List<String> inputs = gate.subList(2, gate.size());
            inputs.stream().filter(input -> !systems.contains(input)).forEach(products::add);
            int failing = switch (gate.get(1)) {
                case "or" -> 1;
                case "and" -> inputs.size();
                default -> Integer.parseInt(gate.get(1));
            };
            String group = failing == 1 ? "" : " group=inputs required=" + (inputs.size() - failing + 1);
            inputs.forEach(input -> needs.append("dependencies from=%s to=%s%s\n".formatted(gate.get(0), input, group)));
        }
        var rows = new StringBuilder("""
                organizations id=plant country=ZZ sector=Plant
                vendors id=nature country=ZZ
                services id=top-event organization=plant criticality=critical
                """);
        rows.append("dependencies from=top-event to=%s\n".formatted(gates.get(0).get(0)));
        systems.forEach(id -> rows.append("systems id=%s organization=plant\n".formatted(id)));
        products.forEach(id -> rows.append("products id=%s vendor=nature category=event\n".formatted(id)));
        return rows.append(needs).toString();
    }
}
