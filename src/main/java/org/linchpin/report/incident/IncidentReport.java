package org.linchpin.report.incident;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Incident;
import org.linchpin.incident.Backtest;
import org.linchpin.incident.Backtests;
import org.linchpin.incident.ConfusionMatrix;
import org.linchpin.incident.Positive;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Links;
import org.linchpin.report.OrganizationReport.Fact;
import org.linchpin.report.OutageChoice;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/**
 * What happened in one incident.
 *
 * @param lead one sentence made from the figures
 * @param summary in the words of the data set; null if it says nothing
 * @param facts when, what, for how long, and who says so
 * @param recoveries how the observed recoveries compare with the supplier's outage; empty if that is not known
 */
public record IncidentReport(String lead, @Nullable String summary, List<Fact> facts, String recoveries) {
    public IncidentReport {
        facts = List.copyOf(facts);
    }

    static IncidentReport of(DependencyGraph graph, Backtest before, Backtest all) {
        Incident incident = all.incident();
        return new IncidentReport(lead(before, all), incident.summary(), facts(graph, incident), recoveries(all));
    }

    private static String lead(Backtest before, Backtest all) {
        ConfusionMatrix matrix = all.matrix(Positive.DOWN_OR_DEGRADED);
        if (matrix.subjects() == 0) {
            return all.incident().isWithoutOutage()
                    ? "Nothing stopped: an incident of confidentiality alone. It is kept apart, without a cascade, for Linchpin"
                            + " judges availability only."
                    : "No outcome that you may see is on record, so there is nothing to hold a prediction against.";
        }
        return "Of %s, %s. From the dependencies known before, %s; from all, %s."
                .formatted(
                        Words.count(matrix.subjects(), "observed subject", "observed subjects"),
                        BacktestWords.hit(matrix),
                        BacktestWords.predicted(before.matrix(Positive.DOWN_OR_DEGRADED)),
                        BacktestWords.follow(matrix));
    }

    private static List<Fact> facts(DependencyGraph graph, Incident incident) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Date", incident.date().toString(), null));
        facts.add(new Fact("Supplier's outage", outage(incident), null));
        if (!incident.isWithoutOutage()) {
            facts.add(new Fact("Mode", mode(graph, incident), null));
        }
        var names = new FaultNames(graph);
        for (String id : incident.faults()) {
            int node = graph.node(id);
            boolean isNode = node != DependencyGraph.NONE;
            facts.add(new Fact(
                    incident.isWithoutOutage() ? "What was broken into" : "What failed",
                    isNode ? names.full(node) : id,
                    isNode ? today(incident, id) : null));
        }
        facts.add(new Fact("Data set", Words.datasets(incident), null));
        facts.addAll(new Citations(graph.rows()).facts(incident.source()));
        return facts;
    }

    private static String mode(DependencyGraph graph, Incident incident) {
        if (FaultScenario.isWithdrawal(
                graph, Backtests.scenario(graph, incident).faults())) {
            return "%s (always, for a country or territory)".formatted(FaultMode.LOSS.text());
        }
        return incident.mode() == null
                ? "not stated; %s assumed".formatted(FaultMode.MALFUNCTION.text())
                : incident.mode().text();
    }

    private static String outage(Incident incident) {
        if (incident.isWithoutOutage()) {
            return "none";
        }
        return incident.durationHours() == null
                ? "not known; assumed without end"
                : Phrases.hours(incident.durationHours());
    }

    /** What the fault would do today, under the outage of the incident. */
    private static String today(Incident incident, String fault) {
        if (incident.isWithoutOutage()) {
            return Links.fault(fault);
        }
        String hours = incident.durationHours() == null ? OutageChoice.NEVER : Phrases.number(incident.durationHours());
        String page = Links.list(Links.fault(fault), OutageChoice.HOURS, hours.replace(",", ""));
        return incident.mode() == FaultMode.LOSS ? page + "&" + OutageChoice.MODE + "=" + FaultMode.LOSS.text() : page;
    }

    private static String recoveries(Backtest all) {
        Double outage = all.incident().durationHours();
        if (outage == null) {
            return "";
        }
        List<Double> hours = all.outcomes().stream()
                .filter(o -> o.observation().recoveryHours() != null
                        && o.observation().recoveryHours() > 0)
                .map(o -> o.observation().recoveryHours())
                .toList();
        if (hours.isEmpty()) {
            return "";
        }
        long longer = hours.stream().filter(h -> h > outage).count();
        double most = hours.stream().mapToDouble(h -> h).max().orElseThrow();
        String known = "The supplier's outage lasted %s. Of %s on record, "
                .formatted(Phrases.hours(outage), Words.count(hours.size(), "recovery", "recoveries"));
        return longer == 0
                ? known + "none took longer."
                : known + "%s took longer, at most %s.".formatted(Words.number(longer), Phrases.hours(most));
    }
}
