package org.linchpin.report.organization;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.picture.HeatMap;
import org.linchpin.picture.HeatMap.Tile;
import org.linchpin.picture.HeatMapRenderer;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;
import org.linchpin.report.organization.HeatTable.HeatCell;

/**
 * The heat map of a report.
 *
 * @param svg our own markup
 * @param caption what it shows, and what it leaves out
 * @param wide whether it needs a page across
 */
public record HeatPicture(String svg, String caption, boolean wide) {
    /** Rows that fit a page. */
    private static final int MOST_SERVICES = 40;

    /** Columns that fit an upright page. */
    private static final int NARROW = 8;

    private static final int GRAVE = Tile.DEEPEST;
    private static final int LESS_GRAVE = 1;

    /** The picture; null if no single fault stops a service. */
    static @Nullable HeatPicture of(Assessment report) {
        if (report.heatMap().cells().isEmpty()) {
            return null;
        }
        List<ServiceLine> hit = report.services().stream()
                .filter(s -> s.singlePointsOfFailure() > 0)
                .limit(MOST_SERVICES)
                .toList();
        List<NodeName> faults = report.heatMap().faults();
        Map<String, @Nullable Tile[]> tiles = new HashMap<>();
        hit.forEach(s -> tiles.put(s.id(), new Tile[faults.size()]));
        for (HeatCell cell : report.heatMap().cells()) {
            @Nullable Tile[] row = tiles.get(cell.service());
            if (row != null) {
                row[cell.fault() - 1] = tile(cell);
            }
        }
        String caption = caption(report, hit.size());
        var map = new HeatMap(
                "Services by what would stop them",
                caption,
                faults.stream().map(NodeName::name).toList(),
                hit.stream()
                        .map(s -> new HeatMap.Row(
                                s.name(),
                                Links.service(s.id()),
                                Arrays.asList(tiles.getOrDefault(s.id(), new Tile[0]))))
                        .toList());
        return new HeatPicture(new HeatMapRenderer().svg(map, "heat"), caption, faults.size() > NARROW);
    }

    private static Tile tile(HeatCell cell) {
        String hours = Phrases.number(cell.downAfterHours());
        return Boolean.TRUE.equals(cell.toleranceBreached())
                ? new Tile(
                        hours + " !",
                        GRAVE,
                        "down after %s hours, for longer than its impact tolerance".formatted(hours),
                        null)
                : new Tile(hours, LESS_GRAVE, "down after %s hours".formatted(hours), null);
    }

    private static String caption(Assessment report, int shown) {
        int faults = report.heatMap().faults().size();
        int all = report.totals().servicesAtStake();
        String services = shown < all
                ? "%s of the %s that a single fault would stop"
                        .formatted(Words.number(shown), Words.count(all, "service", "services"))
                : "%s that a single fault would stop".formatted(Words.count(all, "service", "services"));
        String columns = faults < report.totals().singlePointsOfFailure()
                ? "the first %s of %s single points of failure"
                        .formatted(
                                Words.number(faults),
                                Words.number(report.totals().singlePointsOfFailure()))
                : Words.count(faults, "single point of failure", "single points of failure");
        return "Each row is one of %s, each column one of %s; a figure is the hours until the service is down, with “!” where it is down for longer than its impact tolerance. The table below says the same."
                .formatted(services, columns)
                .replace("one of 1 single point", "the single point")
                .replace("one of 1 service that", "the service that");
    }
}
