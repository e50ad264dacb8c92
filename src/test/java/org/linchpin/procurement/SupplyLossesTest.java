package org.linchpin.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.NodeKind;

/** A bank in Germany with one service for each way in which a product may outlive its vendor. */
class SupplyLossesTest {
    private final DependencyGraph graph = GraphText.project("""
            organizations id=bank country=DE sector=banking
            vendors id=acme country=US
            vendors id=sub country=FR parent=acme
            vendors id=home country=DE
            products id=saas vendor=acme category=mail
            products id=licensed vendor=acme category=erp without_vendor_hours=720
            products id=long vendor=sub category=crm without_vendor_hours=721
            products id=open vendor=acme category=library without_vendor_hours=never
            products id=local vendor=home category=phone
            services id=s1 organization=bank criticality=critical
            services id=s2 organization=bank criticality=critical
            services id=s3 organization=bank criticality=critical
            services id=s4 organization=bank criticality=critical
            services id=s5 organization=bank criticality=critical
            dependencies from=s1 to=saas
            dependencies from=s2 to=licensed
            dependencies from=s3 to=long
            dependencies from=s4 to=open
            dependencies from=s5 to=local
            contracts id=c1 organization=bank vendor=acme ends=2027-01-31 notice_days=30
            contracts id=c2 organization=bank vendor=sub ends=2026-06-30
            contracts id=c3 organization=bank vendor=home ends=2026-01-31
            """);

    @Test
    void eachServiceIsWhereItsRideThroughPutsIt() {
        List<SupplyLoss> losses = SupplyLosses.of(new FaultAnalysis(graph), 0, NodeKind.COUNTRY);

        assertThat(losses).extracting(loss -> graph.id(loss.fault())).containsExactly("FR", "US");
        SupplyLoss us = losses.get(1);
        assertThat(ids(us.atOnce())).containsExactly("s1");
        assertThat(ids(us.within30Days())).containsExactly("s2");
        assertThat(ids(us.later())).as("through the subsidiary").containsExactly("s3");
        assertThat(ids(us.withoutUpdates())).containsExactly("s4");
        assertThat(us.contracts()).extracting("id").containsExactly("c2", "c1");
        assertThat(ids(losses.get(0).later())).containsExactly("s3");
    }

    @Test
    void theOwnCountryWithdrawsFromOthersOnly() {
        assertThat(SupplyLosses.of(new FaultAnalysis(graph), 0, NodeKind.COUNTRY))
                .noneMatch(loss -> graph.id(loss.fault()).equals("DE"));
    }

    @Test
    void aVendorAndAPlaceAreLostLikeACountry() {
        assertThat(SupplyLosses.of(new FaultAnalysis(graph), 0, NodeKind.VENDOR))
                .extracting(loss -> graph.id(loss.fault()))
                .containsExactly("acme", "home", "sub");
        SupplyLoss home = SupplyLosses.of(new FaultAnalysis(graph), 0, graph.node("home"));
        assertThat(ids(home.atOnce())).containsExactly("s5");
        assertThat(home.criticalDown()).isEqualTo(1);
        assertThat(home.contracts()).extracting("id").containsExactly("c3");
    }

    @Test
    void theNearestLostSupplierIsAtTheTierOfTheShortestChain() {
        DependencyGraph chain = GraphText.project("""
                organizations id=bank country=DE sector=banking
                vendors id=near country=DE
                vendors id=far country=US
                products id=app vendor=near category=app
                products id=host vendor=far category=cloud
                products id=own vendor=far category=own without_vendor_hours=never
                systems id=desk organization=bank
                services id=s1 organization=bank criticality=critical
                services id=s2 organization=bank criticality=critical
                services id=s3 organization=bank criticality=critical
                dependencies from=s1 to=desk
                dependencies from=desk to=app
                dependencies from=app to=host
                dependencies from=s2 to=s1
                dependencies from=s2 to=host
                dependencies from=s3 to=own
                """);
        var cascade = SupplyLosses.cascade(new FaultAnalysis(chain), chain.node("US"));

        LostService first = LossTiers.of(cascade, chain.node("s1"));
        LostService second = LossTiers.of(cascade, chain.node("s2"));
        LostService third = LossTiers.of(cascade, chain.node("s3"));

        assertThat(first.tiers()).isEqualTo(2);
        assertThat(first.through()).containsExactly(chain.node("host"));
        assertThat(second.tiers()).isEqualTo(1);
        assertThat(third.tiers()).as("it goes on without updates").isEqualTo(1);
        assertThat(third.through()).containsExactly(chain.node("own"));
    }

    private List<String> ids(Collection<Integer> nodes) {
        return nodes.stream().map(graph::id).toList();
    }
}
