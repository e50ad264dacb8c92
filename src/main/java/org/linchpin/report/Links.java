package org.linchpin.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** An organization's suppliers of a category beside others. */
    public static String compare(String organization, String category) {
        return PageAddress.of("/compare")
                .with("organization", organization)
                .with("category", category)
                .toString();
    }

    /** A sector's suppliers beside others, by category. */
    public static String compareSector(String sector) {
        return list("/compare", "sector", sector);
    }

    /** A sector's suppliers of a category beside others. */
    public static String compareSector(String sector, String category) {
        return PageAddress.of("/compare")
                .with("sector", sector)
                .with("category", category)
                .toString();
    }

    /** Which countries a sector hangs on, by the country of its organizations. */
    public static String jurisdictions(String sector) {
        return PageAddress.of("/concentration/supply")
                .with("sector", sector)
                .with("by", "country")
                .toString();
    }

    /** What an organization would lose with each country, vendor and place. */
    public static String withdrawal(String organization) {
        return organization(organization) + "/withdrawal";
    }

    /** What it would lose with that country, vendor or place. */
    public static String withdrawal(String organization, String fault) {
        return list(withdrawal(organization), "fault", fault);
    }

    /** Whose jurisdiction an organization's suppliers are under. */
    public static String sovereignty(String organization) {
        return organization(organization) + "/sovereignty";
    }

    /** Whose jurisdiction a sector's suppliers are under. */
    public static String sectorSovereignty(String sector) {
        return sector(sector) + "/sovereignty";
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

    /** What the graph says of a node or an organization itself: its row, what it needs and who needs it, and its history. */
    public static String row(String id) {
        return "/nodes/" + PageAddress.encode(id);
    }

    /** One dependency and its history; the group is null or empty where it stands alone. */
    public static String dependency(String from, String to, @Nullable String group) {
        String path = "/dependencies/" + PageAddress.encode(from) + "/" + PageAddress.encode(to);
        return group == null || group.isEmpty() ? path : list(path, "group", group);
    }

    /** An address outside, if browsers may follow it. */
    public static @Nullable String web(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }

    /** The contracts of an organization. */
    public static String contracts(String organization) {
        return list("/contracts", "organization", organization);
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

    /** What was found for an organization, and what was decided about it. */
    public static String finding(UUID id) {
        return "/findings/" + id;
    }

    /** The findings of an organization. */
    public static String findings(String organization) {
        return list("/findings", "organization", organization);
    }

    /** The rules that an organization holds itself to. */
    public static String riskAppetite(String organization) {
        return organization(organization) + "/risk-appetite";
    }

    /** What appeared and what went for an organization. */
    public static String changes(String organization) {
        return organization(organization) + "/changes";
    }

    /** The change that would help an organization most. */
    public static String nextStep(String organization) {
        return organization(organization) + "/next-step";
    }

    /** A scenario that somebody saved. */
    public static String scenario(UUID id) {
        return "/scenarios/" + id;
    }

    /** The incidents that an organization recorded itself. */
    public static String ownIncidents(String organization) {
        return organization(organization) + "/incidents";
    }

    /** One of them. */
    public static String ownIncident(String organization, String id) {
        return ownIncidents(organization) + "/" + id;
    }

    /** A list narrowed to the rows with that property. */
    public static String list(String path, String property, String value) {
        return PageAddress.of(path).with(property, value).toString();
    }
}
