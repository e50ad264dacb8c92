package org.linchpin.report.organization;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.report.Coverage;
import org.linchpin.report.OutageChoice;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;
import org.linchpin.report.organization.Assessment.Sentence;
import org.linchpin.report.organization.Assessment.Totals;
import org.linchpin.report.organization.UncontractedVendors.UncontractedVendor;

/** Says the report in four sentences, from its figures alone. What is not known is said to be not known. */
final class Sentences {
    static final String WORST = "worst";
    static final String CONTRACTS = "contracts";
    static final String REDUNDANCY = "redundancy";
    static final String NEXT_STEP = "next-step";

    private final DependencyGraph graph;
    private final OutageChoice outage;
    private final Totals totals;

    Sentences(DependencyGraph graph, OutageChoice outage, Totals totals) {
        this.graph = graph;
        this.outage = outage;
        this.totals = totals;
    }

    List<Sentence> of(
            SinglePoints points,
            UncontractedVendors vendors,
            List<CommonCause> causes,
            NextStep next,
            EvidenceShares evidence,
            Coverage coverage) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(new Sentence(WORST, worst(points)));
        if (totals.services() > 0) {
            sentences.add(new Sentence(CONTRACTS, contracts(vendors)));
            sentences.add(new Sentence(REDUNDANCY, redundancy(causes)));
            sentences.add(new Sentence(NEXT_STEP, nextStep(next) + " " + basis(evidence, coverage)));
        }
        return sentences;
    }

    private String worst(SinglePoints points) {
        if (totals.services() == 0) {
            return "You deliver no service in the graph, so nothing can be said of what would stop you.";
        }
        if (points.items().isEmpty()) {
            return "No single fault of these kinds would stop %s, among the dependencies known."
                    .formatted(
                            totals.services() == 1
                                    ? "your only service"
                                    : "one of your %s services".formatted(Words.number(totals.services())));
        }
        SinglePoint worst = points.items().get(0);
        String opening = Phrases.ifFails(graph, graph.node(worst.fault().id()), outage);
        boolean critical = worst.criticalServicesDown() > 0;
        int down = critical ? worst.criticalServicesDown() : worst.servicesDown();
        Double first = critical ? worst.criticalFirstDownAfterHours() : Double.valueOf(worst.firstDownAfterHours());
        int breached = critical ? worst.criticalTolerancesBreached() : worst.tolerancesBreached();
        String rest = critical || totals.criticalServices() > 0 ? "" : " None of your services is marked as critical.";
        int stated = critical ? worst.criticalTolerancesStated() : worst.tolerancesStated();
        return "%s, %s would go down, %s%s; %s.%s"
                .formatted(
                        opening,
                        part(
                                down,
                                critical ? totals.criticalServices() : totals.services(),
                                critical ? "critical service" : "service"),
                        down == 1 ? "" : "the first ",
                        Phrases.after(first == null ? 0 : first),
                        tolerances(down, breached, stated),
                        rest);
    }

    /** <em>1 would exceed its impact tolerance</em>; what is not stated is not said to be kept. */
    private static String tolerances(int down, int breached, int stated) {
        if (stated == 0) {
            return down == 1 ? "it states no impact tolerance" : "none of them states an impact tolerance";
        }
        String who = breached == 0 && down > 1
                ? "none"
                : down == 1 ? "it" : breached == down ? "all" : Words.number(breached);
        String would = breached == 0 && down == 1 ? "would not exceed" : "would exceed";
        String silent =
                stated < down ? ", %s none".formatted(Words.count(down - (long) stated, "states", "state")) : "";
        return "%s %s %s impact tolerance%s"
                .formatted(who, would, breached == 1 || down == 1 ? "its" : "their", silent);
    }

    /** <em>your only critical service</em>, <em>2 of your 3 critical services</em>. */
    private static String part(int some, int all, String noun) {
        if (all == 1) {
            return "your only " + noun;
        }
        return "%s of your %s %ss".formatted(some == all ? "all" : Words.number(some), Words.number(all), noun);
    }

    private static String contracts(UncontractedVendors vendors) {
        String all = Words.count(vendors.vendors(), "vendor", "vendors");
        if (vendors.vendors() == 0) {
            return "No vendor is known behind your services.";
        }
        if (vendors.withoutContract() == null) {
            return noContracts(vendors, all);
        }
        if (vendors.items().isEmpty()) {
            return "You have a contract with %s behind your services, or with its group."
                    .formatted(
                            vendors.vendors() == 1 ? "the only vendor known" : "each of the %s known".formatted(all));
        }
        UncontractedVendor first = vendors.items().get(0);
        String others = vendors.withoutContract() == 1
                ? ""
                : " The same holds for %s of the %s behind your services."
                        .formatted(Words.count(vendors.withoutContract() - 1, "other", "others"), all);
        return "You have no contract with %s; you depend on it through %s.%s"
                .formatted(first.vendor().name(), first.path(), others);
    }

    /** Nothing is said of contracts that nobody recorded; on whom one depends, and through whom, is known all the same. */
    private static String noContracts(UncontractedVendors vendors, String all) {
        UncontractedVendor behind = vendors.behindOthers();
        if (behind != null) {
            return "No contract of yours is recorded in this data, so it is unknown whether you have one with %s; you depend on it through %s.%s"
                    .formatted(
                            behind.vendor().name(),
                            behind.path(),
                            vendors.vendors() == 1
                                    ? ""
                                    : " The same is unknown of %s behind your services."
                                            .formatted(Words.count(
                                                    vendors.vendors() - 1, "other vendor", "other vendors")));
        }
        return vendors.vendors() == 1
                ? "No contract of yours is recorded in this data, so it is unknown whether you have one with the"
                        + " vendor behind your services."
                : "No contract of yours is recorded in this data, so it is unknown with which of the %s behind your services you have one."
                        .formatted(all);
    }

    private String redundancy(List<CommonCause> causes) {
        if (totals.redundancyGroups() == 0) {
            return "You have no redundancy among the dependencies known.";
        }
        String groups = Words.count(totals.redundancyGroups(), "redundancy group", "redundancy groups");
        if (causes.isEmpty()) {
            return "No single fault of these kinds would stop a service through %s, among the dependencies known."
                    .formatted(totals.redundancyGroups() == 1 ? "your redundancy group" : "one of your " + groups);
        }
        String others = causes.size() == 1
                ? ""
                : " The same holds for %s of your %s."
                        .formatted(Words.count(causes.size() - 1, "other", "others"), groups);
        return causes.get(0).text() + others;
    }

    private String nextStep(NextStep next) {
        if (totals.criticalServices() == 0) {
            return "None of your services is marked as critical, so no change is looked for.";
        }
        if (next.state().equals(NextStep.SEARCHING)) {
            return "The single change that helps most is still being looked for.";
        }
        if (next.single() == null) {
            return "No single change of supplier that could be judged would leave your critical services fewer single"
                    + " points"
                    + " of failure (%s could not be judged).".formatted(Words.number(next.notJudged()));
        }
        String truncated = next.state().equals(NextStep.TRUNCATED) ? " found in the time there was" : "";
        return "The single change%s that helps most is to %s: single points of failure of your critical services fall from %s to %s."
                .formatted(
                        truncated,
                        next.single().text(),
                        Words.number(next.single().before()),
                        Words.number(next.single().after()));
    }

    private static String basis(EvidenceShares evidence, Coverage coverage) {
        return "%s of this rests on declared or illustrative data, %s of the products reached have unknown upstream."
                .formatted(
                        Phrases.percent(evidence.declaredOrIllustrative()), Phrases.percent(coverage.unknownShare()));
    }
}
