package org.linchpin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.Explanation;
import org.linchpin.fault.FaultCounts;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.RankedFault;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** What single faults do. */
@Path("/api/v1")
@Tag(name = "faults")
@Authenticated
public class FaultResource {
    private final RequestAnalysis analysis;

    FaultResource(RequestAnalysis analysis) {
        this.analysis = analysis;
    }

    @GET
    @Path("/faults")
    @Operation(
            summary = "Single faults that take down or degrade a service",
            description = "Most critical services down first, then most services down, most degraded, and by id.")
    public Paging.Page<FaultItem> faults(
            @BeanParam FaultParameters parameters,
            @BeanParam CategoryParameter category,
            @BeanParam BreakdownParameter breakdown,
            @BeanParam Paging paging) {
        Analysis now = analysis.get();
        return paging.of(
                ranking(now, parameters, category),
                r -> FaultItem.of(now.graph(), r, parts(now, parameters, breakdown, r)));
    }

    @GET
    @Path("/single-points-of-failure")
    @Operation(summary = "Single faults that take down a service", description = "Order and parameters as for faults.")
    public Paging.Page<FaultItem> singlePointsOfFailure(
            @BeanParam FaultParameters parameters,
            @BeanParam CategoryParameter category,
            @BeanParam BreakdownParameter breakdown,
            @BeanParam Paging paging) {
        Analysis now = analysis.get();
        List<RankedFault> down = ranking(now, parameters, category).stream()
                .filter(r -> r.counts().servicesDown() > 0)
                .toList();
        return paging.of(down, r -> FaultItem.of(now.graph(), r, parts(now, parameters, breakdown, r)));
    }

    @GET
    @Path("/faults/{id}/impact")
    @Operation(
            summary = "What goes down and what is degraded when one node fails",
            description = "By hour, then id. Filters restrict the services and systems that are listed and counted.")
    public Impact impact(String id, @BeanParam FaultParameters parameters) {
        Analysis now = analysis.get();
        Cascade cascade = cascade(now, id, parameters);
        ServiceFilter services = parameters.services(now);
        return Impact.of(cascade, services.on(now.graph()), parameters.ofKinds(now.graph()));
    }

    @GET
    @Path("/faults/{id}/impact/{node}/explanation")
    @Operation(summary = "Why a node goes down: the causal steps, the fault first")
    public Explained explanation(String id, String node, @BeanParam FaultParameters parameters) {
        Analysis now = analysis.get();
        Cascade cascade = cascade(now, id, parameters);
        int explained = Nodes.of(now.graph(), node);
        if (!cascade.isDown(explained)) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "\"%s\" does not go down when \"%s\" fails.".formatted(node, id));
        }
        return Explained.of(now.graph(), cascade.explain(explained));
    }

    private static List<RankedFault> ranking(Analysis now, FaultParameters parameters, CategoryParameter category) {
        Set<NodeKind> kinds = parameters.kinds();
        if (kinds.equals(EnumSet.of(NodeKind.SERVICE))) {
            throw FaultParameters.badRequest(
                    "kind is \"service\", but a service is a fault only in an impact or a simulation.");
        }
        SingleFaults faults = now.singleFaults(parameters.mode(), parameters.outageHours());
        return now.ranking(faults, parameters.services(now)).faults().stream()
                .filter(r -> kinds.contains(now.graph().kind(r.fault())) && category.lets(now.graph(), r.fault()))
                .toList();
    }

    private static @Nullable Map<String, FaultCounts> parts(
            Analysis now, FaultParameters parameters, BreakdownParameter breakdown, RankedFault ranked) {
        Breakdown by = breakdown.breakdown();
        return by == null
                ? null
                : now.singleFaults(parameters.mode(), parameters.outageHours())
                        .countBy(ranked.fault(), parameters.services(now).on(now.graph()), by.on(now.graph()));
    }

    private static Cascade cascade(Analysis now, String id, FaultParameters parameters) {
        int fault = Nodes.of(now.graph(), id);
        return now.faults().cascade(FaultScenario.of(now.graph(), parameters.mode(), parameters.outageHours(), fault));
    }

    /**
     * A fault with what it does to the services that were counted.
     *
     * @param breakdown the same counts by part; absent unless asked for
     */
    public record FaultItem(
            NodeRef fault,
            int servicesDown,
            int criticalServicesDown,
            int servicesDegraded,
            int organizationsHit,
            int tolerancesBreached,
            double weightDown,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, FaultCounts> breakdown) {
        static FaultItem of(DependencyGraph graph, RankedFault ranked, @Nullable Map<String, FaultCounts> parts) {
            FaultCounts counts = ranked.counts();
            return new FaultItem(
                    NodeRef.of(graph, ranked.fault()),
                    counts.servicesDown(),
                    counts.criticalServicesDown(),
                    counts.servicesDegraded(),
                    counts.organizationsHit(),
                    counts.tolerancesBreached(),
                    counts.weightDown(),
                    parts);
        }
    }

    /** The causal steps, each after those that it rests on. */
    public record Explained(List<Step> steps) {
        static Explained of(DependencyGraph graph, Explanation explanation) {
            return new Explained(explanation.steps().stream()
                    .map(step ->
                            new Step(graph.id(step.node()), step.downAfterHours(), Because.of(graph, step.because())))
                    .toList());
        }

        /**
         * One node going down.
         *
         * @param because null for the fault itself
         */
        public record Step(
                String node,
                double downAfterHours,
                @Nullable Because because) {}

        /**
         * The group whose loss took the node down.
         *
         * @param group its name; null for a need that stands alone
         * @param required members that must work
         * @param size members in all
         * @param lost ids of the members whose loss sufficed, size − required + 1
         */
        public record Because(@Nullable String group, int required, int size, List<String> lost) {
            static @Nullable Because of(DependencyGraph graph, Explanation.@Nullable Because because) {
                return because == null
                        ? null
                        : new Because(
                                because.name(),
                                because.required(),
                                because.size(),
                                because.lost().stream().map(graph::id).toList());
            }
        }
    }
}
