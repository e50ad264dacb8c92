package org.linchpin.scenario;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved scenario as others see it.
 *
 * @param organization whose people may see it; null: its author alone
 * @param revision on which it was made
 */
public record SavedScenario(
        UUID id,
        String name,
        @Nullable String organization,
        String author,
        ScenarioQuery query,
        long revision,
        Instant createdAt) {}
