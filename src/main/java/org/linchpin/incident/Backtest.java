package org.linchpin.incident;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linchpin.graph.Incident;

/**
 * One incident, held against what was observed.
 *
 * @param outcomes of every observed subject, by its id
 */
public record Backtest(Incident incident, Knowledge knowledge, List<SubjectOutcome> outcomes) {
    public Backtest {
        outcomes = List.copyOf(outcomes);
    }

    public ConfusionMatrix matrix(Positive positive) {
        return ConfusionMatrix.of(outcomes, positive);
    }

    /** The outcomes that differ from the prediction, by cause; without the causes that there are none of. */
    public Map<MissCause, List<SubjectOutcome>> misses() {
        Map<MissCause, List<SubjectOutcome>> misses = new EnumMap<>(MissCause.class);
        for (MissCause cause : MissCause.values()) {
            List<SubjectOutcome> some =
                    outcomes.stream().filter(o -> o.cause() == cause).toList();
            if (!some.isEmpty()) {
                misses.put(cause, some);
            }
        }
        return misses;
    }
}
