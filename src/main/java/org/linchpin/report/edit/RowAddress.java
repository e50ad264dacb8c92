package org.linchpin.report.edit;

import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.Links;

/** Where rows have their page. */
final class RowAddress {
    private RowAddress() {}

    /** The list that rows of that type are in. */
    static Breadcrumb list(RowType type) {
        return switch (type) {
            case ORGANIZATION -> new Breadcrumb("Organizations", "/organizations");
            case VENDOR -> new Breadcrumb("Vendors", "/vendors");
            case PRODUCT -> new Breadcrumb("Products", "/products");
            case SERVICE -> new Breadcrumb("Services", "/services");
            case CONTRACT -> new Breadcrumb("Contracts", "/contracts");
            case SOURCE -> new Breadcrumb("Sources", "/sources");
            default -> new Breadcrumb("In the graph", "/data");
        };
    }

    /** The page of a row. */
    static PageAddress of(RowKey key) {
        if (key.type() == RowType.DEPENDENCY) {
            String group = key.parts().get(2);
            PageAddress address = PageAddress.of(
                    Links.dependency(key.parts().get(0), key.parts().get(1), null));
            return group.isEmpty() ? address : address.with("group", group);
        }
        return PageAddress.of(Links.row(key.parts().get(0)));
    }

    /** A page below that of a row. */
    static String below(RowKey key, String what) {
        PageAddress address = of(key);
        return new PageAddress(address.path() + "/" + what, address.parameters()).toString();
    }
}
