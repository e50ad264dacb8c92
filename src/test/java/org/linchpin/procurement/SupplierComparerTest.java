package org.linchpin.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linchpin.concentration.ConcentrationAnalysis;
import org.linchpin.concentration.Origin;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.Progress;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphText;

/** A bank that buys mail from Acme, where Bolt is domestic by seat only, and both run on Zed's cloud. */
class SupplierComparerTest {
    private final DependencyGraph graph = GraphText.project("""
            organizations id=bank country=DE sector=banking
            organizations id=rival country=FR sector=banking
            organizations id=shop country=DE sector=retail
            vendors id=acme country=US
            vendors id=bolt country=DE parent=zed
            vendors id=zed country=US
            vendors id=cher country=ZZ
            locations id=frankfurt country=DE
            products id=acme-mail vendor=acme category=mail upstream=complete
            products id=bolt-mail vendor=bolt category=mail upstream=partial location=frankfurt
            products id=cher-mail vendor=cher category=mail
            products id=zed-cloud vendor=zed category=cloud upstream=unknown
            dependencies from=acme-mail to=zed-cloud
            dependencies from=bolt-mail to=zed-cloud
            systems id=desk organization=bank
            services id=payments organization=bank criticality=critical
            services id=news organization=bank criticality=standard
            dependencies from=payments to=desk
            dependencies from=desk to=acme-mail ride_through_hours=2
            services id=clearing organization=rival criticality=critical
            dependencies from=clearing to=bolt-mail
            services id=till organization=shop criticality=critical
            dependencies from=till to=bolt-mail
            contracts id=c1 organization=bank vendor=acme ends=2026-12-31 notice_days=90 annual_cost=1000 currency=EUR
            contracts id=c2 organization=rival vendor=bolt
            incidents id=i1 date=2025-05-01 faults=zed
            incidents id=i2 date=2024-05-01 faults=bolt-mail;acme
            """);

    @Test
    void givenASharedCloud_whenSwitching_thenAsManySinglePointsOfFailureAppearAsGo() {
        ExposureChange switched = Objects.requireNonNull(candidate("bolt-mail").switched());

        assertThat(ids(switched.before().singlePointsOfFailure()))
                .containsExactly("acme", "zed", "acme-mail", "zed-cloud");
        assertThat(ids(switched.singlesGone())).containsExactly("acme", "acme-mail");
        assertThat(ids(switched.singlesAppeared())).containsExactly("frankfurt", "bolt", "bolt-mail");
        assertThat(switched.after().criticalServicesAtStake()).isEqualTo(1);
    }

    @Test
    void givenASharedCloud_whenAdding_thenOnlyWhatIsNotSharedGoes() {
        ExposureChange added = Objects.requireNonNull(candidate("bolt-mail").added());

        assertThat(ids(added.singlesGone())).containsExactly("acme", "acme-mail");
        assertThat(added.singlesAppeared()).isEmpty();
        assertThat(ids(added.after().singlePointsOfFailure())).containsExactly("zed", "zed-cloud");
        assertThat(added.pairsAppeared())
                .containsExactly(NodePair.of(NodePair.packed(graph.node("bolt-mail"), graph.node("acme-mail"))));
        assertThat(added.pairsGone()).isEmpty();
    }

    @Test
    void givenNothingKnownUpstream_whenAdding_thenTheFigureIsBetterAndTheCandidateIsMarked() {
        Candidate cher = candidate("cher-mail");

        assertThat(Objects.requireNonNull(cher.added()).after().singlePointsOfFailure())
                .isEmpty();
        assertThat(Objects.requireNonNull(cher.added()).after().criticalServicesAtStake())
                .isZero();
        assertThat(cher.behind().isComplete()).isFalse();
        assertThat(cher.behind().knownTiers()).isEqualTo(1);
        assertThat(ids(cher.behind().toDisclose())).containsExactly("cher-mail");
    }

    @Test
    void aCandidateIsTheOneInUseItself() {
        Candidate acme = candidate("acme-mail");

        assertThat(acme.use()).isEqualTo(Use.DIRECT);
        assertThat(Objects.requireNonNull(acme.switched()).after())
                .isEqualTo(Objects.requireNonNull(acme.switched()).before());
        assertThat(Objects.requireNonNull(acme.added()).after())
                .isEqualTo(Objects.requireNonNull(acme.added()).before());
        assertThat(acme.behind().knownTiers())
                .as("the cloud, at tier 2, is unknown")
                .isEqualTo(2);
        assertThat(acme.behind().productsUnknown()).isEqualTo(1);
    }

    @Test
    void originsAreToldByOwnerSeatAndPlace() {
        Jurisdictions bolt = candidate("bolt-mail").jurisdictions();
        Jurisdictions cher = candidate("cher-mail").jurisdictions();

        assertThat(bolt.byOwner().common()).isEqualTo(Origin.FOREIGN);
        assertThat(bolt.bySeat().common()).isEqualTo(Origin.DOMESTIC);
        assertThat(bolt.byPlace().common()).isEqualTo(Origin.DOMESTIC);
        assertThat(cher.byOwner().common()).isEqualTo(Origin.UNKNOWN);
        assertThat(cher.byPlace().common()).isEqualTo(Origin.UNKNOWN);
        assertThat(compare(Set.of("US"))
                        .candidates()
                        .get(0)
                        .jurisdictions()
                        .byOwner()
                        .common())
                .isEqualTo(Origin.DOMESTIC);
    }

    @Test
    void peersAreTheOthersOfTheSector() {
        assertThat(candidate("bolt-mail").peers()).isEqualTo(new Peers(1, 1, 1));
        assertThat(candidate("acme-mail").peers()).isEqualTo(new Peers(0, 0, 0));
    }

    @Test
    void whatStandsBehindIsToldWithWhatIsShared() {
        Behind bolt = candidate("bolt-mail").behind();

        assertThat(ids(bolt.vendors()))
                .as("its own parent is no further supplier")
                .isEmpty();
        assertThat(ids(candidate("acme-mail").behind().vendors())).containsExactly("zed");
        assertThat(ids(bolt.shared())).containsExactly("zed", "zed-cloud");
        assertThat(bolt.products()).isEqualTo(1);
    }

    @Test
    void contractsAndIncidentsAreOnRecord() {
        Candidate acme = candidate("acme-mail");
        Candidate bolt = candidate("bolt-mail");

        assertThat(acme.contract())
                .isNotNull()
                .satisfies(contract -> assertThat(contract.id()).isEqualTo("c1"));
        assertThat(bolt.contract()).as("that of the rival is none of the bank").isNull();
        assertThat(bolt.incidents()).extracting("id").containsExactly("i2", "i1");
        assertThat(acme.incidents()).extracting("id").containsExactly("i2");
    }

    @Test
    void givenACategoryThatIsNotUsed_thenNothingChanges() {
        SupplierComparison cloud = comparer()
                .compare(
                        new ComparisonQuery(bank(), "cloud", Set.of(), List.of()),
                        ExposureQuery.DEFAULT,
                        Progress.UNWATCHED);

        assertThat(cloud.present()).isEmpty();
        assertThat(cloud.candidates()).singleElement().satisfies(zed -> {
            assertThat(zed.use()).isEqualTo(Use.INDIRECT);
            assertThat(Objects.requireNonNull(zed.switched()).after()).isEqualTo(cloud.today());
        });
    }

    @Test
    void servicesTypesAreToldFromFunctions() {
        assertThat(List.of(
                        "SaaS", "S19", "eba_TA:S04", "SaaS|Moderate", "IaaS/PaaS|High", "S01 ICT project management"))
                .allMatch(ServiceTypes::isServiceType);
        assertThat(List.of("mail", "S20", "S00", "SaaSy mail", "endpoint security", "S1", "cloud region"))
                .noneMatch(ServiceTypes::isServiceType);
    }

    private Candidate candidate(String id) {
        return compare(Set.of()).candidates().stream()
                .filter(candidate -> graph.id(candidate.product()).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private SupplierComparison compare(Set<String> alsoDomestic) {
        return comparer()
                .compare(
                        new ComparisonQuery(bank(), "mail", alsoDomestic, List.of()),
                        ExposureQuery.DEFAULT,
                        Progress.UNWATCHED);
    }

    private SupplierComparer comparer() {
        var faults = new FaultAnalysis(graph);
        var concentration = new ConcentrationAnalysis(graph, faults);
        return new SupplierComparer(
                concentration,
                concentration::measure,
                faults.singleFaults(FaultMode.MALFUNCTION, Double.POSITIVE_INFINITY));
    }

    private Buyers bank() {
        return Buyers.organization(graph, organization("bank"));
    }

    private int organization(String id) {
        return graph.organizations().stream().map(o -> o.id()).toList().indexOf(id);
    }

    private List<String> ids(Collection<Integer> nodes) {
        return nodes.stream().map(graph::id).toList();
    }
}
