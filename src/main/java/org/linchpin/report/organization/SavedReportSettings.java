package org.linchpin.report.organization;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Period;

/** How many reports are kept, and for how long; a bad value stops the start. */
@ConfigMapping(prefix = "linchpin.reports")
public interface SavedReportSettings {
    /** Reports of one organization, {@code LINCHPIN_REPORTS_MOST}; then no further one is saved. */
    @WithDefault("200")
    @Positive
    int most();

    /** After which a report is deleted, {@code LINCHPIN_REPORTS_KEPT}. */
    @WithDefault("P10Y")
    Period kept();
}
