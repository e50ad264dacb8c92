package org.linchpin.report.incident;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Observed;
import org.linchpin.incident.Backtest;
import org.linchpin.incident.Backtests;
import org.linchpin.incident.Knowledge;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Links;

/** The incidents in which one organization, or a service or system of it, was observed: its own back-test. */
public final class OwnIncidentTable {
    private OwnIncidentTable() {}

    /**
     * One incident, with one subject of the organization.
     *
     * @param subject id
     * @param knownBefore what would have been predicted from the dependencies known before it
     * @param reconstructed what follows from all dependencies
     * @param cause why observation and reconstruction differ; null if they do not
     * @param outageHours until the supplier's repair; null if not known
     */
    public record Line(
            String incident,
            String name,
            LocalDate date,
            String subject,
            String subjectName,
            @JsonIgnore String href,
            Observed observed,
            Observed knownBefore,
            Observed reconstructed,
            @Nullable String cause,
            @Nullable Double recoveryHours,
            @Nullable Double outageHours) {}

    public static final TableDefinition<Line> DEFINITION = new TableDefinition<>(
            "incidents",
            "What was observed here in incidents of the past, and what was predicted",
            "incidents",
            "-date",
            "No incident is on record in which this organization was observed.",
            List.of(
                    TableColumn.<Line>text("incident", "Incident", Line::name).link(r -> Links.incident(r.incident())),
                    TableColumn.date("date", "Date", Line::date),
                    TableColumn.<Line>text("subject", "Subject", Line::subjectName)
                            .link(Line::href),
                    TableColumn.badge("observed", "Observed", r -> OutcomeTable.badge(r.observed())),
                    TableColumn.<Line>badge(
                                    "known_before",
                                    Knowledge.KNOWN_BEFORE.title(),
                                    r -> OutcomeTable.badge(r.knownBefore()))
                            .help("What would have been predicted from the dependencies known before the incident."),
                    TableColumn.<Line>badge(
                                    "reconstructed",
                                    Knowledge.RECONSTRUCTED.title(),
                                    r -> OutcomeTable.badge(r.reconstructed()))
                            .help("What follows from all dependencies, some of them recorded because of the incident."),
                    TableColumn.<Line>text("cause", "Why they differ", Line::cause)
                            .help("Of the reconstruction: an unknown dependency is a row that is missing still."),
                    TableColumn.<Line>hours("recovery_hours", "Recovery", Line::recoveryHours)
                            .ifAny(),
                    TableColumn.<Line>hours("outage_hours", "Supplier's outage", Line::outageHours)
                            .help("Hours until the supplier's repair was available.")
                            .ifAny()));

    /** Those of an organization, in the order of the incidents. Only the incidents that concern it are computed. */
    public static List<Line> lines(Analysis analysis, String organization) {
        Graph graph = analysis.graph().rows();
        Backtests tests = analysis.backtests();
        List<Line> lines = new ArrayList<>();
        for (Incident incident : tests.incidents()) {
            boolean concerned = tests.observations(incident).stream()
                    .anyMatch(o -> OutcomeTable.owner(graph, o.subject()).id().equals(organization));
            if (concerned) {
                Backtest before = tests.of(incident, Knowledge.KNOWN_BEFORE);
                Backtest all = tests.of(incident, Knowledge.RECONSTRUCTED);
                OutcomeTable.rows(graph, before, all).stream()
                        .filter(outcome -> outcome.owner().id().equals(organization))
                        .forEach(outcome -> lines.add(line(incident, outcome)));
            }
        }
        return lines;
    }

    private static Line line(Incident incident, OutcomeTable.Row row) {
        return new Line(
                incident.id(),
                incident.name(),
                incident.date(),
                row.all().observation().subject(),
                row.subject(),
                row.href(),
                row.all().observed(),
                row.before().predicted(),
                row.all().predicted(),
                OutcomeTable.cause(row.all()),
                row.all().observation().recoveryHours(),
                incident.durationHours());
    }
}
