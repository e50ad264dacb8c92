package org.linchpin.report.cascade;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.Tone;
import org.linchpin.report.Badges;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** What a fault does to everything that is no service: products, vendors, systems, and who has lost redundancy. */
public final class AffectedTable {
    private AffectedTable() {}

    /**
     * One node.
     *
     * @param hours after the fault; null if it does not go down
     */
    public record Row(
            DependencyGraph graph,
            int node,
            Badge state,
            @Nullable Double hours) {
        @Nullable
        String owner() {
            Organization owner = graph.owner(node);
            return owner == null ? null : owner.name();
        }
    }

    /** With who has lost redundancy. */
    public static final TableDefinition<Row> DEFINITION = of("What else would go down, be degraded or lose redundancy");

    /** Without them. */
    public static final TableDefinition<Row> ON_THE_WAY = of("What else would go down or be degraded");

    private static TableDefinition<Row> of(String caption) {
        return new TableDefinition<>(
                "others",
                caption,
                "nodes",
                "-state",
                "Nothing else would be affected, among the dependencies known.",
                List.of(
                        TableColumn.<Row>text("name", "Name", r -> r.graph().name(r.node()))
                                .link(r -> Links.node(
                                        r.graph().kind(r.node()), r.graph().id(r.node()))),
                        TableColumn.text(
                                "kind", "Kind", r -> Words.kind(r.graph().kind(r.node()))),
                        TableColumn.text("organization", "Organization", Row::owner),
                        TableColumn.badge("state", "Effect", Row::state),
                        TableColumn.hours("down_after_hours", "Down after", Row::hours),
                        TableColumn.code("id", "Id", r -> r.graph().id(r.node()))));
    }

    /** What goes down or is degraded, then who has lost redundancy. */
    public static List<Row> rows(Cascade cascade) {
        List<Row> rows = onTheWay(cascade);
        for (int node : cascade.lostRedundancy()) {
            rows.add(new Row(cascade.graph(), node, new Badge(Tone.LOW, "would lose redundancy"), null));
        }
        return rows;
    }

    /** What goes down, then what is degraded. */
    public static List<Row> onTheWay(Cascade cascade) {
        DependencyGraph graph = cascade.graph();
        List<Row> rows = new ArrayList<>();
        for (int node : cascade.down()) {
            if (!cascade.scenario().faults().contains(node) && graph.kind(node) != NodeKind.SERVICE) {
                rows.add(new Row(graph, node, Badges.DOWN, cascade.downAfterHours(node)));
            }
        }
        for (int node : cascade.degraded()) {
            if (graph.kind(node) != NodeKind.SERVICE) {
                rows.add(new Row(graph, node, Badges.DEGRADED, null));
            }
        }
        return rows;
    }
}
