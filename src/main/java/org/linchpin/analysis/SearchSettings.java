package org.linchpin.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When a search for cut sets or hidden pairs is given up, and its answer says <em>truncated</em>. */
@ConfigMapping(prefix = "linchpin.search")
public interface SearchSettings {
    /** How long it may take, {@code LINCHPIN_SEARCH_TIME}; users are promised at least a minute. */
    @WithDefault("PT2M")
    Duration time();

    /**
     * Sets that it keeps, {@code LINCHPIN_SEARCH_SETS}; users are promised at least a million. Hidden pairs take up to 72 bytes
     * each for each core and once more while the search runs, and 36 bytes in its result.
     */
    @WithDefault("2000000")
    @Min(1_000_000)
    int sets();
}
