package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphText;

class CascadeKernelTest {
    private final DependencyGraph graph = GraphText.project("""
        organizations id=o country=DE sector=A
        vendors id=v country=US
        products id=cloud vendor=v category=c
        products id=mail vendor=v category=c
        services id=early organization=o criticality=critical
        services id=late organization=o criticality=critical
        services id=other organization=o criticality=critical
        dependencies from=early to=cloud
        dependencies from=late to=cloud ride_through_hours=2
        dependencies from=other to=mail
        """);

    @Test
    void aRunThatWasGivenUpLeavesNothingToTheNext() {
        // Given a run that is given up while a service still rides through
        var kernel = new CascadeKernel(graph);
        assertThat(kernel.runUpTo(1, FaultMode.MALFUNCTION, 72, true, graph.node("cloud")))
                .isFalse();

        // When
        boolean complete = kernel.runUpTo(2, FaultMode.MALFUNCTION, 72, true, graph.node("mail"));

        // Then
        assertThat(complete).isTrue();
        assertThat(kernel.downCount()).isEqualTo(2);
        assertThat(kernel.affectedCount()).isEqualTo(2);
        assertThat(kernel.isAffected(graph.node("other"))).isTrue();
        assertThat(kernel.isAffected(graph.node("late"))).isFalse();
    }
}
