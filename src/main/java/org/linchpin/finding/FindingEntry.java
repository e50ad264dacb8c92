package org.linchpin.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a finding.
 *
 * @param who user name; null where the analysis or the calendar did it
 * @param revision that the analysis held against it; null where a person or the calendar did it
 * @param text in words, or what was said
 */
public record FindingEntry(
        Instant at,
        @Nullable String who,
        Happened what,
        @Nullable Long revision,
        String text) {}
