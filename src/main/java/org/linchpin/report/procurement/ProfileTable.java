package org.linchpin.report.procurement;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.procurement.OriginShares;
import org.linchpin.procurement.ProcurementNotice;
import org.linchpin.procurement.SovereigntyProfile;

/** Domestic, foreign and unknown shares by category. By name: no order says that one origin is better. */
final class ProfileTable {
    static final String ALL = "All categories";

    /** Keys of the columns that are about peers. */
    static final String[] PEERS = Stream.of("peers_direct", "peers_indirect")
            .flatMap(ProfileTable::keys)
            .toArray(String[]::new);

    /** Keys of the columns that are about those who are looked at, but for what names a row. */
    static final String[] OWN = Stream.of(
                    Stream.of("products", "domestic_throughout", "domestic_on_foreign", "domestic_on_unknown"),
                    keys("direct"),
                    keys("indirect"))
            .flatMap(s -> s)
            .toArray(String[]::new);

    private ProfileTable() {}

    /**
     * The table.
     *
     * @param peers what the peers are
     */
    static TableDefinition<SovereigntyProfile.Row> of(String peers, Function<String, String> href) {
        return new TableDefinition<>(
                        "categories",
                        "Domestic, foreign and unknown shares by category",
                        "categories",
                        "",
                        "No product is in use, among the dependencies known.",
                        Stream.of(
                                        List.of(
                                                TableColumn.<SovereigntyProfile.Row>text(
                                                                "category",
                                                                "Category",
                                                                r -> r.category() == null ? ALL : r.category())
                                                        .link(r ->
                                                                r.category() == null ? null : href.apply(r.category())),
                                                TableColumn.number(
                                                        "products",
                                                        "Products in use",
                                                        SovereigntyProfile.Row::products),
                                                layer(
                                                                "domestic_throughout",
                                                                "Domestic throughout",
                                                                r -> r.layers().throughout())
                                                        .help(
                                                                "Direct suppliers; all behind them is known and domestic."),
                                                layer(
                                                                "domestic_on_foreign",
                                                                "Domestic on foreign",
                                                                r -> r.layers().onForeign())
                                                        .help("Direct suppliers that are domestic, but need something"
                                                                + " foreign, over any number of tiers."),
                                                layer(
                                                                "domestic_on_unknown",
                                                                "Domestic on unknown",
                                                                r -> r.layers().onUnknown())
                                                        .help(
                                                                "Direct suppliers that are domestic; what they need is not"
                                                                        + " all known.")),
                                        shares("direct", "Direct", SovereigntyProfile.Row::direct),
                                        shares("indirect", "Indirect too", SovereigntyProfile.Row::indirect),
                                        shares("peers_direct", peers + ", direct", SovereigntyProfile.Row::peersDirect),
                                        shares(
                                                "peers_indirect",
                                                peers + ", indirect too",
                                                SovereigntyProfile.Row::peersIndirect))
                                .flatMap(List::stream)
                                .toList())
                .withNote(ProcurementNotice.TEXT);
    }

    private static Stream<String> keys(String key) {
        return Stream.of(key + "_domestic", key + "_foreign", key + "_unknown");
    }

    private static TableColumn<SovereigntyProfile.Row> layer(
            String key, String label, ToDoubleFunction<SovereigntyProfile.Row> share) {
        return TableColumn.share(
                key, label, r -> r.direct().organizations() == 0 ? null : (Double) share.applyAsDouble(r));
    }

    private static List<TableColumn<SovereigntyProfile.Row>> shares(
            String key, String label, Function<SovereigntyProfile.Row, OriginShares> shares) {
        return List.of(
                share(key + "_domestic", label + ": domestic", shares, OriginShares::domestic),
                share(key + "_foreign", label + ": foreign", shares, OriginShares::foreign),
                share(key + "_unknown", label + ": unknown", shares, OriginShares::unknown));
    }

    private static TableColumn<SovereigntyProfile.Row> share(
            String key,
            String label,
            Function<SovereigntyProfile.Row, OriginShares> shares,
            ToDoubleFunction<OriginShares> share) {
        return TableColumn.<SovereigntyProfile.Row>share(key, label, r -> {
                    OriginShares of = shares.apply(r);
                    return of.organizations() == 0 ? null : (Double) share.applyAsDouble(of);
                })
                .ifAny();
    }
}
