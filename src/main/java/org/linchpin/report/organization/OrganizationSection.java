package org.linchpin.report.organization;

import java.util.List;
import org.linchpin.platform.table.Table;
import org.linchpin.report.View;

/**
 * A section that another part of the program adds to the page of an organization. Each bean of this type is shown, below what is to
 * be done, by {@link #order}.
 */
public interface OrganizationSection {
    /** Lower ones come first. */
    int order();

    /**
     * What it says of an organization.
     *
     * @param organization id
     */
    Content of(View view, String organization);

    /**
     * A section.
     *
     * @param html rendered by a template of its own, and so escaped; empty: the section is left out
     * @param tables whose downloads the page offers
     */
    record Content(String title, String html, List<Table<?>> tables) {
        public Content {
            tables = List.copyOf(tables);
        }
    }
}
