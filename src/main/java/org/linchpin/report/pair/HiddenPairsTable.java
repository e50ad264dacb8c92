package org.linchpin.report.pair;

import java.util.List;
import org.linchpin.analysis.PairSearch;
import org.linchpin.fault.HiddenPair;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Links;
import org.linchpin.report.Severity;
import org.linchpin.report.View;

/** Hidden pairs by what they stop. */
final class HiddenPairsTable {
    static final String NAME = "pairs";

    private HiddenPairsTable() {}

    /** One pair. */
    record Row(View view, HiddenPair pair) {
        DependencyGraph graph() {
            return view.graph();
        }

        /** What happens if both fail, in the outage that the search assumes. */
        String whatIf() {
            return view.whatIfForGood(pair.first(), pair.second());
        }
    }

    static TableDefinition<Row> of(String kinds) {
        return new TableDefinition<>(
                NAME,
                "Pairs of faults that stop services which neither stops alone",
                "hidden pairs",
                "",
                "No two faults of %s would stop a service only together, among the dependencies known."
                        .formatted(kinds),
                List.of(
                        TableColumn.<Row>text(
                                        "first",
                                        "If this fails",
                                        r -> new FaultNames(r.graph())
                                                .full(r.pair().first()))
                                .link(r -> Links.node(
                                        r.graph().kind(r.pair().first()),
                                        r.graph().id(r.pair().first()))),
                        TableColumn.<Row>text(
                                        "second",
                                        "And this",
                                        r -> new FaultNames(r.graph())
                                                .full(r.pair().second()))
                                .link(r -> Links.node(
                                        r.graph().kind(r.pair().second()),
                                        r.graph().id(r.pair().second()))),
                        TableColumn.<Row>badge(
                                        "severity",
                                        "Severity",
                                        r -> Severity.of(
                                                        r.pair().criticalServicesDown(),
                                                        r.pair().servicesDown(),
                                                        0)
                                                .badge())
                                .help("Critical: a critical service would go down only if both fail; high: another"
                                        + " service."),
                        TableColumn.<Row>number(
                                        "critical_services_down",
                                        "Critical services down",
                                        r -> r.pair().criticalServicesDown())
                                .link(Row::whatIf),
                        TableColumn.<Row>number(
                                        "services_down",
                                        "Services down",
                                        r -> r.pair().servicesDown())
                                .link(Row::whatIf)
                                .help("Services that go down only if both fail; what one of them stops alone is not"
                                        + " counted."),
                        TableColumn.<Row>number(
                                        "organizations_hit",
                                        "Organizations hit",
                                        r -> r.pair().organizationsHit())
                                .link(Row::whatIf)));
    }

    /** The first pairs, as they are ranked. */
    static List<Row> rows(View view, PairSearch.Found found) {
        return found.first().stream().map(pair -> new Row(view, pair)).toList();
    }
}
