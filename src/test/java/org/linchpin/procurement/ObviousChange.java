package org.linchpin.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.InternalSystem;
import org.linchpin.graph.NeedKind;
import org.linchpin.graph.Product;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Service;

/**
 * A change of suppliers the obvious way: drops what is not valid on the day, then rewrites the need of each owned node as lists
 * of members, from the words of the definition.
 */
final class ObviousChange {
    private static final class Need {
        final boolean alone;
        final int required;
        final NeedKind kind;
        final double hours;
        final List<String> members;

        Need(boolean alone, int required, NeedKind kind, double hours, List<String> members) {
            this.alone = alone;
            this.required = Math.min(required, members.size());
            this.kind = kind;
            this.hours = hours;
            this.members = members;
        }
    }

    private ObviousChange() {}

    /** The rows of that day after the change; others are left out. */
    static Graph apply(Graph graph, LocalDate day, String organization, Move move, String category, String product) {
        List<GraphRow> rows = new ArrayList<>();
        Map<String, Map<String, List<Dependency>>> needs = new TreeMap<>();
        for (RowType type : RowType.values()) {
            if (type != RowType.DEPENDENCY) {
                rows.addAll(graph.rows(type));
            }
        }
        for (Dependency row : graph.dependencies()) {
            if (row.validOn(day)) {
                if (organization.equals(owner(graph, row.from()))) {
                    String group = row.group() == null ? "alone " + row.to() : "group " + row.group();
                    needs.computeIfAbsent(row.from(), from -> new LinkedHashMap<>())
                            .computeIfAbsent(group, name -> new ArrayList<>())
                            .add(row);
                } else {
                    rows.add(row);
                }
            }
        }
        needs.forEach((from, groups) -> {
            int number = 0;
            for (Need need : changed(graph, groups, move, category, product)) {
                number++;
                for (String member : need.members) {
                    rows.add(new Dependency(
                            from,
                            member,
                            "g" + number,
                            need.required,
                            need.kind,
                            need.hours,
                            null,
                            null,
                            null,
                            null,
                            null,
                            graph.dependencies().get(0).provenance()));
                }
            }
        });
        return Graph.of(0, graph.datasets(), rows);
    }

    private static List<Need> changed(
            Graph graph, Map<String, List<Dependency>> groups, Move move, String category, String product) {
        List<Need> needs = new ArrayList<>();
        groups.forEach((name, rows) -> {
            Dependency first = rows.get(0);
            int required = Objects.requireNonNullElse(first.required(), 1);
            boolean alone = first.group() == null;
            // the group as it is on the day requires no more than its members of the day
            required = Math.min(required, rows.size());
            List<String> members =
                    new ArrayList<>(rows.stream().map(Dependency::to).toList());
            if (members.stream().anyMatch(to -> isOf(graph, to, category))) {
                if (move == Move.SWITCH) {
                    members.replaceAll(to -> isOf(graph, to, category) ? product : to);
                } else {
                    members.add(product);
                }
                members = members.stream().distinct().toList();
            }
            needs.add(new Need(alone, required, first.kind(), first.rideThroughHours(), members));
        });
        // what stands alone twice after the change is one need: the hardest, with the shortest ride-through
        needs.sort(Comparator.comparing((Need n) -> n.kind).thenComparingDouble(n -> n.hours));
        List<Need> merged = new ArrayList<>();
        for (Need need : needs) {
            if (!need.alone || merged.stream().noneMatch(other -> other.alone && other.members.equals(need.members))) {
                merged.add(need);
            }
        }
        return merged;
    }

    private static boolean isOf(Graph graph, String id, String category) {
        Product product = graph.find(Product.class, id);
        return product != null && product.category().equals(category);
    }

    private static String owner(Graph graph, String id) {
        Service service = graph.find(Service.class, id);
        InternalSystem system = graph.find(InternalSystem.class, id);
        return service != null ? service.organization() : system == null ? "" : system.organization();
    }
}
