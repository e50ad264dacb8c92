package org.linchpin.editing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** When evidence is to be confirmed; a bad value stops the start. */
@ConfigMapping(prefix = "linchpin.evidence")
public interface EvidenceSettings {
    /** Months, {@code LINCHPIN_EVIDENCE_AGE}. */
    @WithDefault("12")
    @Min(1)
    @Max(1200)
    int age();
}
