package org.linchpin.report.whatif;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultCounts;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;
import org.linchpin.report.Phrases;
import org.linchpin.report.View;
import org.linchpin.report.Words;
import org.linchpin.report.cascade.Timeline;

/**
 * What happens if several things fail at once.
 *
 * @param lead one sentence made from the figures
 * @param more what only the combination does; empty if there is nothing to say
 * @param figures at a glance
 * @param caveats what to bear in mind for such faults
 */
public record WhatIfReport(String lead, String more, List<Figure> figures, List<String> caveats) {
    public WhatIfReport {
        figures = List.copyOf(figures);
        caveats = List.copyOf(caveats);
    }

    /** A figure with its words. */
    public record Figure(String label, String value) {}

    static WhatIfReport of(View view, Cascade cascade, Timeline timeline, @Nullable BitSet onlyTogether) {
        FaultCounts counts = cascade.count(n -> true);
        return new WhatIfReport(
                lead(view, cascade, counts, timeline),
                onlyTogether == null ? "" : more(onlyTogether.cardinality(), counts),
                figures(cascade, counts),
                caveats(cascade));
    }

    private static String lead(View view, Cascade cascade, FaultCounts counts, Timeline timeline) {
        String opening = Phrases.ifFail(view.graph(), cascade.scenario().faults(), view.outage());
        if (counts.isEmpty()) {
            return opening + ", no service would go down or be degraded, among the dependencies known.";
        }
        String degraded = counts.servicesDegraded() == 0
                ? ""
                : " %s would be degraded.".formatted(Words.count(counts.servicesDegraded(), "service", "services"));
        if (counts.servicesDown() == 0) {
            return opening + ", no service would go down, among the dependencies known." + degraded;
        }
        double first = timeline.moments().get(0).hours();
        double last = timeline.last().hours();
        return "%s, %s of %s would go down, %s of them critical, %s.%s"
                .formatted(
                        opening,
                        Words.count(counts.servicesDown(), "service", "services"),
                        Words.count(counts.organizationsHit(), "organization", "organizations"),
                        Words.number(counts.criticalServicesDown()),
                        first == last
                                ? Phrases.after(first)
                                : "the first %s, the last %s".formatted(Phrases.after(first), Phrases.after(last)),
                        degraded);
    }

    private static String more(int together, FaultCounts counts) {
        if (counts.servicesDown() == 0) {
            return "";
        }
        return together == 0
                ? "None of them goes down only because several things fail at once: each is stopped by one of the faults alone."
                : "%s of them would go down only because several things fail at once: none of the faults alone would stop %s."
                        .formatted(Words.number(together), together == 1 ? "it" : "them");
    }

    private static List<Figure> figures(Cascade cascade, FaultCounts counts) {
        DependencyGraph graph = cascade.graph();
        long redundancy = Arrays.stream(cascade.lostRedundancy())
                .filter(n -> graph.kind(n) == NodeKind.SERVICE)
                .count();
        return List.of(
                new Figure("services down", Words.number(counts.servicesDown())),
                new Figure("of these critical", Words.number(counts.criticalServicesDown())),
                new Figure("organizations hit", Words.number(counts.organizationsHit())),
                new Figure("services degraded", Words.number(counts.servicesDegraded())),
                new Figure("services that lose redundancy", Words.number(redundancy)),
                new Figure("impact tolerances exceeded", Words.number(counts.tolerancesBreached())));
    }

    private static List<String> caveats(Cascade cascade) {
        DependencyGraph graph = cascade.graph();
        FaultScenario scenario = cascade.scenario();
        boolean vendor = scenario.faults().stream().anyMatch(f -> graph.kind(f) == NodeKind.VENDOR);
        boolean country = scenario.faults().stream().anyMatch(f -> graph.kind(f) == NodeKind.COUNTRY);
        List<String> caveats = new java.util.ArrayList<>();
        if (vendor && scenario.mode() == FaultMode.MALFUNCTION) {
            caveats.add("A worst case: all that a vendor and its subsidiaries supply malfunctions at once.");
        }
        if (country && scenario.faults().size() == 1) {
            caveats.add(Phrases.WITHDRAWAL);
        } else if (country) {
            caveats.add(
                    "Of several faults nothing is left out: the organizations of a country or territory that is among them count"
                            + " as well.");
        }
        caveats.add(Phrases.NO_LIKELIHOOD);
        return caveats;
    }

    /**
     * The services that go down, though none of the faults alone takes them down. Null where that cannot be told: of one fault,
     * and where a country is among them, whose withdrawal alone leaves its own organizations out.
     */
    static @Nullable BitSet onlyTogether(View view, Cascade cascade) {
        DependencyGraph graph = cascade.graph();
        FaultScenario scenario = cascade.scenario();
        if (scenario.faults().size() < 2
                || scenario.faults().stream().anyMatch(f -> graph.kind(f) == NodeKind.COUNTRY)) {
            return null;
        }
        var services = new BitSet();
        Arrays.stream(cascade.servicesDown()).forEach(services::set);
        for (int fault : scenario.faults()) {
            var alone = FaultScenario.of(graph, scenario.mode(), scenario.outageHours(), fault);
            Arrays.stream(view.analysis().faults().cascade(alone).servicesDown())
                    .forEach(services::clear);
        }
        return services;
    }
}
