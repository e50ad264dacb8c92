package org.linchpin.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long the trail is kept. */
@ConfigMapping(prefix = "linchpin.audit")
public interface AuditSettings {
    /** Events older than this are deleted each day; the database refuses to delete any younger than 90 days. */
    @WithDefault("730D")
    Duration retention();
}
