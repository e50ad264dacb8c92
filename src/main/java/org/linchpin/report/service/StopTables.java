package org.linchpin.report.service;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** The single faults that stop or degrade one service. */
final class StopTables {
    private StopTables() {}

    /** The fastest first, then what is bought before what is its owner's, then the nearest. */
    static final Comparator<Stop> FIRST = Comparator.comparingDouble(
                    (Stop s) -> s.route().hours() == null ? 0 : s.route().hours())
            .thenComparing(s -> s.graph().kind(s.fault()) == NodeKind.SYSTEM)
            .thenComparingInt(s -> s.route().steps())
            .thenComparing(s -> s.graph().id(s.fault()));

    /**
     * The single points of failure.
     *
     * @param drawing where the chain from a fault, given by its id, is drawn
     */
    static TableDefinition<Stop> stopping(UnaryOperator<String> drawing) {
        return new TableDefinition<>(
                "singles",
                "Single points of failure: what alone would stop this service",
                "single faults",
                "",
                "No single fault of these kinds would stop this service, among the dependencies known.",
                Stream.of(named(), RouteColumns.when(Stop::route), RouteColumns.why(Stop::route, to(drawing)))
                        .flatMap(List::stream)
                        .toList());
    }

    /** What leaves the service working, but impaired; as {@link #stopping}. */
    static TableDefinition<Stop> degrading(UnaryOperator<String> drawing) {
        return new TableDefinition<>(
                "degrading",
                "What alone would degrade this service, but not stop it",
                "single faults",
                "",
                "No single fault of these kinds would degrade this service without stopping it.",
                Stream.of(named(), RouteColumns.why(Stop::route, to(drawing)))
                        .flatMap(List::stream)
                        .toList());
    }

    private static Function<Stop, String> to(UnaryOperator<String> drawing) {
        return s -> drawing.apply(s.graph().id(s.fault()));
    }

    private static List<TableColumn<Stop>> named() {
        return List.of(
                TableColumn.<Stop>text("fault", "If this fails", s -> new FaultNames(s.graph()).full(s.fault()))
                        .link(s -> Links.fault(s.graph().id(s.fault()))),
                TableColumn.<Stop>text("others", "And so", s -> {
                            String names = new FaultNames(s.graph()).some(s.others(), 2);
                            return names.isEmpty() ? null : names;
                        })
                        .help("What would take this down, and stop and degrade exactly the same services everywhere.")
                        .ifAny(),
                TableColumn.text("kind", "Kind", s -> Words.kind(s.graph().kind(s.fault()))));
    }
}
