package org.linchpin.graph;

import java.util.List;
import java.util.Optional;

/**
 * Ids of what only one filer's register tells of, such as the supply chain behind a contract (docs/adr/0008). They name the
 * filer by LEI, as the id of its organization does.
 */
public final class FilersOwn {
    public static final String ORGANIZATION = "org:lei:";
    public static final String PRODUCT = "prd:filer:";
    public static final String VENDOR = "ven:filer:";
    public static final String SOURCE = "src:register:";

    private static final List<String> OWN = List.of(PRODUCT, VENDOR, SOURCE);

    private FilersOwn() {}

    /** Id of the organization to whose register alone a product, vendor or source belongs; empty for any other id. */
    public static Optional<String> filer(String id) {
        return OWN.stream().filter(id::startsWith).findFirst().map(prefix -> {
            int end = id.indexOf(':', prefix.length());
            return ORGANIZATION + id.substring(prefix.length(), end < 0 ? id.length() : end);
        });
    }
}
