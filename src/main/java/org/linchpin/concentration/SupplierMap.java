package org.linchpin.concentration;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.graph.Countries;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.graph.Vendor;

/**
 * Which supplier a product or vendor stands for at each level. A supplier is a node; a country that is not known is
 * {@link #unknown()}, one past the last node.
 */
final class SupplierMap {
    private final DependencyGraph graph;
    private final int[] seatOfVendor;
    private final int[] placeOfProduct;
    /** Ultimate parent of the organization that a vendor is; none if it is none. */
    private final int[] organizationGroupOfVendor;

    SupplierMap(DependencyGraph graph) {
        this.graph = graph;
        Graph rows = graph.rows();
        seatOfVendor =
                rows.vendors().stream().mapToInt(v -> country(v.country())).toArray();
        placeOfProduct = rows.products().stream().mapToInt(this::place).toArray();
        Map<String, Integer> organizations = new HashMap<>();
        List<Organization> all = graph.organizations();
        for (int i = 0; i < all.size(); i++) {
            organizations.put(all.get(i).id(), i);
        }
        organizationGroupOfVendor = rows.vendors().stream()
                .mapToInt(v -> organizationGroup(v, organizations))
                .toArray();
    }

    int unknown() {
        return graph.nodeCount();
    }

    /** The supplier that a product counts for. */
    int ofProduct(int product, Level level, Basis basis) {
        if (level == Level.PRODUCT) {
            return product;
        }
        return level == Level.COUNTRY && basis == Basis.PLACE
                ? placeOfProduct[product - graph.kindStart(NodeKind.PRODUCT)]
                : ofVendor(graph.vendorOf(product), level, basis);
    }

    /** The supplier that a vendor counts for, above product level. What it supplies has no known place. */
    int ofVendor(int vendor, Level level, Basis basis) {
        return switch (level) {
            case PRODUCT -> throw new IllegalArgumentException("a vendor is no product");
            case VENDOR -> vendor;
            case GROUP -> graph.ultimateParent(vendor);
            case COUNTRY ->
                switch (basis) {
                    case OWNER -> seat(graph.ultimateParent(vendor));
                    case SEAT -> seat(vendor);
                    case PLACE -> unknown();
                };
        };
    }

    /** The country of a supplier that is a product or vendor. */
    int country(int supplier, Basis basis) {
        return graph.kind(supplier) == NodeKind.PRODUCT
                ? ofProduct(supplier, Level.COUNTRY, basis)
                : ofVendor(supplier, Level.COUNTRY, basis);
    }

    /** Whether the vendor is an organization with that ultimate parent. */
    boolean isIntraGroup(int vendor, int ultimateOrganization) {
        return organizationGroup(vendor) == ultimateOrganization;
    }

    /** Ultimate parent of the organization that a vendor is; none if it is none. */
    int organizationGroup(int vendor) {
        return organizationGroupOfVendor[vendor - graph.kindStart(NodeKind.VENDOR)];
    }

    Supplier supplier(int supplier) {
        return supplier == unknown()
                ? new Supplier(Graph.UNKNOWN_COUNTRY, NodeKind.COUNTRY, Countries.name(Graph.UNKNOWN_COUNTRY))
                : new Supplier(graph.id(supplier), graph.kind(supplier), graph.name(supplier));
    }

    private int seat(int vendor) {
        return seatOfVendor[vendor - graph.kindStart(NodeKind.VENDOR)];
    }

    private int place(Product product) {
        if (product.location() == null) {
            return unknown();
        }
        int location = graph.node(product.location()) - graph.kindStart(NodeKind.LOCATION);
        return country(graph.rows().locations().get(location).country());
    }

    private int country(String code) {
        return code.equals(Graph.UNKNOWN_COUNTRY) ? unknown() : graph.node(code);
    }

    private int organizationGroup(Vendor vendor, Map<String, Integer> organizations) {
        Integer organization = vendor.organization() == null ? null : organizations.get(vendor.organization());
        return organization == null ? NONE : graph.ultimateOrganization(organization);
    }
}
