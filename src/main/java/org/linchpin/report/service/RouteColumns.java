package org.linchpin.report.service;

import java.util.List;
import java.util.function.Function;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.report.Badges;

/** The columns that say how faults reach a service: when, by which chain, on what evidence. */
final class RouteColumns {
    private RouteColumns() {}

    /**
     * When a service goes down, and whether that is too long.
     *
     * @param route of a row
     */
    static <R> List<TableColumn<R>> when(Function<R, Route> route) {
        return List.of(
                TableColumn.hours(
                        "down_after_hours", "Down after", r -> route.apply(r).hours()),
                TableColumn.<R>badge("tolerance", "Impact tolerance", r -> {
                            Boolean breached = route.apply(r).breached();
                            return breached == null ? null : Badges.tolerance(breached);
                        })
                        .help(
                                "Whether the service would be down for longer than its owner can bear, if a limit is given.")
                        .ifAny());
    }

    /**
     * By which chain, and what stands behind it.
     *
     * @param drawing where the chain of a row is drawn
     */
    static <R> List<TableColumn<R>> why(Function<R, Route> route, Function<R, String> drawing) {
        return List.of(
                TableColumn.<R>text(
                                "chain", "By which chain", r -> route.apply(r).chain())
                        .link(drawing::apply)
                        .help("The steps from the fault to the service; follow it to see it drawn.")
                        .notSearched(),
                TableColumn.<R>text(
                                "evidence",
                                "Weakest evidence",
                                r -> route.apply(r).evidence())
                        .help(
                                "Of the dependencies in the chain: documented (a source says so), declared (a party says so), "
                                        + "not stated, or illustrative (assumed).")
                        .notSearched());
    }
}
