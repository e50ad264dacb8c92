package org.linchpin.report.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Badges;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** Who carries on unharmed, but one more failure closer to it. */
final class RedundancyTable {
    private RedundancyTable() {}

    /** A node that has lost redundancy. */
    record Row(Cascade cascade, int node) {
        DependencyGraph graph() {
            return cascade.graph();
        }

        @Nullable
        Organization owner() {
            return graph().owner(node);
        }

        /** <em>1 of 2 left, 1 needed; lost Cloud A</em>, for each group that has lost a member. */
        String left() {
            DependencyGraph graph = graph();
            List<String> groups = new ArrayList<>();
            for (int group = graph.groupStart(node); group < graph.groupEnd(node); group++) {
                List<Integer> lost = IntStream.range(graph.memberStart(group), graph.memberEnd(group))
                        .map(graph::member)
                        .filter(cascade::isDown)
                        .boxed()
                        .toList();
                if (!lost.isEmpty()) {
                    groups.add("%d of %d left, %d needed; lost %s"
                            .formatted(
                                    graph.size(group) - lost.size(),
                                    graph.size(group),
                                    graph.required(group),
                                    new FaultNames(graph).some(lost, 3)));
                }
            }
            return String.join("; ", groups);
        }
    }

    static final TableDefinition<Row> DEFINITION = new TableDefinition<>(
            "redundancy",
            "What would carry on, but with less redundancy",
            "nodes",
            "",
            "Nothing would lose redundancy without going down or being degraded.",
            List.of(
                    TableColumn.<Row>text("name", "Name", r -> r.graph().name(r.node()))
                            .link(r -> Links.node(
                                    r.graph().kind(r.node()), r.graph().id(r.node()))),
                    TableColumn.text("kind", "Kind", r -> Words.kind(r.graph().kind(r.node()))),
                    TableColumn.<Row>text("organization", "Organization", r -> {
                                Organization owner = r.owner();
                                return owner == null ? null : owner.name();
                            })
                            .link(r -> {
                                Organization owner = r.owner();
                                return owner == null ? null : Links.organization(owner.id());
                            }),
                    TableColumn.<Row>badge("criticality", "Criticality", RedundancyTable::criticality)
                            .ifAny(),
                    TableColumn.text("left", "What is left", Row::left),
                    TableColumn.code("id", "Id", r -> r.graph().id(r.node()))));

    /** Services first, then by id. */
    static List<Row> rows(Cascade cascade) {
        DependencyGraph graph = cascade.graph();
        return Arrays.stream(cascade.lostRedundancy())
                .boxed()
                .sorted((a, b) -> Boolean.compare(graph.kind(b) == NodeKind.SERVICE, graph.kind(a) == NodeKind.SERVICE))
                .map(node -> new Row(cascade, node))
                .toList();
    }

    private static @Nullable Badge criticality(Row row) {
        return row.graph().kind(row.node()) == NodeKind.SERVICE
                ? Badges.of(row.graph().service(row.node()).criticality())
                : null;
    }
}
