package org.linchpin.report.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.table.Badge;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;
import org.linchpin.report.Severity;
import org.linchpin.report.Words;
import org.linchpin.report.cascade.Spread;

/**
 * One single point of failure as a page and a document tell it: what, why, how bad, what to do.
 *
 * @param drawn the chain as a picture; null if it cannot be drawn
 */
public record PointDetail(SinglePoint point, @Nullable Spread drawn) {
    /** As many as are told in full; the table has more. */
    static final int MOST = 5;

    static List<PointDetail> of(OwnPart own, Assessment report) {
        return report.singlePointsOfFailure().items().stream()
                .limit(MOST)
                .map(p -> new PointDetail(p, own.drawn(p)))
                .toList();
    }

    /** Where its own page is. */
    public String href() {
        return Links.fault(point.fault().id());
    }

    public Badge severity() {
        return Severity.of(point.criticalServicesDown(), point.servicesDown(), point.servicesDegraded())
                .badge();
    }

    /** How bad, in words. */
    public String harm() {
        String tolerances = point.tolerancesStated() == 0
                ? "No impact tolerance is stated."
                : point.tolerancesBreached() == 0
                        ? "No impact tolerance that is stated would be exceeded."
                        : "%s would be exceeded."
                                .formatted(Words.count(
                                        point.tolerancesBreached(), "impact tolerance", "impact tolerances"));
        return "%s %s, with a weight of %s. %s"
                .formatted(
                        down(),
                        Phrases.after(point.firstDownAfterHours()),
                        Phrases.number(point.weightDown()),
                        tolerances);
    }

    private String down() {
        int critical = point.criticalServicesDown();
        if (point.servicesDown() == 1) {
            return critical == 1
                    ? "1 critical service would go down,"
                    : "1 service that is not critical would go down,";
        }
        return "%s would go down, %s of them critical, the first"
                .formatted(
                        Words.count(point.servicesDown(), "service", "services"),
                        critical == 0 ? "none" : Words.number(critical));
    }

    /** The services that are hit, in words. */
    public List<String> hits() {
        return point.hits().stream().map(PointDetail::hit).toList();
    }

    private static String hit(SinglePoint.Hit hit) {
        String tolerance = hit.toleranceHours() == null
                ? "states no impact tolerance"
                : "impact tolerance of %s %s"
                        .formatted(
                                Phrases.hours(hit.toleranceHours()),
                                Boolean.TRUE.equals(hit.toleranceBreached()) ? "exceeded" : "kept");
        return "%s (%s): down %s, %s"
                .formatted(hit.name(), hit.criticality(), Phrases.after(hit.downAfterHours()), tolerance);
    }

    /** Services that are hit but not named; 0 if all are. */
    public int unnamed() {
        return point.servicesDown() - point.hits().size();
    }
}
