package org.linchpin.report;

import java.util.UUID;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.table.PageAddress;

/** Where things have their page. The one place that changes when something gets a page of its own. */
public final class Links {
    private Links() {}

    public static String organization(String id) {
        return "/organizations/" + PageAddress.encode(id);
    }

    public static String sector(String name) {
        return "/sectors/" + PageAddress.encode(name);
    }

    /** An organization's suppliers beside others, by category. */
    public static String compare(String organization) {
        return list("/compare", "organization", organization);
    }

    /** What falls if that node fails. */
    public static String fault(String id) {
        return "/faults/" + PageAddress.encode(id);
    }

    /** What would stop that service. */
    public static String service(String id) {
        return "/services/" + PageAddress.encode(id);
    }

    /** Who hangs on that vendor. */
    public static String vendor(String id) {
        return "/vendors/" + PageAddress.encode(id);
    }

    /** Who hangs on that product. */
    public static String product(String id) {
        return "/products/" + PageAddress.encode(id);
    }

    /** The page of a supplier: a vendor or product has its own, of a country it is what its withdrawal would do. */
    public static String supplier(NodeKind kind, String id) {
        return switch (kind) {
            case VENDOR -> vendor(id);
            case PRODUCT -> product(id);
            default -> fault(id);
        };
    }

    /** The page of a node: of a service what would stop it, of anything else what its fault would do. */
    public static String node(NodeKind kind, String id) {
        return kind == NodeKind.SERVICE ? service(id) : fault(id);
    }

    /** What became of that import. */
    public static String anImport(UUID id) {
        return "/imports/" + id;
    }

    /** A data set as an Excel workbook. */
    public static String workbook(String dataset) {
        return list("/api/v1/exports/graph.xlsx", Narrowing.DATASET, dataset);
    }

    /** What happened in that incident, against what was predicted. */
    public static String incident(String id) {
        return "/incidents/" + PageAddress.encode(id);
    }

    /** What that incident would do today. */
    public static String replay(String incident) {
        return incident(incident) + "/replay";
    }

    /** A list narrowed to the rows with that property. */
    public static String list(String path, String property, String value) {
        return PageAddress.of(path).with(property, value).toString();
    }
}
