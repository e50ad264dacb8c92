package org.linchpin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {
    private static final String WORLD = """
            organizations id=o country=DE sector=Banking
            vendors id=parent country=US
            vendors id=v country=IE parent=parent
            vendors id=x country=ZZ
            locations id=region country=IE
            products id=p vendor=v category=c location=region without_vendor_hours=never
            products id=q vendor=x category=c without_vendor_hours=24
            services id=s organization=o criticality=critical
            dependencies from=s to=p group=g required=2
            dependencies from=s to=q group=g required=2 valid_to=2026-06-30
            dependencies from=p to=q kind=soft
            """;

    @Test
    void nodesAreOrderedByKindThenId() {
        DependencyGraph graph = GraphText.project(WORLD);
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < graph.nodeCount(); n++) {
            ids.add(graph.kind(n).text() + " " + graph.id(n));
            assertThat(graph.node(graph.id(n))).isEqualTo(n);
        }
        assertThat(ids)
                .containsExactly(
                        "country DE",
                        "country IE",
                        "country US",
                        "location region",
                        "vendor parent",
                        "vendor v",
                        "vendor x",
                        "product p",
                        "product q",
                        "service s");
        assertThat(graph.node("nobody")).isEqualTo(DependencyGraph.NONE);
    }

    @Test
    void needsThatFollowFromRowsAreThere() {
        DependencyGraph graph = GraphText.project(WORLD);
        assertThat(needs(graph, "v")).containsExactly("[parent] 1", "[IE] 1");
        assertThat(needs(graph, "x")).isEmpty();
        assertThat(needs(graph, "region")).containsExactly("[IE] 1");
        assertThat(needs(graph, "p")).containsExactly("[v] 1", "[region] 1", "[q] 1 soft");
        assertThat(needs(graph, "s")).containsExactly("[p, q] 2");
        assertThat(graph.id(graph.ultimateParent(graph.node("v")))).isEqualTo("parent");
        assertThat(graph.id(graph.vendorOf(graph.node("q")))).isEqualTo("x");
    }

    @Test
    void inModeLossAProductGoesOnWithoutItsVendorForItsHours() {
        DependencyGraph graph = GraphText.project(WORLD);
        int vendorOfP = graph.groupStart(graph.node("p"));
        int vendorOfQ = graph.groupStart(graph.node("q"));
        assertThat(graph.isHard(vendorOfP, FaultMode.MALFUNCTION)).isTrue();
        assertThat(graph.isHard(vendorOfP, FaultMode.LOSS)).isFalse();
        assertThat(graph.rideThrough(vendorOfQ, FaultMode.MALFUNCTION)).isZero();
        assertThat(graph.rideThrough(vendorOfQ, FaultMode.LOSS)).isEqualTo(24);
    }

    @Test
    void givenAMemberHasEnded_thenTheGroupRequiresNoMoreThanIsLeft() {
        var graph = DependencyGraph.of(GraphText.graph(WORLD), LocalDate.of(2026, 7, 1));
        assertThat(needs(graph, "s")).containsExactly("[p] 1");
    }

    @Test
    void withoutIllustrativeRows_whatTheyNameCannotFail() {
        Graph rows = GraphText.graph(WORLD.replace("to=q group=g", "to=q group=g evidence=illustrative"));
        DependencyGraph firm = DependencyGraph.withoutIllustrative(rows, LocalDate.of(2026, 1, 1));
        assertThat(needs(firm, "s")).containsExactly("[p] 1");
        Graph either = GraphText.graph(WORLD.replace("required=2", "required=1")
                .replace("to=q group=g", "to=q group=g evidence=illustrative"));
        assertThat(needs(DependencyGraph.withoutIllustrative(either, LocalDate.of(2026, 1, 1)), "s"))
                .isEmpty();
    }

    @Test
    void dependentsMirrorMembers() {
        DependencyGraph graph = GraphText.project(WORLD);
        int q = graph.node("q");
        List<String> dependents = new ArrayList<>();
        for (int i = graph.dependentStart(q); i < graph.dependentEnd(q); i++) {
            dependents.add(graph.id(graph.groupOwner(graph.dependentGroup(i))));
        }
        assertThat(dependents).containsExactly("p", "s");
    }

    private static List<String> needs(DependencyGraph graph, String id) {
        int node = graph.node(id);
        List<String> needs = new ArrayList<>();
        for (int g = graph.groupStart(node); g < graph.groupEnd(node); g++) {
            List<String> members = new ArrayList<>();
            for (int m = graph.memberStart(g); m < graph.memberEnd(g); m++) {
                members.add(graph.id(graph.member(m)));
            }
            needs.add(members + " " + graph.required(g) + (graph.isHard(g, FaultMode.MALFUNCTION) ? "" : " soft"));
        }
        return needs;
    }
}
