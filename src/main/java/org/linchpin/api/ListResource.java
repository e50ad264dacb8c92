package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.api.Elements.CountryItem;
import org.linchpin.api.Elements.LocationItem;
import org.linchpin.api.Elements.OrganizationItem;
import org.linchpin.api.Elements.ProductItem;
import org.linchpin.api.Elements.SectorItem;
import org.linchpin.api.Elements.ServiceItem;
import org.linchpin.api.Elements.SystemItem;
import org.linchpin.api.Elements.VendorItem;
import org.linchpin.graph.Countries;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.InternalSystem;
import org.linchpin.graph.Location;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.graph.Service;
import org.linchpin.graph.Vendor;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** What is in the graph, by kind. */
@Path("/api/v1")
@Tag(name = "lists")
@Authenticated
public class ListResource {
    private static final String BY_NAME = "Only those whose name contains this, whatever the case.";

    private final RequestAnalysis analysis;

    ListResource(RequestAnalysis analysis) {
        this.analysis = analysis;
    }

    @GET
    @Path("/organizations")
    @Operation(summary = "Organizations")
    public Paging.Page<OrganizationItem> organizations(
            @BeanParam Paging paging, @QueryParam("q") @Parameter(description = BY_NAME) @Nullable String q) {
        var services = servicesByOrganization();
        return paging.of(
                named(rows().organizations(), Organization::name, q),
                o -> OrganizationItem.of(o, services.getOrDefault(o.id(), 0)));
    }

    @GET
    @Path("/organizations/{id}")
    @Operation(summary = "One organization")
    public OrganizationItem organization(String id) {
        return OrganizationItem.of(
                one(Organization.class, id), servicesByOrganization().getOrDefault(id, 0));
    }

    @GET
    @Path("/services")
    @Operation(summary = "Services")
    public Paging.Page<ServiceItem> services(
            @BeanParam Paging paging, @QueryParam("q") @Parameter(description = BY_NAME) @Nullable String q) {
        return paging.of(named(rows().services(), s -> s.name(), q), ServiceItem::of);
    }

    @GET
    @Path("/services/{id}")
    @Operation(summary = "One service")
    public ServiceItem service(String id) {
        return ServiceItem.of(one(Service.class, id));
    }

    @GET
    @Path("/systems")
    @Operation(summary = "Systems")
    public Paging.Page<SystemItem> systems(
            @BeanParam Paging paging, @QueryParam("q") @Parameter(description = BY_NAME) @Nullable String q) {
        return paging.of(named(rows().systems(), s -> s.name(), q), SystemItem::of);
    }

    @GET
    @Path("/systems/{id}")
    @Operation(summary = "One system")
    public SystemItem system(String id) {
        return SystemItem.of(one(InternalSystem.class, id));
    }

    @GET
    @Path("/vendors")
    @Operation(summary = "Vendors")
    public Paging.Page<VendorItem> vendors(
            @BeanParam Paging paging, @QueryParam("q") @Parameter(description = BY_NAME) @Nullable String q) {
        return paging.of(named(rows().vendors(), v -> v.name(), q), VendorItem::of);
    }

    @GET
    @Path("/vendors/{id}")
    @Operation(summary = "One vendor")
    public VendorItem vendor(String id) {
        return VendorItem.of(one(Vendor.class, id));
    }

    @GET
    @Path("/products")
    @Operation(summary = "Products")
    public Paging.Page<ProductItem> products(
            @BeanParam Paging paging, @QueryParam("q") @Parameter(description = BY_NAME) @Nullable String q) {
        return paging.of(named(rows().products(), p -> p.name(), q), ProductItem::of);
    }

    @GET
    @Path("/products/{id}")
    @Operation(summary = "One product")
    public ProductItem product(String id) {
        return ProductItem.of(one(Product.class, id));
    }

    @GET
    @Path("/locations")
    @Operation(summary = "Locations")
    public Paging.Page<LocationItem> locations(
            @BeanParam Paging paging, @QueryParam("q") @Parameter(description = BY_NAME) @Nullable String q) {
        return paging.of(named(rows().locations(), l -> l.name(), q), LocationItem::of);
    }

    @GET
    @Path("/locations/{id}")
    @Operation(summary = "One location")
    public LocationItem location(String id) {
        return LocationItem.of(one(Location.class, id));
    }

    @GET
    @Path("/countries")
    @Operation(summary = "Countries and territories that the rows name")
    public Paging.Page<CountryItem> countries(
            @BeanParam Paging paging, @QueryParam("q") @Parameter(description = BY_NAME) @Nullable String q) {
        return paging.of(named(allCountries(), CountryItem::name, q), country -> country);
    }

    @GET
    @Path("/countries/{id}")
    @Operation(summary = "One country or territory")
    public CountryItem country(String id) {
        return one(allCountries(), CountryItem::id, id);
    }

    @GET
    @Path("/sectors")
    @Operation(summary = "Sectors that the organizations name")
    public Paging.Page<SectorItem> sectors(
            @BeanParam Paging paging, @QueryParam("q") @Parameter(description = BY_NAME) @Nullable String q) {
        return paging.of(named(allSectors(), SectorItem::name, q), sector -> sector);
    }

    @GET
    @Path("/sectors/{id}")
    @Operation(summary = "One sector, by its name")
    public SectorItem sector(String id) {
        return one(allSectors(), SectorItem::id, id);
    }

    private Graph rows() {
        return analysis.get().graph().rows();
    }

    private List<CountryItem> allCountries() {
        Map<String, Integer> organizations = count(rows().organizations(), o -> o.country());
        Map<String, Integer> vendors = count(rows().vendors(), v -> v.country());
        Map<String, Integer> locations = count(rows().locations(), l -> l.country());
        return rows().countries().stream()
                .map(code -> new CountryItem(
                        code,
                        Countries.name(code),
                        organizations.getOrDefault(code, 0),
                        vendors.getOrDefault(code, 0),
                        locations.getOrDefault(code, 0)))
                .toList();
    }

    private List<SectorItem> allSectors() {
        var services = servicesByOrganization();
        Map<String, SectorItem> sectors = new TreeMap<>();
        for (Organization organization : rows().organizations()) {
            sectors.merge(
                    organization.sector(),
                    new SectorItem(
                            organization.sector(),
                            organization.sector(),
                            1,
                            services.getOrDefault(organization.id(), 0)),
                    (a, b) -> new SectorItem(
                            a.id(), a.name(), a.organizations() + b.organizations(), a.services() + b.services()));
        }
        return List.copyOf(sectors.values());
    }

    private Map<String, Integer> servicesByOrganization() {
        return count(rows().services(), Service::organization);
    }

    private static <R> Map<String, Integer> count(List<R> rows, Function<R, String> keyOf) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(keyOf.apply(row), 1, Integer::sum));
        return counts;
    }

    private static <R> List<R> named(List<R> rows, Function<R, String> name, @Nullable String q) {
        if (q == null || q.isBlank()) {
            return rows;
        }
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> name.apply(row).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private <R extends GraphRow> R one(Class<R> type, String id) {
        return found(Optional.ofNullable(rows().find(type, id)), id);
    }

    private static <R> R one(List<R> items, Function<R, String> idOf, String id) {
        return found(items.stream().filter(item -> idOf.apply(item).equals(id)).findFirst(), id);
    }

    private static <R> R found(Optional<R> item, String id) {
        return item.orElseThrow(() ->
                new ProblemException(ProblemType.NOT_FOUND, "There is nothing here with the id \"%s\".".formatted(id)));
    }
}
