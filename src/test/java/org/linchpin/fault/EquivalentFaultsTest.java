package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphText;

class EquivalentFaultsTest {
    private static final DependencyGraph GRAPH = GraphText.project("""
        organizations id=o country=DE sector=A
        vendors id=alone country=US
        vendors id=two country=US
        products id=only vendor=alone category=c
        products id=first vendor=two category=c
        products id=second vendor=two category=c
        products id=link vendor=two category=c
        products id=member vendor=two category=c
        products id=other vendor=two category=c
        products id=ridden vendor=two category=c
        products id=soft vendor=two category=c
        products id=twice vendor=two category=c
        products id=ring1 vendor=two category=c
        products id=ring2 vendor=two category=c
        products id=ring3 vendor=two category=c
        services id=s organization=o criticality=critical
        dependencies from=only to=first
        dependencies from=first to=link
        dependencies from=s to=first
        dependencies from=second to=member group=g required=1
        dependencies from=second to=other group=g required=1
        dependencies from=second to=ridden ride_through_hours=2
        dependencies from=second to=soft kind=soft
        dependencies from=second to=twice kind=soft
        dependencies from=second to=twice group=h required=1
        dependencies from=ring1 to=ring2
        dependencies from=ring2 to=ring3
        dependencies from=ring3 to=ring1
        dependencies from=s to=ring1
        dependencies from=only to=ring2
        """);

    @ParameterizedTest
    @CsvSource({
        // it acts through the one product of this vendor, which nothing needs
        "alone,only",
        // two products and a service need them
        "two,two",
        "first,first",
        // a link of a chain
        "link,first",
        // its loss is tolerated
        "member,member",
        // another day
        "ridden,ridden",
        "soft,soft",
        // one of its two ways is hard
        "twice,second",
        // they take each other down: the lowest of them
        "ring2,ring1",
        "ring3,ring1",
        "ring1,ring1",
        // it stands for itself, for its withdrawal is masked
        "US,US"
    })
    void aFaultStandsForThoseThatDoTheSame(String fault, String representative) {
        assertThat(representative(fault, 72)).isEqualTo(representative);
    }

    @Test
    void anOutageThatDoesNotEndOutlastsEveryRideThrough() {
        assertThat(representative("ridden", Double.POSITIVE_INFINITY)).isEqualTo("second");
    }

    private static String representative(String fault, double outageHours) {
        var equivalent = new EquivalentFaults(GRAPH, new SweepOrder(GRAPH), FaultMode.MALFUNCTION, outageHours);
        return GRAPH.id(equivalent.representative(GRAPH.node(fault)));
    }
}
