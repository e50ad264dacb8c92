package org.linchpin.importing;

import org.linchpin.importing.history.ImportKind;

/**
 * What somebody wants to happen with a file.
 *
 * @param preview whether to show what it would change, and to wait for a decision
 * @param bytes of the file as announced; 0 if they were not
 * @param neededBy id of what needs what the file describes, see {@link ImportRun#asNeededBy}; empty: nothing
 */
public record ImportRequest(
        ImportMode mode, boolean preview, String user, String fileName, long bytes, String neededBy) {
    ImportKind kind() {
        return mode == ImportMode.REPLACE ? ImportKind.REPLACE : ImportKind.MERGE;
    }
}
