package org.linchpin.report;

import org.linchpin.graph.NodeKind;
import org.linchpin.platform.table.PageAddress;

/** Where things have their page. The one place that changes when something gets a page of its own. */
final class Links {
    private Links() {}

    static String organization(String id) {
        return "/organizations/" + PageAddress.encode(id);
    }

    static String sector(String name) {
        return "/sectors/" + PageAddress.encode(name);
    }

    /** An organization's suppliers beside others, by category. */
    static String compare(String organization) {
        return list("/compare", "organization", organization);
    }

    /** What falls if that node fails. */
    static String fault(String id) {
        return "/faults/" + PageAddress.encode(id);
    }

    /** A service's page is its organization's, at the service; any other node's is its fault. */
    static String node(NodeKind kind, String id, String organization) {
        return kind == NodeKind.SERVICE ? organization(organization) + "#" + PageAddress.encode(id) : fault(id);
    }

    /** A list narrowed to the rows with that property. */
    static String list(String path, String property, String value) {
        return PageAddress.of(path).with(property, value).toString();
    }
}
