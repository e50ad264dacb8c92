package org.linchpin.report.organization;

import java.util.Optional;
import org.linchpin.report.View;

/**
 * A part that another part of the program adds to the report of an organization. Each bean of this type is in the record, and so
 * in the page, the PDF, the CSV and the JSON.
 */
public interface OrganizationSection {
    /** Lower ones come first. */
    int order();

    /**
     * What it says of an organization; empty if nothing.
     *
     * @param organization id
     */
    Optional<ReportSection> of(View view, String organization);
}
