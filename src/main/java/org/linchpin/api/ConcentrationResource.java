package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.SupplierShare;

/** How much of a population rests on how few suppliers. */
@Path("/api/v1/concentration")
@Tag(name = "concentration")
@Authenticated
public class ConcentrationResource {
    private final RequestAnalysis analysis;

    ConcentrationResource(RequestAnalysis analysis) {
        this.analysis = analysis;
    }

    @GET
    @Operation(
            summary = "How concentrated the suppliers of a population are",
            description =
                    "Suppliers by share, then reach, both descending, then id; the totals are over all of them. The"
                            + " measures are null where no unit has a supplier, or those that have one weigh nothing.")
    public Measured concentration(@BeanParam ConcentrationParameters parameters, @BeanParam Paging paging) {
        Concentration concentration = analysis.get().measure(parameters.query());
        Paging.Page<Item> page = paging.of(concentration.items(), Item::of);
        return new Measured(Totals.of(concentration), page.items(), page.total());
    }

    /**
     * The measures, and one page of the suppliers.
     *
     * @param total suppliers over all pages
     */
    public record Measured(Totals totals, List<Item> items, int total) {}

    /**
     * The measures.
     *
     * @param units that have a supplier: all figures are about these
     * @param unitsWithoutSuppliers of the population, left out
     * @param unitsWithoutSize of {@code units}, those that weigh nothing because they state no size
     * @param weight of {@code units}, summed
     * @param hhi 0 to 10,000
     * @param cr1 0 to 1, as {@code cr3} and {@code cr4}
     */
    public record Totals(
            int units,
            int unitsWithoutSuppliers,
            int unitsWithoutSize,
            double weight,
            @Nullable Double hhi,
            @Nullable Double cr1,
            @Nullable Double cr3,
            @Nullable Double cr4,
            @Nullable Double effectiveSuppliers) {
        static Totals of(Concentration of) {
            return new Totals(
                    of.units(),
                    of.unitsWithoutSuppliers(),
                    of.unitsWithoutSize(),
                    of.weight(),
                    of.hhi(),
                    of.cr1(),
                    of.cr3(),
                    of.cr4(),
                    of.effectiveSuppliers());
        }
    }

    /** A supplier; the parts are 0 to 1 of the weight of all units. */
    public record Item(NodeRef supplier, double share, double reach, double criticalReach) {
        static Item of(SupplierShare share) {
            return new Item(
                    new NodeRef(share.id(), share.kind().text(), share.name()),
                    share.share(),
                    share.reach(),
                    share.criticalReach());
        }
    }
}
