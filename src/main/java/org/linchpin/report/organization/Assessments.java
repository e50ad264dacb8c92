package org.linchpin.report.organization;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.HiddenPairQuery;
import org.linchpin.analysis.PairSearch;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NeededRows;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.procurement.NextSteps;
import org.linchpin.procurement.Plan;
import org.linchpin.report.Coverage;
import org.linchpin.report.PerRevision;
import org.linchpin.report.View;
import org.linchpin.report.incident.OwnIncidentTable;
import org.linchpin.report.organization.Assessment.Basis;
import org.linchpin.report.organization.Assessment.Subject;
import org.linchpin.report.organization.Assessment.Totals;
import org.linchpin.report.organization.HiddenPairList.HiddenPairItem;

/**
 * Makes the report of an organization. What its services do not need cannot stop them, so all but the search for second sources
 * is computed on the part of the graph that they need, and takes as long as that is large. Second sources are looked for in the
 * part that products need, which is kept.
 */
@ApplicationScoped
public class Assessments {
    /** Long enough for the search for the next step to end by its own budget; then what goes on still is said to. */
    static final Duration WHOLE = Duration.ofSeconds(25);

    private final NextStepSearches nextSteps;
    private final List<OrganizationSection> sections;
    private final PerRevision<FaultAnalysis> secondSources = new PerRevision<>(Assessments::allProducts);

    Assessments(NextStepSearches nextSteps, @All List<OrganizationSection> sections) {
        this.nextSteps = nextSteps;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(OrganizationSection::order))
                .toList();
    }

    /**
     * The report.
     *
     * @param patience how long to wait for each of the searches that go on by themselves
     */
    Assessment of(OwnPart own, Duration patience) {
        View view = own.view();
        Organization organization = own.organization();
        DependencyGraph part = own.graph();
        Graph rows = view.graph().rows();
        var contracts = new OwnContracts(rows, organization, part.asOf());
        var list = new SinglePointList(own);
        FaultAnalysis allProducts = secondSources.of(view.graph());
        SinglePoints points = list.points(new Actions(own.own(), allProducts.graph(), contracts), allProducts);
        List<ServiceLine> services = list.services();
        var causes = new CommonCauses(own.own(), own.analysis(), own.faults());
        List<CommonCause> common = causes.find(view.kinds());
        UncontractedVendors vendors = new VendorGaps(own.own(), own.faults(), contracts).find();
        NextStep next = nextStep(view, rows.organizations().indexOf(organization), patience);
        EvidenceShares evidence = own.own().evidence();
        Coverage coverage = Coverage.reachedFrom(part, IntStream.of(own.own().services()));
        Totals totals = totals(services, points.total(), causes.groups().length, common.size());
        return new Assessment(
                new Subject(
                        organization.id(),
                        organization.name(),
                        organization.country(),
                        organization.sector(),
                        organization.lei(),
                        organization.size(),
                        organization.sizeUnit()),
                basis(view),
                new Sentences(part, view.outage(), totals).of(points, vendors, common, next, evidence, coverage),
                totals,
                services,
                points,
                list.heat(),
                pairs(view, organization.id(), patience),
                vendors,
                common,
                next,
                evidence,
                coverage,
                sections.stream()
                        .flatMap(s -> s.of(view, organization.id()).stream())
                        .toList(),
                OwnIncidentTable.lines(view.analysis(), organization.id()),
                Assumptions.of(view, totals, contracts.count()));
    }

    /** The part of the graph that products need: a fraction of all, as most nodes are organizations' own. */
    private static FaultAnalysis allProducts(DependencyGraph graph) {
        List<String> products =
                graph.rows().products().stream().map(Product::id).toList();
        return new FaultAnalysis(NeededRows.part(graph, products));
    }

    private static Basis basis(View view) {
        double hours = view.outage().hours();
        return new Basis(
                view.analysis().revisionNumber(),
                view.graph().asOf(),
                Double.isInfinite(hours) ? null : hours,
                view.outage().mode().text(),
                view.kinds().stream()
                        .sorted(Comparator.reverseOrder())
                        .map(NodeKind::text)
                        .toList(),
                !view.firm());
    }

    private static Totals totals(List<ServiceLine> services, int points, int groups, int lost) {
        List<ServiceLine> critical = services.stream()
                .filter(s -> s.criticality().equals("critical"))
                .toList();
        return new Totals(
                services.size(),
                critical.size(),
                (int) services.stream()
                        .filter(s -> s.singlePointsOfFailure() > 0)
                        .count(),
                (int) critical.stream()
                        .filter(s -> s.singlePointsOfFailure() > 0)
                        .count(),
                points,
                groups,
                lost,
                (int) critical.stream().filter(s -> s.toleranceHours() == null).count());
    }

    private static HiddenPairList pairs(View view, String organization, Duration patience) {
        Optional<PairSearch.Found> found = view.analysis()
                .searchHiddenPairs(new HiddenPairQuery(
                        ServiceFilter.ofOrganization(organization),
                        Set.of(NodeKind.PRODUCT),
                        null,
                        view.outage().mode()))
                .within(patience);
        return found.map(f -> new HiddenPairList(
                        f.first().stream()
                                .limit(HiddenPairList.MOST)
                                .map(p -> new HiddenPairItem(
                                        NodeName.of(view.graph(), p.first()),
                                        NodeName.of(view.graph(), p.second()),
                                        p.criticalServicesDown(),
                                        p.servicesDown()))
                                .toList(),
                        f.total(),
                        f.truncated() ? NextStep.TRUNCATED : NextStep.DONE))
                .orElse(new HiddenPairList(List.of(), 0, NextStep.SEARCHING));
    }

    private NextStep nextStep(View view, int organization, Duration patience) {
        FaultMode mode = view.outage().mode();
        DependencyGraph graph = view.graph();
        return nextSteps
                .find(view.analysis(), organization, mode, patience)
                .map(found -> nextStep(graph, found))
                .orElse(new NextStep(NextStep.SEARCHING, null, null, 0, 0, List.of()));
    }

    private static NextStep nextStep(DependencyGraph graph, NextSteps found) {
        return new NextStep(
                found.truncated() ? NextStep.TRUNCATED : NextStep.DONE,
                step(graph, found.single()),
                step(graph, found.pair()),
                found.judged(),
                found.notJudged().size(),
                found.notJudged().stream()
                        .limit(NextStep.MOST)
                        .map(n -> new NextStep.Unjudged(
                                n.category(),
                                n.product() == null ? null : NodeName.of(graph, n.product()),
                                n.reason().text()))
                        .toList());
    }

    private static NextStep.@Nullable Step step(DependencyGraph graph, @Nullable Plan plan) {
        if (plan == null) {
            return null;
        }
        return new NextStep.Step(
                plan.changes().stream()
                        .map(c -> new NextStep.Change(c.move().text(), c.category(), NodeName.of(graph, c.product())))
                        .toList(),
                plan.effect().before().criticalSinglePointsOfFailure().size(),
                plan.effect().after().criticalSinglePointsOfFailure().size(),
                plan.effect().before().criticalServicesAtStake(),
                plan.effect().after().criticalServicesAtStake());
    }
}
