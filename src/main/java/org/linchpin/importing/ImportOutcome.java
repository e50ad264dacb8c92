package org.linchpin.importing;

import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRevision;

/** How an import ended. */
public sealed interface ImportOutcome {
    /** Readers see it. */
    record Published(GraphRevision revision, Graph graph) implements ImportOutcome {}

    /** It has problems; nothing changed. */
    record Invalid(ImportResult.Rejected rejected) implements ImportOutcome {}

    /** Another import is under way; nothing changed. */
    record Busy() implements ImportOutcome {}
}
