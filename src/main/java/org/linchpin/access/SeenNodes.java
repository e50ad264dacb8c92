package org.linchpin.access;

import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.InternalSystem;
import org.linchpin.graph.Location;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.graph.Service;
import org.linchpin.graph.Vendor;

/**
 * Writes the rows of nodes and organizations anew as they are seen. What an owner outside says of his services counts for
 * nothing: they are {@code standard} and of weight 0, so that what is critical, and all weight, is one's own.
 */
final class SeenNodes {
    /** In place of a sector that would help to find out who it is. */
    static final String SECTOR_NOT_SHOWN = "Not shown";

    private final SeenNames names;

    SeenNodes(SeenNames names) {
        this.names = names;
    }

    Organization organization(Organization row) {
        @Nullable Sight sight = names.sight(row.id());
        boolean full = sight == Sight.FULL;
        boolean told = full || sight == Sight.NAMELESS;
        return new Organization(
                names.id(row.id()),
                names.name("Organization", row.id(), row.name()),
                row.country(),
                sight == Sight.PSEUDONYM ? SECTOR_NOT_SHOWN : row.sector(),
                names.idOrNull(row.parent()),
                full ? row.lei() : null,
                told ? row.size() : null,
                told ? row.sizeUnit() : null,
                told ? row.systemic() : null,
                full ? row.oSiiScore() : null,
                names.provenance(row));
    }

    Vendor vendor(Vendor row) {
        boolean named = isNamed(row.id());
        // the name of the one would be that of the other
        boolean linked = !named || (row.organization() != null && isNamed(row.organization()));
        return new Vendor(
                names.id(row.id()),
                names.name("Vendor", row.id(), row.name()),
                row.country(),
                names.idOrNull(row.parent()),
                linked ? names.idOrNull(row.organization()) : null,
                named ? row.lei() : null,
                named ? row.website() : null,
                names.provenance(row));
    }

    Location location(Location row) {
        return new Location(
                names.id(row.id()),
                names.name("Location", row.id(), row.name()),
                row.country(),
                names.idOrNull(row.parent()),
                names.provenance(row));
    }

    Product product(Product row) {
        return new Product(
                names.id(row.id()),
                names.name("Product", row.id(), row.name()),
                names.id(row.vendor()),
                row.category(),
                names.idOrNull(row.location()),
                row.withoutVendorHours(),
                row.upstream(),
                isNamed(row.id()) ? row.notes() : null,
                names.provenance(row));
    }

    InternalSystem system(InternalSystem row) {
        return new InternalSystem(
                names.id(row.id()),
                names.name("System", row.id(), row.name()),
                names.id(row.organization()),
                isTold(row.id()) ? row.category() : null,
                names.provenance(row));
    }

    Service service(Service row) {
        boolean told = isTold(row.id());
        return new Service(
                names.id(row.id()),
                names.name("Service", row.id(), row.name()),
                names.id(row.organization()),
                told ? row.criticality() : Criticality.STANDARD,
                told ? row.function() : null,
                told ? row.toleranceHours() : null,
                told ? row.recoveryHours() : 0,
                told ? row.weight() : 0,
                names.provenance(row));
    }

    private boolean isNamed(String id) {
        @Nullable Sight sight = names.sight(id);
        return sight != null && sight.isNamed();
    }

    private boolean isTold(String id) {
        @Nullable Sight sight = names.sight(id);
        return sight != null && sight.isTold();
    }
}
