package org.linchpin.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.InternalSystem;
import org.linchpin.graph.Location;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.graph.Service;
import org.linchpin.graph.Vendor;

/** What the lists answer: the rows as users gave them, with the data sets that hold them. */
public final class Elements {
    private Elements() {}

    /**
     * An organization.
     *
     * @param services how many it delivers
     */
    public record OrganizationItem(
            String id,
            String name,
            String country,
            String sector,
            @Nullable String parent,
            @Nullable String lei,
            @Nullable Double size,
            @Nullable String sizeUnit,
            @Nullable String systemic,
            @Nullable Double oSiiScore,
            int services,
            List<String> datasets) {
        static OrganizationItem of(Organization row, int services) {
            return new OrganizationItem(
                    row.id(),
                    row.name(),
                    row.country(),
                    row.sector(),
                    row.parent(),
                    row.lei(),
                    row.size(),
                    row.sizeUnit(),
                    row.systemic() == null ? null : row.systemic().text(),
                    row.oSiiScore(),
                    services,
                    row.provenance().datasets());
        }
    }

    /** A service. */
    public record ServiceItem(
            String id,
            String name,
            String organization,
            String criticality,
            @Nullable String function,
            @Nullable Double toleranceHours,
            double recoveryHours,
            double weight,
            List<String> datasets) {
        static ServiceItem of(Service row) {
            return new ServiceItem(
                    row.id(),
                    row.name(),
                    row.organization(),
                    row.criticality().text(),
                    row.function(),
                    row.toleranceHours(),
                    row.recoveryHours(),
                    row.weight(),
                    row.provenance().datasets());
        }
    }

    /** A system. */
    public record SystemItem(
            String id,
            String name,
            String organization,
            @Nullable String category,
            List<String> datasets) {
        static SystemItem of(InternalSystem row) {
            return new SystemItem(
                    row.id(),
                    row.name(),
                    row.organization(),
                    row.category(),
                    row.provenance().datasets());
        }
    }

    /** A vendor. */
    public record VendorItem(
            String id,
            String name,
            String country,
            @Nullable String parent,
            @Nullable String organization,
            @Nullable String lei,
            @Nullable String website,
            List<String> datasets) {
        static VendorItem of(Vendor row) {
            return new VendorItem(
                    row.id(),
                    row.name(),
                    row.country(),
                    row.parent(),
                    row.organization(),
                    row.lei(),
                    row.website(),
                    row.provenance().datasets());
        }
    }

    /**
     * A product.
     *
     * @param withoutVendorHours hours that what is installed goes on once its vendor supplies no more; null: it never stops
     */
    public record ProductItem(
            String id,
            String name,
            String vendor,
            String category,
            @Nullable String location,
            @Nullable Double withoutVendorHours,
            String upstream,
            @Nullable String notes,
            List<String> datasets) {
        static ProductItem of(Product row) {
            return new ProductItem(
                    row.id(),
                    row.name(),
                    row.vendor(),
                    row.category(),
                    row.location(),
                    Double.isInfinite(row.withoutVendorHours()) ? null : row.withoutVendorHours(),
                    row.upstream().text(),
                    row.notes(),
                    row.provenance().datasets());
        }
    }

    /** A location. */
    public record LocationItem(
            String id,
            String name,
            String country,
            @Nullable String parent,
            List<String> datasets) {
        static LocationItem of(Location row) {
            return new LocationItem(
                    row.id(),
                    row.name(),
                    row.country(),
                    row.parent(),
                    row.provenance().datasets());
        }
    }

    /** A country or territory, by its ISO 3166-1 alpha-2 code. */
    public record CountryItem(String id, String name, int organizations, int vendors, int locations) {}

    /** A sector: all organizations that name it. Its id is its name. */
    public record SectorItem(String id, String name, int organizations, int services) {}
}
