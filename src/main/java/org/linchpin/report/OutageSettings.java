package org.linchpin.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/** What pages assume unless the reader chooses otherwise; a bad value stops the start. */
@ConfigMapping(prefix = "linchpin.outage")
public interface OutageSettings {
    /** Length of the outage in hours, {@code LINCHPIN_OUTAGE_HOURS}. */
    @WithDefault("72")
    @Positive
    double hours();
}
