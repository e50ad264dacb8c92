package org.linchpin.report;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.analysis.Analysis;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Incident;
import org.linchpin.incident.Backtest;
import org.linchpin.incident.Backtests;
import org.linchpin.incident.Knowledge;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;

/** The incidents in which one organization, or a service or system of it, was observed: its own back-test. */
public final class OwnIncidentTable {
    private OwnIncidentTable() {}

    /** One incident, with one subject of the organization. */
    record Row(Incident incident, OutcomeTable.Row outcome) {}

    private static final TableDefinition<Row> DEFINITION = new TableDefinition<>(
            "incidents",
            "What was observed here in incidents of the past, and what was predicted",
            "incidents",
            "-date",
            "No incident is on record in which this organization was observed.",
            List.of(
                    TableColumn.<Row>text(
                                    "incident", "Incident", r -> r.incident().name())
                            .link(r -> Links.incident(r.incident().id())),
                    TableColumn.date("date", "Date", r -> r.incident().date()),
                    TableColumn.<Row>text("subject", "Subject", r -> r.outcome().subject())
                            .link(r -> r.outcome().href()),
                    TableColumn.badge(
                            "observed",
                            "Observed",
                            r -> OutcomeTable.badge(r.outcome().all().observed())),
                    TableColumn.<Row>badge(
                                    "known_before",
                                    Knowledge.KNOWN_BEFORE.title(),
                                    r -> OutcomeTable.badge(r.outcome().before().predicted()))
                            .help("What would have been predicted from the dependencies known before the incident."),
                    TableColumn.<Row>badge(
                                    "reconstructed",
                                    Knowledge.RECONSTRUCTED.title(),
                                    r -> OutcomeTable.badge(r.outcome().all().predicted()))
                            .help("What follows from all dependencies, some of them recorded because of the incident."),
                    TableColumn.<Row>text(
                                    "cause",
                                    "Why they differ",
                                    r -> OutcomeTable.cause(r.outcome().all()))
                            .help("Of the reconstruction: an unknown dependency is a row that is missing still."),
                    TableColumn.<Row>hours(
                                    "recovery_hours",
                                    "Recovery",
                                    r -> r.outcome().all().observation().recoveryHours())
                            .ifAny()));

    /** The table of an organization as the reader wants to see it. */
    public static Table<?> of(PageRequest request, Analysis analysis, String organization) {
        return request.table(DEFINITION, rows(analysis.graph().rows(), analysis.backtests(), organization));
    }

    /** Only the incidents that concern the organization are computed. */
    private static List<Row> rows(Graph graph, Backtests tests, String organization) {
        List<Row> rows = new ArrayList<>();
        for (Incident incident : tests.incidents()) {
            boolean concerned = tests.observations(incident).stream()
                    .anyMatch(o -> OutcomeTable.owner(graph, o.subject()).id().equals(organization));
            if (concerned) {
                Backtest before = tests.of(incident, Knowledge.KNOWN_BEFORE);
                Backtest all = tests.of(incident, Knowledge.RECONSTRUCTED);
                OutcomeTable.rows(graph, before, all).stream()
                        .filter(outcome -> outcome.owner().id().equals(organization))
                        .forEach(outcome -> rows.add(new Row(incident, outcome)));
            }
        }
        return rows;
    }
}
