package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linchpin.exporting.CsvExport;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphShape;
import org.linchpin.graph.GraphSize;
import org.linchpin.graph.RealisticGraph;

class RealisticGraphTest {
    @ParameterizedTest
    @EnumSource
    void itsExportIsAcceptedAsItIs(GraphShape shape) {
        Graph graph = RealisticGraph.rows(GraphSize.S, shape);

        Graph read = UploadFiles.accepted(UploadFiles.read(RoundTripTest.export(graph)));

        assertThat(CsvExport.sha256(read)).isEqualTo(CsvExport.sha256(graph));
    }

    @Test
    void itIsTheSameEveryTime() {
        assertThat(CsvExport.sha256(RealisticGraph.rows(GraphSize.XS, GraphShape.MIXED)))
                .isEqualTo("e009326e9b9d1296dc6cf1e0d75bd002f116f306abc6a5ebdfc35aa173d52f8f");
    }

    @ParameterizedTest
    @EnumSource
    void itsDirectProjectionHasTheNodesAndNeedsOfItsRows(GraphShape shape) {
        DependencyGraph ofRows = DependencyGraph.of(RealisticGraph.rows(GraphSize.S, shape), LocalDate.of(2026, 1, 1));

        DependencyGraph direct = RealisticGraph.project(GraphSize.S, shape);

        assertThat(nodes(direct)).isEqualTo(nodes(ofRows));
    }

    /** Each node with its owner and its needs, whose order does not matter. */
    private static List<String> nodes(DependencyGraph graph) {
        return IntStream.range(0, graph.nodeCount())
                .mapToObj(n -> graph.id(n) + " " + graph.organization(n) + " " + needs(graph, n) + dependents(graph, n))
                .toList();
    }

    private static List<String> needs(DependencyGraph graph, int node) {
        return IntStream.range(graph.groupStart(node), graph.groupEnd(node))
                .mapToObj(g -> "%s %d of %s %b %s %b %s"
                        .formatted(
                                graph.groupName(g),
                                graph.required(g),
                                members(graph, g),
                                graph.isHard(g, FaultMode.MALFUNCTION),
                                graph.rideThrough(g, FaultMode.MALFUNCTION),
                                graph.isHard(g, FaultMode.LOSS),
                                graph.rideThrough(g, FaultMode.LOSS)))
                .sorted()
                .toList();
    }

    private static String members(DependencyGraph graph, int group) {
        return Arrays.toString(IntStream.range(graph.memberStart(group), graph.memberEnd(group))
                .map(graph::member)
                .sorted()
                .toArray());
    }

    private static String dependents(DependencyGraph graph, int node) {
        return Arrays.toString(IntStream.range(graph.dependentStart(node), graph.dependentEnd(node))
                .map(i -> graph.groupOwner(graph.dependentGroup(i)))
                .sorted()
                .toArray());
    }
}
