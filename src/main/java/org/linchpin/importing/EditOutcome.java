package org.linchpin.importing;

import java.util.UUID;

/** What became of the wish to change something by hand. */
public sealed interface EditOutcome {
    /** It ended. */
    record Ended(ImportOutcome outcome) implements EditOutcome {}

    /** It goes on in the background, as that import. */
    record GoesOn(UUID id) implements EditOutcome {}

    /** Somebody else has changed the rows since it was written; nothing changed. */
    record Conflict() implements EditOutcome {}

    /** The rows say this already. */
    record Unchanged() implements EditOutcome {}
}
