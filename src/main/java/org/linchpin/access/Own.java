package org.linchpin.access;

import java.util.HashSet;
import java.util.Set;
import org.linchpin.account.Scope;
import org.linchpin.graph.FilersOwn;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.InternalSystem;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Service;

/** Which rows of a graph are inside a scope for what they are themselves. */
final class Own {
    private final Set<String> organizations = new HashSet<>();

    Own(Graph graph, Scope scope) {
        graph.organizations().stream()
                .filter(organization -> isInside(scope, organization))
                .forEach(organization -> organizations.add(organization.id()));
    }

    private static boolean isInside(Scope scope, Organization organization) {
        if (scope instanceof Scope.Organizations chosen) {
            return chosen.ids().contains(organization.id());
        }
        return scope instanceof Scope.Supervision supervision
                && supervision.covers(organization.sector(), organization.country());
    }

    boolean has(String organization) {
        return organizations.contains(organization);
    }

    Set<String> organizations() {
        return organizations;
    }

    /** Whether the row is a system or service of an organization inside. */
    boolean isOwn(GraphRow row) {
        return (row instanceof Service service && has(service.organization()))
                || (row instanceof InternalSystem system && has(system.organization()));
    }

    /** Whether a product, vendor or source is part of the register of a filer outside (docs/adr/0008). */
    boolean isAnothersChain(String id) {
        return FilersOwn.filer(id).filter(filer -> !has(filer)).isPresent();
    }

    /** Whether a product, vendor or source is part of the register of some filer. */
    boolean isChain(String id) {
        return FilersOwn.filer(id).isPresent();
    }
}
