package org.linchpin.report.procurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linchpin.analysis.Analysis;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.procurement.LossRemedies;
import org.linchpin.procurement.LossRemedy;
import org.linchpin.procurement.LossTiers;
import org.linchpin.procurement.Move;
import org.linchpin.procurement.NotJudged;
import org.linchpin.procurement.SupplyLoss;
import org.linchpin.procurement.SupplyLosses;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/**
 * One loss of supply, from one organization's exposure.
 *
 * @param services that would go down or be degraded, the earliest first
 * @param remedy which single change would help most
 */
record LossReport(
        LossTable.Row loss, List<LostServiceTable.Row> services, List<ContractTable.Row> contracts, LossRemedy remedy) {
    LossReport {
        services = List.copyOf(services);
        contracts = List.copyOf(contracts);
    }

    static LossReport of(Analysis now, int organization, int fault) {
        DependencyGraph graph = now.graph();
        SupplyLoss loss = SupplyLosses.of(now.faults(), organization, fault);
        Cascade cascade = SupplyLosses.cascade(now.faults(), fault);
        List<LostServiceTable.Row> services = Stream.of(
                        loss.atOnce(), loss.within30Days(), loss.later(), loss.withoutUpdates())
                .flatMap(List::stream)
                .map(service -> new LostServiceTable.Row(cascade, LossTiers.of(cascade, service)))
                .sorted(Comparator.comparing((LostServiceTable.Row row) -> !row.isDown())
                        .thenComparingDouble(LostServiceTable.Row::hours)
                        .thenComparing(row -> row.row().criticality())
                        .thenComparing(row -> row.row().id()))
                .toList();
        return new LossReport(
                new LossTable.Row(graph, loss),
                services,
                loss.contracts().stream()
                        .map(contract -> new ContractTable.Row(graph, contract))
                        .toList(),
                LossRemedies.find(now.faults(), organization, fault));
    }

    String name() {
        return loss.name();
    }

    /** The words of the page. */
    WithdrawalReport report(Organization organization) {
        boolean isOwn = loss.kind() == NodeKind.COUNTRY && loss.id().equals(organization.country());
        String lead = isOwn
                ? "A withdrawal concerns everyone else: suppliers under the jurisdiction of %s would go on supplying %s."
                        .formatted(loss.name(), organization.name())
                : LossSentences.of(organization.name(), loss) + tiers();
        return new WithdrawalReport(lead, WithdrawalReport.facts(organization), isOwn ? List.of() : remedies());
    }

    private String tiers() {
        IntStream tiers = services.stream().mapToInt(row -> row.lost().tiers()).filter(tier -> tier > 0);
        var all = tiers.summaryStatistics();
        if (all.getCount() == 0) {
            return "";
        }
        return all.getMin() == all.getMax()
                ? " The nearest supplier that is lost is at tier %d, where 1 is one that it names itself."
                        .formatted(all.getMin())
                : " The nearest suppliers that are lost are at tiers %d to %d, where 1 is one that it names itself."
                        .formatted(all.getMin(), all.getMax());
    }

    private List<String> remedies() {
        List<String> sentences = new ArrayList<>();
        if (remedy.servicesDown() > 0) {
            LossRemedy.Step best = remedy.best();
            sentences.add(
                    best == null
                            ? "No single change to a product of whose upstream something is known would keep more of its services up."
                            : sentence("What helps most is %s", best) + ".");
            LossRemedy.Step unproven = remedy.unproven();
            if (unproven != null) {
                sentences.add(
                        sentence(
                                        "If it needs nothing of what is lost, %s would help"
                                                + (best == null ? "" : " more"),
                                        unproven)
                                + ". Nothing is known of its upstream, so it is not shown to be independent: ask before relying on it.");
            }
        }
        for (NotJudged left : remedy.notJudged()) {
            sentences.add("The category “%s” is left out: %s."
                    .formatted(left.category(), left.reason().text()));
        }
        return sentences;
    }

    private String sentence(String opening, LossRemedy.Step step) {
        DependencyGraph graph = loss.graph();
        String product = new FaultNames(graph).full(step.change().product());
        String move = step.change().move() == Move.SWITCH
                ? "switching to %s in the category “%s”"
                        .formatted(product, step.change().category())
                : "adding %s as second source in the category “%s”"
                        .formatted(product, step.change().category());
        String alike = step.alike() == 0
                ? ""
                : " (%s would do the same)".formatted(Words.count(step.alike(), "other product", "other products"));
        return "%s%s: %s of today’s %s would go down, %s of them critical"
                .formatted(
                        opening.formatted(move),
                        alike,
                        step.servicesDown() == 0 ? "none" : Phrases.number(step.servicesDown()),
                        Words.count(remedy.servicesDown(), "service", "services"),
                        Phrases.number(step.criticalServicesDown()));
    }
}
