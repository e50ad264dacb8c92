package org.linchpin.report.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.FaultCounts;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.Tone;
import org.linchpin.procurement.Exposure;
import org.linchpin.report.Links;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;
import org.linchpin.scenario.ScenarioOutcome;

/** Before and after side by side, as tables and a sentence. */
final class BeforeAfter {
    private BeforeAfter() {}

    /** A figure before and after. */
    record Measure(String what, long before, long after) {}

    static final TableDefinition<Measure> MEASURES = new TableDefinition<>(
            "before-and-after",
            "Before and after",
            "figures",
            "",
            "There is nothing to compare.",
            List.of(
                    TableColumn.<Measure>text("figure", "Figure", Measure::what),
                    TableColumn.<Measure>number("before", "Before", Measure::before),
                    TableColumn.<Measure>number("after", "After", Measure::after),
                    TableColumn.<Measure>number("change", "Change", m -> m.after() - m.before())));

    /** A service before and after. */
    record ServiceRow(ScenarioOutcome.Hit hit, @Nullable String organization) {}

    static final TableDefinition<ServiceRow> SERVICES = new TableDefinition<>(
            "outcomes",
            "Services that would be hit before or after the changes",
            "services",
            "",
            "No service would be hit, before or after, among the dependencies known.",
            List.of(
                    TableColumn.<ServiceRow>text(
                                    "service", "Service", r -> r.hit().service().name())
                            .link(r -> Links.service(r.hit().service().id())),
                    TableColumn.<ServiceRow>text("organization", "Organization", ServiceRow::organization)
                            .link(r -> Links.organization(r.hit().service().organization())),
                    TableColumn.<ServiceRow>text(
                            "criticality",
                            "Criticality",
                            r -> r.hit().service().criticality().text()),
                    TableColumn.<ServiceRow>badge(
                            "before",
                            "Before",
                            r -> state(r.hit().downBefore(), r.hit().degradedBefore())),
                    TableColumn.<ServiceRow>badge(
                            "after",
                            "After",
                            r -> state(r.hit().downAfter(), r.hit().degradedAfter())),
                    TableColumn.<ServiceRow>hours(
                                    "down_before",
                                    "Down after, before",
                                    r -> r.hit().downBefore())
                            .ifAny(),
                    TableColumn.<ServiceRow>hours(
                                    "down_after",
                                    "Down after, after",
                                    r -> r.hit().downAfter())
                            .ifAny(),
                    TableColumn.<ServiceRow>code(
                            "id", "Id", r -> r.hit().service().id())));

    private static Badge state(@Nullable Double down, boolean degraded) {
        return down != null
                ? new Badge(Tone.CRITICAL, "would go down")
                : degraded ? new Badge(Tone.MODERATE, "would be degraded") : new Badge(Tone.LOW, "unaffected");
    }

    static List<Measure> measures(ScenarioOutcome outcome) {
        FaultCounts before = outcome.countsBefore();
        FaultCounts after = outcome.countsAfter();
        List<Measure> measures = new ArrayList<>();
        if (!outcome.before().scenario().faults().isEmpty()) {
            measures.add(new Measure("Services down", before.servicesDown(), after.servicesDown()));
            measures.add(
                    new Measure("Critical services down", before.criticalServicesDown(), after.criticalServicesDown()));
            measures.add(new Measure("Services degraded", before.servicesDegraded(), after.servicesDegraded()));
            measures.add(new Measure("Organizations hit", before.organizationsHit(), after.organizationsHit()));
            measures.add(
                    new Measure("Impact tolerances exceeded", before.tolerancesBreached(), after.tolerancesBreached()));
        }
        outcome.exposures().forEach(exposed -> {
            String whose = " of " + exposed.organization().name();
            Exposure b = exposed.before();
            Exposure a = exposed.after();
            measures.add(new Measure(
                    "Single points of failure" + whose,
                    b.singlePointsOfFailure().size(),
                    a.singlePointsOfFailure().size()));
            measures.add(new Measure(
                    "Single points of failure of critical services" + whose,
                    b.criticalSinglePointsOfFailure().size(),
                    a.criticalSinglePointsOfFailure().size()));
            measures.add(new Measure(
                    "Critical services with one" + whose, b.criticalServicesAtStake(), a.criticalServicesAtStake()));
            measures.add(new Measure(
                    "Hidden pairs" + whose,
                    b.hiddenPairs().size(),
                    a.hiddenPairs().size()));
        });
        return measures;
    }

    static List<ServiceRow> services(ScenarioOutcome outcome) {
        DependencyGraph graph = outcome.before().graph();
        return outcome.hits().stream()
                .map(hit -> {
                    Organization owner =
                            graph.rows().find(Organization.class, hit.service().organization());
                    return new ServiceRow(hit, owner == null ? null : owner.name());
                })
                .toList();
    }

    /** One sentence made from the figures. */
    static String lead(ScenarioOutcome outcome, double hours) {
        String lasting = Double.isInfinite(hours) ? "for good" : "for " + Phrases.hours(hours);
        if (!outcome.before().scenario().faults().isEmpty()) {
            FaultCounts before = outcome.countsBefore();
            FaultCounts after = outcome.countsAfter();
            String now = "%s would go down, %s of them critical"
                    .formatted(
                            Words.count(before.servicesDown(), "service", "services"),
                            Words.number(before.criticalServicesDown()));
            return outcome.effects().isEmpty()
                    ? "If this failed %s, %s.".formatted(lasting, now)
                    : "If this failed %s, %s; after the changes %s, %s of them critical."
                            .formatted(
                                    lasting,
                                    now,
                                    Words.number(after.servicesDown()),
                                    Words.number(after.criticalServicesDown()));
        }
        return outcome.exposures().stream()
                .findFirst()
                .map(e -> "The single points of failure of critical services of %s would go from %s to %s."
                        .formatted(
                                e.organization().name(),
                                Words.number(e.before()
                                        .criticalSinglePointsOfFailure()
                                        .size()),
                                Words.number(e.after()
                                        .criticalSinglePointsOfFailure()
                                        .size())))
                .orElse("Nothing is assumed to fail.");
    }
}
