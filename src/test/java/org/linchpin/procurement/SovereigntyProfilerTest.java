package org.linchpin.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.ConcentrationAnalysis;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.DomesticSplit;
import org.linchpin.concentration.Level;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.RandomGraph;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphText;

/** A German bank and its French rival; counted by hand, and against the split of each organization on random graphs. */
class SovereigntyProfilerTest {
    private final DependencyGraph graph = GraphText.project("""
            organizations id=bank country=DE sector=banking
            organizations id=rival country=FR sector=banking
            organizations id=shop country=DE sector=retail
            vendors id=home country=DE
            vendors id=cloudy country=US
            vendors id=nobody country=ZZ
            products id=mail vendor=home category=mail upstream=complete
            products id=chat vendor=home category=mail upstream=complete
            products id=files vendor=home category=files upstream=partial
            products id=cloud vendor=cloudy category=cloud upstream=complete
            products id=odd vendor=nobody category=files
            dependencies from=mail to=cloud
            services id=s1 organization=bank criticality=critical
            services id=s2 organization=rival criticality=critical
            dependencies from=s1 to=mail
            dependencies from=s1 to=chat
            dependencies from=s1 to=files
            dependencies from=s1 to=odd
            dependencies from=s2 to=mail
            """);

    @Test
    void aDomesticVendorOnAForeignCloudIsShownAsThat() {
        SovereigntyProfile profile = profile(graph, Buyers.organization(graph, 0), Basis.OWNER);

        assertThat(profile.all().direct()).isEqualTo(new OriginShares(1, 0.75, 0, 0.25));
        assertThat(profile.all().layers())
                .as("chat; mail needs the cloud; of files not all is known")
                .isEqualTo(new DomesticLayers(0.25, 0.25, 0.25));
        assertThat(profile.all().indirect()).isEqualTo(new OriginShares(1, 0.6, 0.2, 0.2));
        assertThat(profile.categories())
                .extracting(SovereigntyProfile.Row::category)
                .containsExactly("cloud", "files", "mail");
        assertThat(profile.categories().get(2).layers()).isEqualTo(new DomesticLayers(0.5, 0.5, 0));
    }

    @Test
    void peersAreTheOthersOfTheSectorEachByItsOwnCountry() {
        SovereigntyProfile profile = profile(graph, Buyers.organization(graph, 0), Basis.OWNER);

        assertThat(profile.peers()).isEqualTo(1);
        assertThat(profile.all().peersDirect()).as("mail is foreign in France").isEqualTo(new OriginShares(1, 0, 1, 0));
    }

    @Test
    void aSectorIsTheMeanOfItsOrganizations() {
        SovereigntyProfile profile = profile(graph, Buyers.sector(graph, "banking"), Basis.OWNER);

        assertThat(profile.all().direct()).isEqualTo(new OriginShares(2, 0.375, 0.5, 0.125));
        assertThat(profile.peers()).as("the shop").isEqualTo(1);
        assertThat(profile.all().peersDirect().organizations()).isZero();
    }

    @Test
    void theSharesAreTheMeansOfTheSplitsOfTheConcentration() {
        Sweep.forAll(random -> {
            DependencyGraph world =
                    DependencyGraph.of(RandomUpstream.in(random, RandomGraph.graph(random)), RandomGraph.DAY);
            var concentration = new ConcentrationAnalysis(world, new FaultAnalysis(world));
            int one = random.nextInt(world.organizations().size());
            Buyers buyers = Buyers.sector(world, world.organizations().get(one).sector());
            Basis basis = Basis.values()[random.nextInt(Basis.values().length)];

            SovereigntyProfile profile = profile(world, buyers, basis);

            List<SovereigntyProfile.Row> rows = new ArrayList<>(profile.categories());
            rows.add(profile.all());
            for (SovereigntyProfile.Row row : rows) {
                assertMean(row.direct(), splits(concentration, buyers, basis, Depth.DIRECT, row));
                assertMean(row.indirect(), splits(concentration, buyers, basis, Depth.INDIRECT, row));
                DomesticLayers layers = row.layers();
                assertThat(layers.throughout() + layers.onForeign() + layers.onUnknown())
                        .isEqualTo(row.direct().domestic(), within(1e-9));
            }
            assertThat(profile.categories())
                    .isSortedAccordingTo(Comparator.comparing(row -> String.valueOf(row.category())));
        });
    }

    private static List<DomesticSplit> splits(
            ConcentrationAnalysis concentration, Buyers buyers, Basis basis, Depth depth, SovereigntyProfile.Row row) {
        return buyers.organizations().stream()
                .map(o -> concentration.domesticSplit(o, Level.PRODUCT, basis, depth, row.category(), Set.of()))
                .filter(split -> split.suppliers() > 0)
                .toList();
    }

    private static void assertMean(OriginShares shares, List<DomesticSplit> splits) {
        assertThat(shares.organizations()).isEqualTo(splits.size());
        if (!splits.isEmpty()) {
            double all = splits.size();
            assertThat(shares.domestic())
                    .isEqualTo(
                            splits.stream()
                                            .mapToDouble(s -> (double) s.domestic() / s.suppliers())
                                            .sum()
                                    / all,
                            within(1e-9));
            assertThat(shares.foreign())
                    .isEqualTo(
                            splits.stream()
                                            .mapToDouble(s -> (double) s.foreign() / s.suppliers())
                                            .sum()
                                    / all,
                            within(1e-9));
            assertThat(shares.unknown())
                    .isEqualTo(
                            splits.stream()
                                            .mapToDouble(s -> (double) s.unknown() / s.suppliers())
                                            .sum()
                                    / all,
                            within(1e-9));
        }
    }

    private static SovereigntyProfile profile(DependencyGraph graph, Buyers buyers, Basis basis) {
        var concentration = new ConcentrationAnalysis(graph, new FaultAnalysis(graph));
        return new SovereigntyProfiler(graph, concentration, basis, Set.of()).of(buyers);
    }
}
