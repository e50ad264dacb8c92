package org.linchpin.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.InternalSystem;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.graph.Service;
import org.linchpin.graph.Vendor;

/**
 * Adds the organizations that are seen: those inside; who owns what is needed, with those above them; and members of one's own
 * group that are vendors, since what they supply is intra-group.
 */
final class Owners {
    private final Graph graph;
    private final boolean named;
    private final Map<String, Sight> sights;
    private final Set<String> ownGroups = new HashSet<>();

    private Owners(Graph graph, boolean named, Map<String, Sight> sights) {
        this.graph = graph;
        this.named = named;
        this.sights = sights;
    }

    /** @param sights of all other nodes; changed */
    static void add(Graph graph, Own own, boolean named, Map<String, Sight> sights) {
        var owners = new Owners(graph, named, sights);
        own.organizations().forEach(id -> owners.ownGroups.add(owners.top(id)));
        own.organizations().forEach(id -> sights.put(id, named ? Sight.FULL : Sight.NAMELESS));
        owners.addOwnersOfNodes();
        owners.addVendorsOfTheGroup();
        owners.addParents();
        if (!named) {
            owners.hideVendors();
        }
    }

    private void addOwnersOfNodes() {
        Stream.<GraphRow>concat(graph.services().stream(), graph.systems().stream())
                .forEach(node -> {
                    @Nullable Sight sight = sights.get(node.key());
                    if (sight == Sight.NAME) {
                        // over a pseudonym that another of its nodes may have given it
                        sights.merge(owner(node), Sight.NAME, (known, name) -> known == Sight.PSEUDONYM ? name : known);
                    } else if (sight != null) {
                        sights.putIfAbsent(owner(node), outside(owner(node)));
                    }
                });
    }

    private void addVendorsOfTheGroup() {
        for (Vendor vendor : graph.vendors()) {
            if (vendor.organization() != null && ownGroups.contains(top(vendor.organization()))) {
                sights.putIfAbsent(vendor.organization(), outside(vendor.organization()));
            }
        }
    }

    private void addParents() {
        for (Organization organization : graph.organizations()) {
            @Nullable Organization child = sights.containsKey(organization.id()) ? organization : null;
            while (child != null && child.parent() != null) {
                sights.putIfAbsent(child.parent(), outside(child.parent()));
                child = graph.find(Organization.class, child.parent());
            }
        }
    }

    /** An organization that is also a vendor would be named by what it supplies. */
    private void hideVendors() {
        Set<String> hidden = new HashSet<>();
        for (Vendor vendor : graph.vendors()) {
            if (vendor.organization() != null
                    && sights.containsKey(vendor.organization())
                    && sights.containsKey(vendor.id())) {
                hidden.add(vendor.id());
            }
        }
        hidden.forEach(id -> sights.put(id, Sight.NAMELESS));
        for (Product product : graph.products()) {
            if (hidden.contains(product.vendor())) {
                sights.replace(product.id(), Sight.FULL, Sight.NAMELESS);
            }
        }
    }

    private Sight outside(String organization) {
        return named && ownGroups.contains(top(organization)) ? Sight.NAME : Sight.PSEUDONYM;
    }

    private String top(String id) {
        @Nullable Organization organization = graph.find(Organization.class, id);
        while (organization != null && organization.parent() != null) {
            organization = graph.find(Organization.class, organization.parent());
        }
        return organization == null ? id : organization.id();
    }

    private static String owner(GraphRow node) {
        return node instanceof Service service ? service.organization() : ((InternalSystem) node).organization();
    }
}
