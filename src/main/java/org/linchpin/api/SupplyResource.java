package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.Basis;
import org.linchpin.fault.Cascade;
import org.linchpin.graph.Choice;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.procurement.Buyers;
import org.linchpin.procurement.LossRemedies;
import org.linchpin.procurement.SovereigntyProfile;
import org.linchpin.procurement.SovereigntyProfiler;
import org.linchpin.procurement.SupplyLoss;
import org.linchpin.procurement.SupplyLosses;
import org.linchpin.supervision.Supervision;

/** Who supplies an organization or a sector, and what would become of it if they supplied no more. */
@Path("/api/v1")
@Tag(name = "procurement")
@Authenticated
public class SupplyResource {
    private static final String BASIS = "By what a supplier belongs to a country: owner (default), seat or place.";

    private final RequestAnalysis analysis;
    private final Supervision supervision;

    SupplyResource(RequestAnalysis analysis, Supervision supervision) {
        this.analysis = analysis;
        this.supervision = supervision;
    }

    @GET
    @Path("/organizations/{id}/losses")
    @Operation(
            summary = "What would go down if a country's suppliers, a vendor or a place supplied no more",
            description = "Each taken alone and for good, all alike, by id, in mode loss. No likelihood is stated.")
    public Paging.Page<LossItem> losses(
            String id,
            @QueryParam("kind") @Parameter(description = "country (default), vendor or location") @Nullable String kind,
            @BeanParam Paging paging) {
        Analysis now = analysis.get();
        int organization = ProcurementResource.organization(now, id);
        NodeKind of = choice("kind", NodeKind.class, kind, NodeKind.COUNTRY);
        if (!SupplyLosses.KINDS.contains(of)) {
            throw FaultParameters.badRequest(
                    "kind is \"%s\", but must be country, vendor or location.".formatted(kind));
        }
        return paging.of(SupplyLosses.of(now.faults(), organization, of), loss -> LossItem.of(now.graph(), loss));
    }

    @GET
    @Path("/organizations/{id}/losses/{fault}")
    @Operation(
            summary = "One of these: by when, through whom, how many tiers away, and which single change helps most",
            description = "Exact over all products of the functional categories in use.")
    public LossItem.Detail loss(String id, String fault) {
        Analysis now = analysis.get();
        DependencyGraph graph = now.graph();
        int organization = ProcurementResource.organization(now, id);
        int node = graph.node(fault);
        if (node == DependencyGraph.NONE) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is nothing with the id \"%s\".".formatted(fault));
        }
        if (!SupplyLosses.KINDS.contains(graph.kind(node))) {
            throw FaultParameters.badRequest(
                    "\"%s\" is a %s, but a loss of supply is of a country, a vendor or a location."
                            .formatted(fault, graph.kind(node).text()));
        }
        SupplyLoss loss = SupplyLosses.of(now.faults(), organization, node);
        Cascade cascade = SupplyLosses.cascade(now.faults(), node);
        return new LossItem.Detail(
                LossItem.of(graph, loss),
                Stream.of(loss.atOnce(), loss.within30Days(), loss.later(), loss.withoutUpdates())
                        .flatMap(List::stream)
                        .map(service -> LossItem.Lost.of(cascade, service))
                        .sorted(Comparator.comparing(lost -> lost.service().id()))
                        .toList(),
                LossItem.Remedy.of(graph, LossRemedies.find(now.faults(), organization, node)));
    }

    @GET
    @Path("/organizations/{id}/sovereignty")
    @Operation(summary = "Domestic, foreign and unknown shares of an organization's suppliers, against its peers")
    public SovereigntyAnswer organization(
            String id,
            @QueryParam("basis") @Parameter(description = BASIS) @Nullable String basis,
            @QueryParam("domestic") @Nullable String domestic) {
        Analysis now = analysis.get();
        return answer(
                now, Buyers.organization(now.graph(), ProcurementResource.organization(now, id)), basis, domestic);
    }

    @GET
    @Path("/sectors/{name}/sovereignty")
    @Operation(
            summary = "Domestic, foreign and unknown shares of a sector's suppliers, each organization counted alike")
    public SovereigntyAnswer sector(
            String name,
            @QueryParam("basis") @Parameter(description = BASIS) @Nullable String basis,
            @QueryParam("domestic") @Nullable String domestic) {
        Analysis now = analysis.get();
        return answer(now, ProcurementResource.sector(now, name), basis, domestic);
    }

    private SovereigntyAnswer answer(Analysis now, Buyers buyers, @Nullable String basis, @Nullable String domestic) {
        SovereigntyProfile profile = new SovereigntyProfiler(
                        now.graph(),
                        now.concentration(),
                        choice("basis", Basis.class, basis, Basis.OWNER),
                        ProcurementResource.countries(supervision.countrySets(), domestic))
                .of(buyers);
        return SovereigntyAnswer.of(now.graph(), profile);
    }

    private static <E extends Enum<E> & Choice> E choice(String name, Class<E> type, @Nullable String text, E usual) {
        return text == null ? usual : FaultParameters.choice(name, type, text);
    }
}
