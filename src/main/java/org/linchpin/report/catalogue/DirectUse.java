package org.linchpin.report.catalogue;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.util.Arrays;
import java.util.List;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Service;

/**
 * Who names whom, one step far: counts for lists, by index of the row in its file. <em>Uses</em> means that a service or a
 * system of the organization names the product, or the vendor itself, in a dependency of today, hard or soft.
 *
 * <p>O(nodes + dependencies).
 */
final class DirectUse {
    final int[] servicesOfOrganization;
    final int[] criticalServicesOfOrganization;
    final int[] productsOfOrganization;
    final int[] vendorsOfOrganization;
    final int[] productsOfVendor;
    final int[] organizationsOfVendor;
    final int[] organizationsOfProduct;
    final int[] productsOnProduct;
    final int[] needsOfProduct;

    private final DependencyGraph graph;
    /** The last row that counted an organization, so that each counts once a row. */
    private final int[] countedFor;

    DirectUse(DependencyGraph graph) {
        this.graph = graph;
        int organizations = graph.organizations().size();
        int vendors = graph.count(NodeKind.VENDOR);
        int products = graph.count(NodeKind.PRODUCT);
        servicesOfOrganization = new int[organizations];
        criticalServicesOfOrganization = new int[organizations];
        productsOfOrganization = new int[organizations];
        vendorsOfOrganization = new int[organizations];
        productsOfVendor = new int[vendors];
        organizationsOfVendor = new int[vendors];
        organizationsOfProduct = new int[products];
        productsOnProduct = new int[products];
        needsOfProduct = new int[products];
        countedFor = new int[organizations];
        countServices();
        countProducts();
        countVendors();
    }

    private void countServices() {
        List<Service> services = graph.rows().services();
        int first = graph.kindStart(NodeKind.SERVICE);
        for (int i = 0; i < services.size(); i++) {
            int owner = graph.organization(first + i);
            servicesOfOrganization[owner]++;
            if (services.get(i).criticality() == Criticality.CRITICAL) {
                criticalServicesOfOrganization[owner]++;
            }
        }
    }

    private void countProducts() {
        Arrays.fill(countedFor, NONE);
        int[] lastProductOn = new int[organizationsOfProduct.length];
        Arrays.fill(lastProductOn, NONE);
        int first = graph.kindStart(NodeKind.PRODUCT);
        for (int p = 0; p < organizationsOfProduct.length; p++) {
            int node = first + p;
            productsOfVendor[graph.vendorOf(node) - graph.kindStart(NodeKind.VENDOR)]++;
            for (int g = graph.groupStart(node); g < graph.groupEnd(node); g++) {
                for (int m = graph.memberStart(g); m < graph.memberEnd(g); m++) {
                    needsOfProduct[p] += graph.row(m) == null ? 0 : 1;
                }
            }
            for (int i = graph.dependentStart(node); i < graph.dependentEnd(node); i++) {
                int user = graph.groupOwner(graph.dependentGroup(i));
                if (graph.organization(user) == NONE) {
                    if (lastProductOn[user - first] != p) {
                        lastProductOn[user - first] = p;
                        productsOnProduct[p]++;
                    }
                } else if (isNew(graph.organization(user), p)) {
                    organizationsOfProduct[p]++;
                    productsOfOrganization[graph.organization(user)]++;
                }
            }
        }
    }

    private void countVendors() {
        Arrays.fill(countedFor, NONE);
        int first = graph.kindStart(NodeKind.VENDOR);
        int[][] products = productsByVendor();
        for (int v = 0; v < organizationsOfVendor.length; v++) {
            countUsersOf(first + v, v);
            for (int product : products[v]) {
                countUsersOf(product, v);
            }
        }
    }

    private void countUsersOf(int node, int vendor) {
        for (int i = graph.dependentStart(node); i < graph.dependentEnd(node); i++) {
            int organization = graph.organization(graph.groupOwner(graph.dependentGroup(i)));
            if (organization != NONE && isNew(organization, vendor)) {
                organizationsOfVendor[vendor]++;
                vendorsOfOrganization[organization]++;
            }
        }
    }

    private boolean isNew(int organization, int row) {
        boolean isNew = countedFor[organization] != row;
        countedFor[organization] = row;
        return isNew;
    }

    private int[][] productsByVendor() {
        int[][] products = new int[productsOfVendor.length][];
        for (int v = 0; v < products.length; v++) {
            products[v] = new int[productsOfVendor[v]];
        }
        int[] filled = new int[products.length];
        for (int p = graph.kindStart(NodeKind.PRODUCT); p < graph.kindEnd(NodeKind.PRODUCT); p++) {
            int v = graph.vendorOf(p) - graph.kindStart(NodeKind.VENDOR);
            products[v][filled[v]++] = p;
        }
        return products;
    }
}
