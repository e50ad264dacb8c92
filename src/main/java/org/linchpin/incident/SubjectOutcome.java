package org.linchpin.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.EvidenceGrade;
import org.linchpin.graph.Observation;
import org.linchpin.graph.Observed;

/**
 * One subject of an incident: what was predicted beside what was observed.
 *
 * @param predicted the state of the subject; of an organization, the worst of its services
 * @param chain why, the faults first, the subject or its worst service last; empty if it was predicted to be unaffected
 * @param evidence the weakest evidence in the chain; null without one
 * @param cause why both differ; null if they do not
 */
public record SubjectOutcome(
        Observation observation,
        Observed predicted,
        List<ChainStep> chain,
        @Nullable EvidenceGrade evidence,
        @Nullable MissCause cause) {
    public SubjectOutcome {
        chain = List.copyOf(chain);
        if (chain.isEmpty() != (predicted == Observed.UNAFFECTED)) {
            throw new IllegalArgumentException(
                    "%s is predicted %s by a chain of %d steps; only what is unaffected has none"
                            .formatted(observation.subject(), predicted.text(), chain.size()));
        }
    }

    public Observed observed() {
        return observation.observed();
    }
}
