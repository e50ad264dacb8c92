package org.linchpin.importing.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a published import did to one row.
 *
 * @param user who decided on it
 * @param at when it was published
 * @param revision that it became
 * @param file the file, or the rows in words; may be empty
 * @param note of an edit by hand; null for any other import
 */
public record PastRowChange(
        UUID importId,
        ImportKind kind,
        String user,
        Instant at,
        long revision,
        String file,
        @Nullable EditNote note,
        RowChange change) {}
