package org.linchpin.importing;

import java.util.List;
import java.util.UUID;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRevision;

/** What became of the wish to import something. */
public sealed interface ImportOutcome {
    /**
     * Readers see it.
     *
     * @param warnings what is to be looked at all the same
     */
    record Published(UUID id, GraphRevision revision, Graph graph, List<ImportProblem> warnings)
            implements ImportOutcome {}

    /** It has errors; nothing changed. */
    record Invalid(UUID id, ImportResult.Rejected rejected) implements ImportOutcome {}

    /** What it would change is known; it waits for a decision. */
    record Previewed(UUID id) implements ImportOutcome {}

    /** The graph has changed since the preview, so there is a new preview; nothing changed. */
    record Stale(UUID id) implements ImportOutcome {}

    /** It was to be decided on, but waits for no decision. */
    record NotWaiting(UUID id) implements ImportOutcome {}

    /** There is no graph to go back to, for that reason; nothing changed. */
    record NothingToUndo(String why) implements ImportOutcome {}

    /** Another import is under way; nothing changed. */
    record Busy() implements ImportOutcome {}
}
