package org.linchpin.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.snapshot.Figures;
import org.linchpin.snapshot.Moment;
import org.linchpin.snapshot.PointPair;
import org.linchpin.snapshot.SinglePoint;
import org.linchpin.snapshot.Standing;
import org.linchpin.snapshot.StandingChange;

/**
 * What appeared and what went for an organization.
 *
 * @param hiddenPairs null where hidden pairs were not looked for to the end on both sides
 */
public record ChangesAnswer(
        Side from,
        Side to,
        Points singlePointsOfFailure,
        @Nullable Pairs hiddenPairs) {
    static ChangesAnswer of(
            Moment from, @Nullable Standing before, Moment to, @Nullable Standing after, StandingChange change) {
        List<PointPair> appeared = change.pairsAppeared();
        List<PointPair> gone = change.pairsGone();
        return new ChangesAnswer(
                Side.of(from, before),
                Side.of(to, after),
                new Points(
                        change.pointsAppeared().stream().map(Point::of).toList(),
                        change.pointsGone().stream().map(Point::of).toList(),
                        change.pointsChanged().stream()
                                .map(c -> new Changed(Point.of(c.before()), Point.of(c.after())))
                                .toList()),
                appeared == null || gone == null
                        ? null
                        : new Pairs(
                                appeared.stream().map(Pair::of).toList(),
                                gone.stream().map(Pair::of).toList()));
    }

    /**
     * How it stood.
     *
     * @param figures null if the organization was not in the graph
     */
    public record Side(
            long revision,
            LocalDate asOf,
            double outageHours,
            String mode,
            @Nullable Figures figures) {
        static Side of(Moment moment, @Nullable Standing standing) {
            return new Side(
                    moment.revision(),
                    moment.asOf(),
                    moment.outageHours(),
                    moment.mode(),
                    standing == null ? null : standing.figures());
        }
    }

    /** Single points of failure; gone ones as they were. */
    public record Points(List<Point> appeared, List<Point> gone, List<Changed> changed) {}

    /** A single point of failure on both sides that takes down another number of services. */
    public record Changed(Point before, Point after) {}

    /** A single point of failure of the organization. */
    public record Point(NodeRef fault, int servicesDown, int criticalServicesDown) {
        static Point of(SinglePoint point) {
            return new Point(
                    new NodeRef(point.id(), point.kind(), point.name()),
                    point.servicesDown(),
                    point.criticalServicesDown());
        }
    }

    /** Hidden pairs; gone ones as they were. */
    public record Pairs(List<Pair> appeared, List<Pair> gone) {}

    /** A hidden pair of the organization. */
    public record Pair(List<String> pair, int servicesDown, int criticalServicesDown) {
        static Pair of(PointPair pair) {
            return new Pair(List.of(pair.first(), pair.second()), pair.servicesDown(), pair.criticalServicesDown());
        }
    }
}
