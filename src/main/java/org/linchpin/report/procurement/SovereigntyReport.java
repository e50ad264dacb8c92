package org.linchpin.report.procurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.picture.HeatMap;
import org.linchpin.picture.HeatMapRenderer;
import org.linchpin.procurement.Buyers;
import org.linchpin.procurement.OriginShares;
import org.linchpin.procurement.SovereigntyProfile;
import org.linchpin.procurement.SovereigntyProfiler;
import org.linchpin.report.Links;
import org.linchpin.report.OrganizationReport.Fact;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/**
 * Whose jurisdiction the suppliers of an organization or a sector are under.
 *
 * @param lead sentences made from the figures
 * @param rows all categories together first, then each
 * @param svg our own markup; empty without a product in use
 */
public record SovereigntyReport(String lead, List<Fact> facts, List<SovereigntyProfile.Row> rows, String svg) {
    private static final HeatMapRenderer RENDERER = new HeatMapRenderer();

    /** Categories that the picture holds; the table has all. */
    private static final int MOST_ROWS = 25;

    private static final List<String> COLUMNS = List.of(
            "Domestic throughout",
            "Domestic on foreign",
            "Domestic on unknown",
            "Foreign",
            "Unknown",
            "Indirect: domestic",
            "Indirect: foreign",
            "Indirect: unknown");

    public SovereigntyReport {
        facts = List.copyOf(facts);
        rows = List.copyOf(rows);
    }

    static SovereigntyReport of(Analysis now, Buyers buyers, OriginChoice choice) {
        DependencyGraph graph = now.graph();
        SovereigntyProfile profile =
                new SovereigntyProfiler(graph, now.concentration(), choice.basis(), choice.alsoDomestic()).of(buyers);
        @Nullable
        Organization one = buyers.isSector()
                ? null
                : graph.organizations().get(buyers.organizations().get(0));
        List<SovereigntyProfile.Row> rows = Stream.concat(Stream.of(profile.all()), profile.categories().stream())
                .filter(row -> row.indirect().organizations() > 0)
                .toList();
        String name = one == null ? "the sector “%s”".formatted(buyers.sector()) : one.name();
        return new SovereigntyReport(
                lead(profile, choice, name),
                facts(buyers, one, profile, choice.alsoDomestic()),
                rows,
                rows.isEmpty() ? "" : RENDERER.svg(map(rows, name), "profile"));
    }

    private static String lead(SovereigntyProfile profile, OriginChoice choice, String name) {
        SovereigntyProfile.Row all = profile.all();
        OriginShares direct = all.direct();
        if (direct.organizations() == 0) {
            return "No product is in direct use by %s, among the dependencies known.".formatted(name);
        }
        String whose = profile.buyers().isSector()
                ? "Of the products that an organization of %s names".formatted(name)
                : "Of the products that %s names".formatted(name);
        return ("%s, %s are domestic by %s, %s foreign and %s of unknown origin%s. Domestic throughout are %s; %s are domestic, but"
                        + " need something foreign, and of %s not all that they need is known. Counting what they need too, %s are"
                        + " domestic, %s foreign and %s unknown.")
                .formatted(
                        whose,
                        Phrases.percent(direct.domestic()),
                        choice.basis().text(),
                        Phrases.percent(direct.foreign()),
                        Phrases.percent(direct.unknown()),
                        profile.buyers().isSector() ? ", on average" : "",
                        Phrases.percent(all.layers().throughout()),
                        Phrases.percent(all.layers().onForeign()),
                        Phrases.percent(all.layers().onUnknown()),
                        Phrases.percent(all.indirect().domestic()),
                        Phrases.percent(all.indirect().foreign()),
                        Phrases.percent(all.indirect().unknown()));
    }

    private static List<Fact> facts(
            Buyers buyers, @Nullable Organization one, SovereigntyProfile profile, Set<String> alsoDomestic) {
        List<Fact> facts = new ArrayList<>();
        if (one != null) {
            facts.add(new Fact("Organization", one.name(), Links.organization(one.id())));
            facts.add(new Fact("Its country or territory", Words.country(one.country()), null));
        }
        facts.add(new Fact("Sector", buyers.sector(), Links.sector(buyers.sector())));
        facts.add(new Fact(
                "Also domestic",
                alsoDomestic.isEmpty()
                        ? "nothing but its own country or territory"
                        : Phrases.join(new TreeSet<>(alsoDomestic)
                                .stream().map(Words::country).toList()),
                null));
        facts.add(new Fact(
                "Held against",
                profile.peers() == 0
                        ? "nobody: there are no others, or too many to walk through"
                        : Words.count(profile.peers(), "other organization", "other organizations")
                                + (one == null ? "" : " of the sector"),
                null));
        return facts;
    }

    private static HeatMap map(List<SovereigntyProfile.Row> rows, String name) {
        return new HeatMap(
                "Whose jurisdiction the suppliers of %s are under, by category".formatted(name),
                "Shares of the products in direct use, then of these and all that they need. The table below has the figures.",
                COLUMNS,
                rows.stream().limit(MOST_ROWS).map(SovereigntyReport::row).toList());
    }

    private static HeatMap.Row row(SovereigntyProfile.Row row) {
        String category = row.category() == null ? ProfileTable.ALL : row.category();
        boolean named = row.direct().organizations() > 0;
        List<HeatMap.@Nullable Tile> tiles = new ArrayList<>();
        double[] shares = {
            row.layers().throughout(),
            row.layers().onForeign(),
            row.layers().onUnknown(),
            row.direct().foreign(),
            row.direct().unknown(),
            row.indirect().domestic(),
            row.indirect().foreign(),
            row.indirect().unknown()
        };
        for (int i = 0; i < shares.length; i++) {
            tiles.add(i < 5 && !named ? null : tile(category, COLUMNS.get(i), shares[i]));
        }
        return new HeatMap.Row(category, null, tiles);
    }

    private static HeatMap.Tile tile(String category, String column, double share) {
        String text = Math.round(100 * share) + " %";
        return new HeatMap.Tile(
                text,
                (int) Math.round(share * HeatMap.Tile.DEEPEST),
                "%s, %s: %s".formatted(category, column.toLowerCase(Locale.ROOT), Phrases.percent(share)),
                null);
    }
}
