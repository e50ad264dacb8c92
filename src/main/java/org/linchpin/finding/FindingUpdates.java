package org.linchpin.finding;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.AnalysisReady;
import org.linchpin.analysis.CurrentAnalysis;
import org.linchpin.analysis.SearchSettings;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.fault.RunCancelledException;
import org.linchpin.fault.SearchBudget;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.GraphRevision;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.incident.MissCause;
import org.linchpin.occurrence.OwnBacktests;
import org.linchpin.occurrence.OwnIncident;
import org.linchpin.occurrence.OwnIncidents;
import org.linchpin.snapshot.PairSearchState;
import org.linchpin.snapshot.StandingSearch;
import org.linchpin.snapshot.Stops;

/**
 * Holds each analysis that readers get to see against the registers, in the background. Replicas may all do so: what is done
 * twice is nothing the second time.
 */
@ApplicationScoped
public class FindingUpdates {
    private final CurrentAnalysis current;
    private final FindingRegisters registers;
    private final RiskAppetites appetites;
    private final OwnIncidents incidents;
    private final SearchSettings searches;
    private final double outageHours;
    private final Clock clock;
    private volatile boolean stopping;

    FindingUpdates(
            CurrentAnalysis current,
            FindingRegisters registers,
            RiskAppetites appetites,
            OwnIncidents incidents,
            SearchSettings searches,
            @ConfigProperty(name = "linchpin.outage.hours", defaultValue = "72") double outageHours,
            Clock clock) {
        this.current = current;
        this.registers = registers;
        this.appetites = appetites;
        this.incidents = incidents;
        this.searches = searches;
        this.outageHours = outageHours;
        this.clock = clock;
    }

    void whenReady(@ObservesAsync AnalysisReady ready) {
        for (KnownRegister register : registers.all()) {
            try {
                hold(ready.analysis(), register.organization(), false);
            } catch (RunCancelledException e) {
                return;
            } catch (RuntimeException e) {
                // the next revision is held against it again; others go on
                Log.warnf(
                        e,
                        "revision %d could not be held against a register",
                        ready.analysis().revisionNumber());
            }
        }
    }

    void whenStopping(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endAcceptances() {
        registers.endAcceptances(LocalDate.now(clock));
    }

    /** Begins an organization's register, unless there is one, and holds what readers see now against it. */
    public void start(String organization, String user) {
        registers.start(organization, user);
        refresh(organization);
    }

    /** Holds what readers see now against an organization's register, also if that was done before. */
    public void refresh(String organization) {
        current.find().ifPresent(analysis -> hold(analysis, organization, true));
    }

    private void hold(Analysis analysis, String organization, boolean again) {
        if (analysis.revision().isPresent()) {
            GraphRevision revision = analysis.revision().get();
            List<Sighting> shown = new ArrayList<>();
            PairSearchState pairs = see(analysis, organization, shown);
            registers.apply(
                    organization,
                    new Sightings(
                            revision.number(),
                            revision.createdAt().truncatedTo(ChronoUnit.MILLIS),
                            analysis.graph().asOf(),
                            shown,
                            pairs),
                    again);
        }
    }

    /** Nothing is seen of an organization that is not in the graph any more. */
    private PairSearchState see(Analysis analysis, String id, List<Sighting> shown) {
        DependencyGraph graph = analysis.graph();
        Organization organization = graph.rows().find(Organization.class, id);
        if (organization == null) {
            return PairSearchState.COMPLETE;
        }
        int[] services = ServiceFilter.ofOrganization(id).services(graph);
        SingleFaults faults = analysis.singleFaults(FaultMode.MALFUNCTION, outageHours);
        var budget = new SearchBudget(searches.time(), searches.sets(), () -> stopping);
        Stops stops = new StandingSearch(faults, budget, () -> !stopping).stops(services);
        shown.addAll(new SinglePointSightings(graph, organization).of(stops));
        shown.addAll(misses(graph, organization));
        RiskAppetite appetite = appetites.of(id).appetite();
        shown.addAll(new AppetiteBreaches(analysis, organization, services, outageHours).of(appetite, stops));
        return stops.pairSearch();
    }

    private List<Sighting> misses(DependencyGraph graph, Organization organization) {
        var names = new NodeNames(graph, organization);
        return OwnBacktests.misses(graph, incidents.of(organization.id())).stream()
                .map(miss -> sighting(graph, names, miss))
                .toList();
    }

    private static Sighting sighting(DependencyGraph graph, NodeNames names, OwnBacktests.Miss miss) {
        OwnIncident incident = miss.incident().incident();
        int node = graph.node(miss.subject());
        boolean isService = graph.kind(node) == NodeKind.SERVICE;
        boolean isCritical = isService && graph.service(node).criticality() == Criticality.CRITICAL;
        boolean isUnknown = miss.cause() == MissCause.UNKNOWN_DEPENDENCY;
        return new Sighting(
                FindingKey.miss(
                        isUnknown ? FindingKind.UNKNOWN_DEPENDENCY : FindingKind.FALLBACK_DID_NOT_HOLD,
                        miss.incident().id().toString(),
                        miss.subject()),
                (isUnknown
                                ? "%s was hit in “%s”, but nothing says why"
                                : "%s was hit in “%s”, though its fallback should have held")
                        .formatted(graph.name(node), incident.name()),
                "On %s, %s failed; %s."
                        .formatted(
                                incident.date(),
                                incident.faults().stream()
                                        .map(fault -> name(graph, names, fault))
                                        .collect(Collectors.joining(", ")),
                                isUnknown
                                        ? "no dependency that is known leads from there to it"
                                        : "redundancy, a ride-through or a soft need leads one to expect that it was hit less"),
                isService ? List.of(miss.subject()) : List.of(),
                isCritical ? 1 : 0);
    }

    private static String name(DependencyGraph graph, NodeNames names, String id) {
        int node = graph.node(id);
        return node == DependencyGraph.NONE ? "something that is not in the graph any more" : names.of(node);
    }
}
