package org.linchpin.report.service;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Links;

/** The hidden pairs of one service. */
final class PairTable {
    private PairTable() {}

    /**
     * The table.
     *
     * @param kinds of node that were looked at, in words
     * @param drawing where the chain of a pair is drawn
     */
    static TableDefinition<Pair> of(String kinds, Function<Pair, String> drawing) {
        return new TableDefinition<>(
                "pairs",
                "Hidden pairs: two faults that stop this service together, though neither does alone",
                "hidden pairs",
                "",
                "No two faults of %s would stop this service together, among the dependencies known.".formatted(kinds),
                Stream.of(named(), RouteColumns.when(Pair::route), RouteColumns.why(Pair::route, drawing))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<TableColumn<Pair>> named() {
        return List.of(
                TableColumn.<Pair>text("first", "If this fails", p -> new FaultNames(p.graph()).full(p.first()))
                        .link(p -> Links.fault(p.graph().id(p.first()))),
                TableColumn.<Pair>text("second", "And this", p -> new FaultNames(p.graph()).full(p.second()))
                        .link(p -> Links.fault(p.graph().id(p.second()))));
    }
}
