package org.linchpin.snapshot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What is kept of each revision, and for how long. */
@ConfigMapping(prefix = "linchpin.snapshot")
public interface SnapshotSettings {
    /** How long snapshots are kept, {@code LINCHPIN_SNAPSHOT_KEEP}; the latest stays in any case. */
    @WithDefault("P1100D")
    Duration keep();

    /** Services of a graph up to which hidden pairs are looked for, {@code LINCHPIN_SNAPSHOT_PAIR_SERVICES}; 0: never. */
    @WithDefault("20000")
    @Min(0)
    int pairServices();

    /** How long the search for hidden pairs of one snapshot may take in all, {@code LINCHPIN_SNAPSHOT_PAIR_TIME}. */
    @WithDefault("PT5M")
    Duration pairTime();
}
