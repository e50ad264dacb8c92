package org.linchpin.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How far back the graph can be read again. */
@ConfigMapping(prefix = "linchpin.archive")
public interface ArchiveSettings {
    /**
     * Revisions whose packed rows are kept, {@code LINCHPIN_ARCHIVE_REVISIONS}; at least the two that imports need. A million rows
     * take about 15 MB of Neo4j's store each.
     */
    @WithDefault("12")
    @Min(2)
    @Max(1_000)
    int revisions();
}
