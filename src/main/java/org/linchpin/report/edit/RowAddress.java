package org.linchpin.report.edit;

import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.Links;

/** Where rows have their page. */
final class RowAddress {
    private RowAddress() {}

    /** The page of a row; of a source or a contract, which have none, that of what it names. */
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
