package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.ComparedPart;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.ConcentrationMap;
import org.linchpin.concentration.CountryOfSupply;
import org.linchpin.concentration.Dependant;
import org.linchpin.concentration.SupplierShare;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Organization;
import org.linchpin.supervision.Supervision;

/** How much of a population rests on how few suppliers. */
@Path("/api/v1/concentration")
@Tag(name = "concentration")
@Authenticated
public class ConcentrationResource {
    private static final String BY = "sector (default) or country: of the organizations.";

    private final RequestAnalysis analysis;
    private final Supervision supervision;

    ConcentrationResource(RequestAnalysis analysis, Supervision supervision) {
        this.analysis = analysis;
        this.supervision = supervision;
    }

    @GET
    @Operation(
            summary = "How concentrated the suppliers of a population are",
            description =
                    "Suppliers by share, then reach, both descending, then id; the totals are over all of them. The"
                            + " measures are null where no unit has a supplier, or those that have one weigh nothing.")
    public Measured concentration(@BeanParam ConcentrationParameters parameters, @BeanParam Paging paging) {
        Concentration concentration = analysis.get().measure(parameters.query(supervision.countrySets()));
        List<SupplierShare> items = concentration.items();
        boolean[][] withheld = parameters.isExternal()
                ? supervision
                        .suppression()
                        .of(items.stream()
                                .map(i -> new int[] {i.organizations(), i.organizationsDown()})
                                .toArray(int[][]::new))
                : new boolean[items.size()][2];
        List<Item> shown = IntStream.range(0, items.size())
                .mapToObj(i -> Item.of(items.get(i), withheld[i][0], withheld[i][1]))
                .toList();
        boolean few = parameters.isExternal()
                && items.stream().mapToInt(SupplierShare::organizations).max().orElse(0)
                        < supervision.suppression().least();
        Paging.Page<Item> page = paging.of(shown, i -> i);
        return new Measured(few ? Totals.withheld() : Totals.of(concentration), page.items(), page.total());
    }

    @GET
    @Path("/dependants")
    @Operation(
            summary = "Who has a supplier: the units behind its figures",
            description = "By name, then id; of the level, category, depth and population that are asked for.")
    public Paging.Page<DependantItem> dependants(
            @BeanParam ConcentrationParameters parameters,
            @QueryParam("supplier")
                    @Parameter(description = "Id of a product, vendor or country; ZZ for unknown.")
                    @Nullable
                    String supplier,
            @BeanParam Paging paging) {
        DependencyGraph graph = analysis.graph();
        if (supplier == null || supplier.isBlank()) {
            throw FaultParameters.badRequest("supplier is missing: the id of a product, vendor or country.");
        }
        if (parameters.isExternal()) {
            throw FaultParameters.badRequest("audience is external, but a list of organizations is not for release.");
        }
        if (!supplier.equals(Graph.UNKNOWN_COUNTRY)) {
            Nodes.of(graph, supplier);
        }
        List<Dependant> units = analysis.get().dependants(parameters.query(supervision.countrySets()), supplier);
        return paging.of(units, unit -> DependantItem.of(graph, unit));
    }

    @GET
    @Path("/map")
    @Operation(
            summary = "Concentration by sector or country of the organizations, and category",
            description = "The cells in which somebody has a supplier, by row, then category.")
    public Paging.Page<CellItem> map(
            @BeanParam ConcentrationParameters parameters,
            @QueryParam("by") @Parameter(description = BY) @Nullable String by,
            @BeanParam Paging paging) {
        ConcentrationMap map = analysis.get().map(parameters.query(supervision.countrySets()), byCountry(by));
        int[][] organizations = map.rows().stream()
                .map(row -> map.columns().stream()
                        .mapToInt(column -> organizations(map.cell(row, column)))
                        .toArray())
                .toArray(int[][]::new);
        boolean[][] withheld =
                parameters.isExternal() ? supervision.suppression().of(organizations) : new boolean[0][];
        List<CellItem> cells = new ArrayList<>();
        for (int r = 0; r < map.rows().size(); r++) {
            for (int c = 0; c < map.columns().size(); c++) {
                boolean hidden = parameters.isExternal() && withheld[r][c];
                ConcentrationMap.Cell cell =
                        map.cell(map.rows().get(r), map.columns().get(c));
                if (cell != null || hidden) {
                    cells.add(CellItem.of(map.rows().get(r), map.columns().get(c), hidden ? null : cell));
                }
            }
        }
        return paging.of(cells, c -> c);
    }

    @GET
    @Path("/comparison")
    @Operation(
            summary = "Sectors, or countries of the organizations, side by side",
            description = "By name; direct and indirect suppliers, so that depth does not matter.")
    public Paging.Page<ComparedItem> comparison(
            @BeanParam ConcentrationParameters parameters,
            @QueryParam("by") @Parameter(description = BY) @Nullable String by,
            @BeanParam Paging paging) {
        Analysis now = analysis.get();
        List<ComparedPart> parts =
                ComparedPart.of(now.graph(), parameters.query(supervision.countrySets()), byCountry(by), now::measure);
        boolean[][] withheld = withheld(
                parameters, parts.stream().map(ComparedPart::organizations).toList());
        return paging.of(
                IntStream.range(0, parts.size())
                        .mapToObj(i -> ComparedItem.of(parts.get(i), withheld[i]))
                        .toList(),
                item -> item);
    }

    @GET
    @Path("/supply")
    @Operation(
            summary = "The countries that supply each sector, or the organizations of each country",
            description =
                    "By sector or country, then by share of the owner's country, descending. Level and basis do not matter:"
                            + " the figures are by owner, seat and place. A basis by which nobody is supplied from there is null,"
                            + " as are figures that are withheld.")
    public Paging.Page<SupplyItem> supply(
            @BeanParam ConcentrationParameters parameters,
            @QueryParam("by") @Parameter(description = BY) @Nullable String by,
            @BeanParam Paging paging) {
        Analysis now = analysis.get();
        List<CountryOfSupply> all = CountryOfSupply.of(
                now.graph(), parameters.query(supervision.countrySets()), byCountry(by), now::measure);
        boolean[][] withheld = withheld(
                parameters, all.stream().map(CountryOfSupply::organizations).toList());
        return paging.of(
                IntStream.range(0, all.size())
                        .mapToObj(i -> SupplyItem.of(all.get(i), withheld[i]))
                        .toList(),
                item -> item);
    }

    /** What is withheld of each row, by figure. */
    private boolean[][] withheld(ConcentrationParameters parameters, List<int[]> organizations) {
        int[][] counts = organizations.toArray(int[][]::new);
        return parameters.isExternal()
                ? supervision.suppression().of(counts)
                : Arrays.stream(counts).map(row -> new boolean[row.length]).toArray(boolean[][]::new);
    }

    private static boolean byCountry(@Nullable String by) {
        if (by != null && !by.isBlank() && !by.equals("sector") && !by.equals("country")) {
            throw FaultParameters.badRequest("by is \"%s\", but must be sector or country.".formatted(by));
        }
        return "country".equals(by);
    }

    private static int organizations(ConcentrationMap.@Nullable Cell cell) {
        return cell == null ? 0 : cell.organizations();
    }

    /**
     * A unit that has the supplier.
     *
     * @param service null where the unit is an organization
     * @param direct whether it names the supplier itself
     * @param down whether the supplier's fault takes it down, an organization by a critical service
     */
    public record DependantItem(
            String organization,
            String organizationName,
            @Nullable String service,
            double weight,
            boolean direct,
            boolean down) {
        static DependantItem of(DependencyGraph graph, Dependant unit) {
            Organization organization = graph.organizations().get(unit.organization());
            return new DependantItem(
                    organization.id(),
                    organization.name(),
                    unit.service() == DependencyGraph.NONE ? null : graph.id(unit.service()),
                    unit.weight(),
                    unit.direct(),
                    unit.down());
        }
    }

    /**
     * One cell of a map.
     *
     * @param row sector, or country of the organizations
     * @param withheld whether its figures stand for too few organizations, or hide others that do; they are null then
     * @param organizations with a supplier in the category
     */
    public record CellItem(
            String row,
            String category,
            boolean withheld,
            @Nullable Integer organizations,
            @Nullable Integer units,
            @Nullable Integer suppliers,
            @Nullable Double hhi,
            @Nullable Double cr1,
            @Nullable Double effectiveSuppliers,
            @Nullable NodeRef largest) {
        static CellItem of(String row, String category, ConcentrationMap.@Nullable Cell cell) {
            if (cell == null) {
                return new CellItem(row, category, true, null, null, null, null, null, null, null);
            }
            Concentration of = cell.concentration();
            return new CellItem(
                    row,
                    category,
                    false,
                    cell.organizations(),
                    cell.units(),
                    cell.suppliers(),
                    of.hhi(),
                    of.cr1(),
                    of.effectiveSuppliers(),
                    of.items().stream()
                            .findFirst()
                            .map(ConcentrationResource::ref)
                            .orElse(null));
        }
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
            @Nullable Integer units,
            @Nullable Integer unitsWithoutSuppliers,
            @Nullable Integer unitsWithoutSize,
            @Nullable Double weight,
            @Nullable Double hhi,
            @Nullable Double cr1,
            @Nullable Double cr3,
            @Nullable Double cr4,
            @Nullable Double effectiveSuppliers) {
        /** Of a population in which no supplier has as many organizations as a figure must stand for. */
        static Totals withheld() {
            return new Totals(null, null, null, null, null, null, null, null, null);
        }

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

    /**
     * A supplier; the parts are 0 to 1 of the weight of all units.
     *
     * @param units that have it
     * @param unitsDown of these, that its fault takes down
     */
    public record Item(
            NodeRef supplier,
            @Nullable Double share,
            @Nullable Double reach,
            @Nullable Double criticalReach,
            @Nullable Integer units,
            @Nullable Integer unitsDown) {
        static Item of(SupplierShare share, boolean hidesReach, boolean hidesDown) {
            return new Item(
                    ref(share),
                    hidesReach ? null : share.share(),
                    hidesReach ? null : share.reach(),
                    hidesDown ? null : share.criticalReach(),
                    hidesReach ? null : share.units(),
                    hidesDown ? null : share.unitsDown());
        }
    }

    /**
     * One sector, or the organizations of one country.
     *
     * @param part name of the sector, or the country's code
     * @param widest the supplier with the greatest indirect reach
     * @param reach of that supplier, direct and indirect
     */
    public record ComparedItem(
            String part,
            Totals direct,
            Totals indirect,
            @Nullable NodeRef widest,
            @Nullable Double reachDirect,
            @Nullable Double reach,
            @Nullable Double criticalReach) {
        /** @param withheld of the whole, of the widest supplier, of who would go down */
        static ComparedItem of(ComparedPart part, boolean... withheld) {
            SupplierShare widest = withheld[1] ? null : part.widest();
            SupplierShare direct = part.widestDirect();
            return new ComparedItem(
                    part.name(),
                    withheld[0] ? Totals.withheld() : Totals.of(part.direct()),
                    withheld[0] ? Totals.withheld() : Totals.of(part.indirect()),
                    widest == null ? null : ref(widest),
                    widest == null ? null : direct == null ? Double.valueOf(0) : direct.reach(),
                    widest == null ? null : widest.reach(),
                    widest == null || withheld[2] ? null : widest.criticalReach());
        }
    }

    /**
     * A country that supplies one sector, or the organizations of one country.
     *
     * @param part name of the sector, or code of the organizations' country
     */
    public record SupplyItem(
            String part,
            NodeRef country,
            @Nullable Supplied owner,
            @Nullable Supplied seat,
            @Nullable Supplied place) {
        static SupplyItem of(CountryOfSupply of, boolean... withheld) {
            SupplierShare any = of.by().values().iterator().next();
            return new SupplyItem(
                    of.part(),
                    ref(any),
                    Supplied.of(of, Basis.OWNER, withheld),
                    Supplied.of(of, Basis.SEAT, withheld),
                    Supplied.of(of, Basis.PLACE, withheld));
        }
    }

    /** The figures of a country of supply by one basis, as those of {@link Item}. */
    public record Supplied(
            @Nullable Double share,
            @Nullable Double reach,
            @Nullable Double criticalReach,
            @Nullable Integer units,
            @Nullable Integer unitsDown) {
        static @Nullable Supplied of(CountryOfSupply country, Basis basis, boolean... withheld) {
            SupplierShare found = country.by(basis);
            if (found == null) {
                return null;
            }
            Item item = Item.of(found, withheld[basis.ordinal()], withheld[Basis.values().length + basis.ordinal()]);
            return new Supplied(item.share(), item.reach(), item.criticalReach(), item.units(), item.unitsDown());
        }
    }

    private static NodeRef ref(SupplierShare share) {
        return new NodeRef(share.id(), share.kind().text(), share.name());
    }
}
