package org.linchpin.report.organization;

import org.jspecify.annotations.Nullable;
import org.linchpin.incident.Knowledge;
import org.linchpin.report.Phrases;
import org.linchpin.report.PrintedTable;
import org.linchpin.report.incident.OwnIncidentTable;

/** A report's tables as a document prints them; a dash where there is no value. */
public record PrintedTables(Assessment report) {
    private static final String NONE = "–";

    public PrintedTable points() {
        return PrintedTable.of(
                "Single points of failure, the worst first",
                report.singlePointsOfFailure().items(),
                PrintedTable.text("If this fails", (SinglePoint p) -> p.fault().full()),
                PrintedTable.figure("Critical down", p -> Phrases.number(p.criticalServicesDown())),
                PrintedTable.figure("Down", p -> Phrases.number(p.servicesDown())),
                PrintedTable.figure("Tolerances exceeded", p -> Phrases.number(p.tolerancesBreached())),
                PrintedTable.figure("First after", p -> Phrases.hours(p.firstDownAfterHours())),
                PrintedTable.text("By which chain", SinglePoint::chain),
                PrintedTable.brief("Evidence", SinglePoint::evidence));
    }

    public PrintedTable services() {
        return PrintedTable.of(
                "Services, and how many single points of failure each has",
                report.services(),
                PrintedTable.text("Service", ServiceLine::name),
                PrintedTable.brief("Criticality", ServiceLine::criticality),
                PrintedTable.figure("Stopped by", s -> Phrases.number(s.singlePointsOfFailure())),
                PrintedTable.figure("Soonest", s -> hours(s.firstDownAfterHours())),
                PrintedTable.figure("Impact tolerance", s -> hours(s.toleranceHours())),
                PrintedTable.figure("Exceeded by", s -> Phrases.number(s.tolerancesBreached())),
                PrintedTable.figure("Weight", s -> Phrases.number(s.weight())));
    }

    public PrintedTable pairs() {
        return PrintedTable.of(
                "Hidden pairs",
                report.hiddenPairs().items(),
                PrintedTable.text(
                        "If this fails",
                        (HiddenPairList.HiddenPairItem p) -> p.first().full()),
                PrintedTable.text("And this", p -> p.second().full()),
                PrintedTable.figure("Critical services down", p -> Phrases.number(p.criticalServicesDown())),
                PrintedTable.figure("Services down", p -> Phrases.number(p.servicesDown())));
    }

    public PrintedTable vendors() {
        return PrintedTable.of(
                "Vendors behind the services without a contract",
                report.vendorsWithoutContract().items(),
                PrintedTable.text(
                        "Vendor",
                        (UncontractedVendors.UncontractedVendor v) -> v.vendor().name()),
                PrintedTable.text("Depended on through", UncontractedVendors.UncontractedVendor::path),
                PrintedTable.figure("Critical services down", v -> Phrases.number(v.criticalServicesDown())),
                PrintedTable.figure("Services down", v -> Phrases.number(v.servicesDown())));
    }

    public PrintedTable redundancy() {
        return PrintedTable.of(
                "Redundancy groups that one fault takes down",
                report.redundancyThatIsNot(),
                PrintedTable.text(
                        "What needs the group", (CommonCause c) -> c.owner().full()),
                PrintedTable.text(
                        "Members",
                        c -> String.join(
                                ", ", c.members().stream().map(NodeName::full).toList())),
                PrintedTable.figure("Must work", c -> Phrases.number(c.required())),
                PrintedTable.text("Common cause", c -> c.cause().full()),
                PrintedTable.figure("Other causes", c -> Phrases.number(c.otherCauses())),
                PrintedTable.text(
                        "Services not protected",
                        c -> String.join(
                                ", ", c.services().stream().map(NodeName::name).toList())));
    }

    public PrintedTable unjudged() {
        return PrintedTable.of(
                "What could not be judged",
                report.nextStep().unjudged(),
                PrintedTable.text("Category", NextStep.Unjudged::category),
                PrintedTable.text(
                        "Product", u -> u.product() == null ? NONE : u.product().full()),
                PrintedTable.text("Why", NextStep.Unjudged::reason));
    }

    public PrintedTable incidents() {
        return PrintedTable.of(
                "What was observed here in incidents of the past, and what was predicted",
                report.incidents(),
                PrintedTable.text("Incident", OwnIncidentTable.Line::name),
                PrintedTable.brief("Date", i -> i.date().toString()),
                PrintedTable.text("Subject", OwnIncidentTable.Line::subjectName),
                PrintedTable.brief("Observed", i -> i.observed().text()),
                PrintedTable.brief(
                        Knowledge.KNOWN_BEFORE.title(), i -> i.knownBefore().text()),
                PrintedTable.brief(
                        Knowledge.RECONSTRUCTED.title(), i -> i.reconstructed().text()),
                PrintedTable.figure("Recovery", i -> hours(i.recoveryHours())),
                PrintedTable.figure("Supplier's outage", i -> hours(i.outageHours())));
    }

    private static String hours(@Nullable Double hours) {
        return hours == null ? NONE : Phrases.hours(hours);
    }
}
