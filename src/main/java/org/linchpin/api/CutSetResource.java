package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.HiddenPairQuery;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.fault.CutSets;
import org.linchpin.fault.HiddenPair;
import org.linchpin.fault.RankedPairs;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.page.Expensive;

/** Which faults take services down together. */
@Expensive
@Path("/api/v1")
@Tag(name = "faults")
@Authenticated
public class CutSetResource {
    private final RequestAnalysis analysis;
    private final RequestProgress progress;

    CutSetResource(RequestAnalysis analysis, RequestProgress progress) {
        this.analysis = analysis;
        this.progress = progress;
    }

    @GET
    @Path("/services/{id}/cut-sets")
    @Operation(
            summary = "All minimal cut sets of a service up to an order",
            description =
                    "Sets of nodes whose joint fault takes the service down, none of whose proper subsets does, in an"
                            + " outage that does not end. By length, then ids. A set with a country is judged in mode"
                            + " loss.")
    public ServiceCutSets cutSets(
            String id,
            @QueryParam("order") @DefaultValue("2") @Parameter(description = "1 or 2") int order,
            @BeanParam FaultParameters parameters) {
        if (order < 1 || order > 2) {
            throw FaultParameters.badRequest("order is %d, but must be 1 or 2.".formatted(order));
        }
        DependencyGraph graph = analysis.get().graph();
        int service = Nodes.service(graph, id);
        CutSets found =
                analysis.get().cutSets(service, kinds(parameters), parameters.mode(), order, progress.ofClient());
        return new ServiceCutSets(
                found.sets().stream()
                        .map(set -> set.stream().map(graph::id).toList())
                        .toList(),
                order,
                found.truncated());
    }

    @GET
    @Path("/hidden-pairs")
    @Operation(
            summary = "Pairs of faults that together take down services which neither takes down alone",
            description =
                    "Most critical services down first, then most services down, most organizations, and by ids. The"
                            + " first question on a graph takes a while, further pages of it do not.")
    public HiddenPairPage hiddenPairs(
            @BeanParam FaultParameters parameters, @BeanParam CategoryParameter category, @BeanParam Paging paging) {
        Analysis now = analysis.get();
        DependencyGraph graph = now.graph();
        var query =
                new HiddenPairQuery(parameters.services(now), kinds(parameters), category.category, parameters.mode());
        RankedPairs found = now.hiddenPairs(query, progress.ofClient());
        Paging.Page<PairItem> page = paging.of(found.pairs(), pair -> PairItem.of(graph, pair));
        return new HiddenPairPage(page.items(), page.total(), found.truncated());
    }

    /** The kinds that were asked for; products if none was. */
    private static Set<NodeKind> kinds(FaultParameters parameters) {
        return parameters.isAnyKind() ? EnumSet.of(NodeKind.PRODUCT) : parameters.kinds();
    }

    /**
     * The minimal cut sets of a service.
     *
     * @param cutSets ids
     * @param truncated whether the search was given up, so that there may be more
     */
    public record ServiceCutSets(List<List<String>> cutSets, int order, boolean truncated) {}

    /**
     * A page of pairs.
     *
     * @param truncated whether the search was given up: then there may be more pairs, and counts may be too low
     */
    public record HiddenPairPage(List<PairItem> items, int total, boolean truncated) {}

    /**
     * Two faults.
     *
     * @param pair ids
     * @param servicesDown services that go down only if both fail
     */
    public record PairItem(List<String> pair, int criticalServicesDown, int servicesDown, int organizationsHit) {
        static PairItem of(DependencyGraph graph, HiddenPair pair) {
            return new PairItem(
                    List.of(graph.id(pair.first()), graph.id(pair.second())),
                    pair.criticalServicesDown(),
                    pair.servicesDown(),
                    pair.organizationsHit());
        }
    }
}
