package org.linchpin.report.organization;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linchpin.graph.Choice;
import org.linchpin.graph.Criticality;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Badges;
import org.linchpin.report.Links;
import org.linchpin.report.Severity;
import org.linchpin.report.organization.HeatTable.HeatCell;
import org.linchpin.report.organization.HiddenPairList.HiddenPairItem;
import org.linchpin.report.organization.NextStep.Unjudged;
import org.linchpin.report.organization.SinglePoint.Action;
import org.linchpin.report.organization.UncontractedVendors.UncontractedVendor;

/** The tables of a report; their rows are those of the record, and of nothing else. */
final class ReportTables {
    private static final String AMONG = "among the dependencies known.";

    private ReportTables() {}

    static final TableDefinition<SinglePoint> POINTS = new TableDefinition<>(
            "points",
            "Single points of failure, the worst first",
            "single points of failure",
            "rank",
            "No single fault of these kinds would stop a service, " + AMONG,
            List.of(
                    TableColumn.<SinglePoint>text(
                                    "fault", "If this fails", p -> p.fault().full())
                            .link(p -> Links.fault(p.fault().id())),
                    TableColumn.<SinglePoint>number("rank", "Rank", SinglePoint::rank)
                            .help("By critical services down, then impact tolerances exceeded, then services down."),
                    TableColumn.<SinglePoint>text("others", "And so", ReportTables::same)
                            .help("What else would stop and degrade exactly the same services."),
                    TableColumn.badge(
                            "severity",
                            "Severity",
                            p -> Severity.of(p.criticalServicesDown(), p.servicesDown(), p.servicesDegraded())
                                    .badge()),
                    TableColumn.text("kind", "Kind", p -> p.fault().kind()),
                    TableColumn.number(
                            "critical_services_down", "Critical services down", SinglePoint::criticalServicesDown),
                    TableColumn.number("services_down", "Services down", SinglePoint::servicesDown),
                    TableColumn.number("services_degraded", "Services degraded", SinglePoint::servicesDegraded),
                    TableColumn.number("tolerances_breached", "Tolerances exceeded", SinglePoint::tolerancesBreached),
                    TableColumn.hours("first_down_after_hours", "First down after", SinglePoint::firstDownAfterHours),
                    TableColumn.number("weight_down", "Weight down", SinglePoint::weightDown),
                    TableColumn.text("chain", "By which chain", SinglePoint::chain),
                    TableColumn.<SinglePoint>text("evidence", "Weakest evidence", SinglePoint::evidence)
                            .help("The weakest in any of its chains: documented, declared, not stated, or"
                                    + " illustrative (assumed)."),
                    TableColumn.<SinglePoint>text("open_actions", "What the graph bears out", ReportTables::open)
                            .help("Of second source, ride-through, exit and accept; each is looked at below.")));

    static final TableDefinition<ServiceLine> SERVICES = new TableDefinition<>(
            "services",
            "Services, and how many single points of failure each has",
            "services",
            "",
            "This organization delivers no service in the graph. Import its services to see what they hang on.",
            List.of(
                    TableColumn.<ServiceLine>text("service", "Service", ServiceLine::name)
                            .link(s -> Links.service(s.id())),
                    TableColumn.badge("criticality", "Criticality", s -> criticality(s.criticality())),
                    TableColumn.text("function", "Function", ServiceLine::function),
                    TableColumn.<ServiceLine>number("stopping", "Stopped by", ServiceLine::singlePointsOfFailure)
                            .help("Single faults that each alone would take it down; those that do the same are one."),
                    TableColumn.hours("first_down_after_hours", "Soonest", ServiceLine::firstDownAfterHours),
                    TableColumn.<ServiceLine>hours("tolerance_hours", "Impact tolerance", ServiceLine::toleranceHours)
                            .help("How long it may be down before the harm is intolerable."),
                    TableColumn.<ServiceLine>number(
                                    "tolerances_breached", "Exceeded by", ServiceLine::tolerancesBreached)
                            .help("Single faults that would keep it down for longer than that."),
                    TableColumn.hours("recovery_hours", "Recovery", ServiceLine::recoveryHours),
                    TableColumn.number("weight", "Weight", ServiceLine::weight),
                    TableColumn.code("id", "Id", ServiceLine::id)));

    /** Where a service meets a fault. */
    static TableDefinition<HeatCell> heat(Assessment report) {
        Map<String, String> names =
                report.services().stream().collect(Collectors.toMap(ServiceLine::id, ServiceLine::name));
        Function<HeatCell, NodeName> fault = c -> report.heatMap().faults().get(c.fault() - 1);
        return new TableDefinition<>(
                "stops",
                "What would stop which service",
                "rows",
                "",
                "No single fault of these kinds would stop a service, " + AMONG,
                List.of(
                        TableColumn.<HeatCell>text(
                                        "service", "Service", c -> names.getOrDefault(c.service(), c.service()))
                                .link(c -> Links.service(c.service())),
                        TableColumn.<HeatCell>text(
                                        "fault",
                                        "If this fails",
                                        c -> fault.apply(c).full())
                                .link(c -> Links.fault(fault.apply(c).id())),
                        TableColumn.hours("down_after_hours", "Down after", HeatCell::downAfterHours),
                        TableColumn.badge(
                                "tolerance",
                                "Impact tolerance",
                                c -> c.toleranceBreached() == null ? null : Badges.tolerance(c.toleranceBreached()))));
    }

    static final TableDefinition<HiddenPairItem> PAIRS = new TableDefinition<>(
            "pairs",
            "Hidden pairs: two products that stop services only together",
            "hidden pairs",
            "",
            "No two products would stop a service only together, " + AMONG,
            List.of(
                    TableColumn.<HiddenPairItem>text(
                                    "first", "If this fails", p -> p.first().full())
                            .link(p -> Links.fault(p.first().id())),
                    TableColumn.<HiddenPairItem>text(
                                    "second", "And this", p -> p.second().full())
                            .link(p -> Links.fault(p.second().id())),
                    TableColumn.number(
                            "critical_services_down", "Critical services down", HiddenPairItem::criticalServicesDown),
                    TableColumn.number("services_down", "Services down", HiddenPairItem::servicesDown)));

    static final TableDefinition<UncontractedVendor> VENDORS = new TableDefinition<>(
            "vendors",
            "Vendors behind the services without a contract",
            "vendors",
            "",
            "There is a contract with each vendor known behind the services, or with its group.",
            List.of(
                    TableColumn.<UncontractedVendor>text(
                                    "vendor", "Vendor", v -> v.vendor().name())
                            .link(v -> Links.fault(v.vendor().id())),
                    TableColumn.<UncontractedVendor>text("path", "Depended on through", UncontractedVendor::path)
                            .help("From the supplier that the organization itself names to what this vendor"
                                    + " supplies, by the shortest way."),
                    TableColumn.<UncontractedVendor>number(
                                    "critical_services_down",
                                    "Critical services down",
                                    UncontractedVendor::criticalServicesDown)
                            .help("If the vendor fails alone."),
                    TableColumn.number("services_down", "Services down", UncontractedVendor::servicesDown)));

    static final TableDefinition<CommonCause> CAUSES = new TableDefinition<>(
            "redundancy",
            "Redundancy that is not: one fault behind the members of a group",
            "redundancy groups",
            "",
            "No redundancy group would be taken down by a single fault of these kinds, " + AMONG,
            List.of(
                    TableColumn.<CommonCause>text(
                            "owner", "What needs the group", c -> c.owner().full()),
                    TableColumn.text("group", "Group", CommonCause::group),
                    TableColumn.text(
                            "members",
                            "Members",
                            c -> String.join(
                                    ", ",
                                    c.members().stream().map(NodeName::full).toList())),
                    TableColumn.number("required", "Must work", CommonCause::required),
                    TableColumn.<CommonCause>text(
                                    "cause", "Common cause", c -> c.cause().full())
                            .link(c -> Links.fault(c.cause().id())),
                    TableColumn.number("lost", "Members it takes down", CommonCause::lost),
                    TableColumn.number("other_causes", "Other causes", CommonCause::otherCauses),
                    TableColumn.number(
                            "critical_services_down", "Critical services down", CommonCause::criticalServicesDown),
                    TableColumn.text(
                            "services",
                            "Services not protected",
                            c -> String.join(
                                    ", ",
                                    c.services().stream().map(NodeName::name).toList()))));

    static final TableDefinition<Unjudged> UNJUDGED = new TableDefinition<>(
            "unjudged",
            "What could not be judged in the search for the next step",
            "categories and products",
            "",
            "All products of the categories in use were judged.",
            List.of(
                    TableColumn.text("category", "Category", Unjudged::category),
                    TableColumn.text(
                            "product",
                            "Product",
                            u -> u.product() == null ? null : u.product().full()),
                    TableColumn.text("reason", "Why", Unjudged::reason)));

    /** What a section counts. */
    static TableDefinition<ReportSection.Line> lines(ReportSection section) {
        return new TableDefinition<>(
                section.topic(),
                section.title(),
                "rows",
                "",
                "Nothing is recorded.",
                List.of(
                        TableColumn.<ReportSection.Line>text("what", "What", ReportSection.Line::text)
                                .link(ReportSection.Line::href),
                        TableColumn.<ReportSection.Line>badge("status", "Status", ReportSection.Line::badge),
                        TableColumn.<ReportSection.Line>text("detail", "More", ReportSection.Line::detail)));
    }

    private static String same(SinglePoint point) {
        String names = String.join(
                ", ", point.sameEffect().stream().map(NodeName::name).toList());
        int more = point.sameEffectTotal() - point.sameEffect().size();
        return more > 0 ? "%s and %,d more".formatted(names, more) : names;
    }

    private static String open(SinglePoint point) {
        return point.actions().stream()
                .filter(a -> Boolean.TRUE.equals(a.open()))
                .map(Action::title)
                .collect(Collectors.joining(", "));
    }

    static Badge criticality(String text) {
        return Badges.of(Choice.of(Criticality.class, text));
    }
}
