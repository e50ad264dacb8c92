package org.linchpin.report.search;

import java.util.List;
import org.linchpin.platform.table.PageAddress;

/**
 * An organization that a reader may mean.
 *
 * @param href the page, with this organization chosen
 */
public record OrganizationOffer(String name, String id, String href) {
    /** A longer list is no help in choosing. */
    private static final int MOST_OFFERED = 20;

    /**
     * Those that a text may mean.
     *
     * @param address the page with all other choices
     * @param parameter the name of the choice
     */
    public static List<OrganizationOffer> of(OrganizationSearch search, PageAddress address, String parameter) {
        return search.candidates().stream()
                .limit(MOST_OFFERED)
                .map(o -> new OrganizationOffer(
                        o.name(), o.id(), address.with(parameter, o.id()).toString()))
                .toList();
    }
}
