package org.linchpin.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds; its first entry.
 *
 * @param format of the file; this release writes and reads {@link #FORMAT}
 * @param schemaVersion of the tables
 * @param revision number of the graph's; 0 if there was none
 * @param digest SHA-256 of the graph's canonical export
 * @param tables in the order in which they are written, and may be read
 */
public record Manifest(
        int format, Instant createdAt, String schemaVersion, long revision, String digest, List<String> tables) {
    public static final int FORMAT = 1;

    public Manifest {
        tables = List.copyOf(tables);
    }
}
