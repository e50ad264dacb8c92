package org.linchpin.report.trend;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.Tone;
import org.linchpin.report.Links;
import org.linchpin.snapshot.PointPair;
import org.linchpin.snapshot.SinglePoint;
import org.linchpin.snapshot.StandingChange;

/**
 * Something that would stop services, and how that changed.
 *
 * @param what appeared, gone, or changed
 * @param href its page; null if it is not in the graph any more
 * @param servicesBefore 0 if it appeared
 * @param servicesAfter 0 if it is gone
 */
record ChangeRow(
        Badge what,
        String name,
        String kind,
        @Nullable String href,
        String id,
        int criticalBefore,
        int criticalAfter,
        int servicesBefore,
        int servicesAfter) {
    private static final List<TableColumn<ChangeRow>> COLUMNS = List.of(
            TableColumn.<ChangeRow>text("name", "What fails", ChangeRow::name).link(ChangeRow::href),
            TableColumn.<ChangeRow>badge("change", "Change", ChangeRow::what),
            TableColumn.<ChangeRow>text("kind", "Kind", ChangeRow::kind).notSearched(),
            TableColumn.<ChangeRow>number("critical_before", "Critical services before", ChangeRow::criticalBefore)
                    .help("Critical services of the organization that would go down, at the earlier date."),
            TableColumn.<ChangeRow>number("critical_after", "after", ChangeRow::criticalAfter),
            TableColumn.<ChangeRow>number("services_before", "Services before", ChangeRow::servicesBefore),
            TableColumn.<ChangeRow>number("services_after", "after", ChangeRow::servicesAfter),
            TableColumn.<ChangeRow>code("id", "Id", ChangeRow::id));

    static final TableDefinition<ChangeRow> POINTS = new TableDefinition<>(
            "changes",
            "Single points of failure that appeared, went, or take down more or fewer services",
            "changes",
            "",
            "No single point of failure appeared, went or changed between these two dates, among the dependencies known.",
            COLUMNS);
    static final TableDefinition<ChangeRow> PAIRS = new TableDefinition<>(
            "pairs",
            "Hidden pairs that appeared or went",
            "changes",
            "",
            "No hidden pair appeared or went between these two dates, among the dependencies known.",
            COLUMNS);

    static List<ChangeRow> points(DependencyGraph graph, StandingChange change) {
        List<ChangeRow> rows = new ArrayList<>();
        change.pointsAppeared().forEach(p -> rows.add(of(graph, appeared(p.criticalServicesDown()), p, null, p)));
        change.pointsChanged().forEach(c -> rows.add(of(graph, changed(c), c.after(), c.before(), c.after())));
        change.pointsGone().forEach(p -> rows.add(of(graph, GONE, p, p, null)));
        return rows;
    }

    static List<ChangeRow> pairs(StandingChange change) {
        List<ChangeRow> rows = new ArrayList<>();
        List<PointPair> appeared = change.pairsAppeared();
        List<PointPair> gone = change.pairsGone();
        if (appeared != null && gone != null) {
            appeared.forEach(p -> rows.add(of(appeared(p.criticalServicesDown()), p, true)));
            gone.forEach(p -> rows.add(of(GONE, p, false)));
        }
        return rows;
    }

    private static final Badge GONE = new Badge(Tone.LOW, "gone");

    private static Badge appeared(int critical) {
        return new Badge(critical > 0 ? Tone.CRITICAL : Tone.HIGH, "appeared");
    }

    private static Badge changed(StandingChange.Grown grown) {
        return grown.after().servicesDown() >= grown.before().servicesDown()
                        && grown.after().criticalServicesDown()
                                >= grown.before().criticalServicesDown()
                ? new Badge(Tone.MODERATE, "worse")
                : new Badge(Tone.LOW, "changed");
    }

    private static ChangeRow of(
            DependencyGraph graph,
            Badge what,
            SinglePoint point,
            @Nullable SinglePoint before,
            @Nullable SinglePoint after) {
        return new ChangeRow(
                what,
                point.name(),
                point.kind(),
                graph.node(point.id()) == DependencyGraph.NONE ? null : Links.fault(point.id()),
                point.id(),
                before == null ? 0 : before.criticalServicesDown(),
                after == null ? 0 : after.criticalServicesDown(),
                before == null ? 0 : before.servicesDown(),
                after == null ? 0 : after.servicesDown());
    }

    private static ChangeRow of(Badge what, PointPair pair, boolean now) {
        return new ChangeRow(
                what,
                pair.firstName() + " + " + pair.secondName(),
                "hidden pair",
                null,
                pair.first() + " + " + pair.second(),
                now ? 0 : pair.criticalServicesDown(),
                now ? pair.criticalServicesDown() : 0,
                now ? 0 : pair.servicesDown(),
                now ? pair.servicesDown() : 0);
    }
}
