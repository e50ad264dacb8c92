package org.linchpin.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.incident.Backtest;
import org.linchpin.incident.ChainStep;
import org.linchpin.incident.MissCause;
import org.linchpin.incident.Positive;
import org.linchpin.incident.SubjectOutcome;

/**
 * One incident, held against what was observed, on the dependencies of its date.
 *
 * @param outageHours hours until the supplier's repair; null: not known, so without end
 * @param knownBefore on the dependencies that were known before the incident
 * @param reconstructed on all dependencies, most of which became known by the incident
 */
public record BacktestAnswer(String incident, @Nullable Double outageHours, Result knownBefore, Result reconstructed) {
    static BacktestAnswer of(Backtest knownBefore, Backtest reconstructed) {
        return of(reconstructed.incident().id(), knownBefore, reconstructed);
    }

    /** @param incident the id under which readers know it */
    static BacktestAnswer of(String incident, Backtest knownBefore, Backtest reconstructed) {
        return new BacktestAnswer(
                incident, reconstructed.incident().durationHours(), Result.of(knownBefore), Result.of(reconstructed));
    }

    /**
     * What one set of dependencies would have predicted.
     *
     * @param downOrDegraded where down and degraded count as hit, on both sides
     * @param down where only down counts
     * @param subjects all that were observed, by id
     * @param misses ids of the subjects that were observed otherwise than predicted, by cause
     */
    public record Result(
            String title,
            Matrix downOrDegraded,
            Matrix down,
            List<Subject> subjects,
            Map<String, List<String>> misses) {
        static Result of(Backtest test) {
            Map<String, List<String>> misses = new TreeMap<>();
            for (MissCause cause : MissCause.values()) {
                misses.put(cause.text(), List.of());
            }
            test.misses()
                    .forEach((cause, outcomes) -> misses.put(
                            cause.text(),
                            outcomes.stream()
                                    .map(o -> o.observation().subject())
                                    .toList()));
            return new Result(
                    test.knowledge().title(),
                    Matrix.of(test.matrix(Positive.DOWN_OR_DEGRADED)),
                    Matrix.of(test.matrix(Positive.DOWN)),
                    test.outcomes().stream().map(Subject::of).toList(),
                    misses);
        }
    }

    /**
     * One subject.
     *
     * @param recoveryHours hours from the start of the incident until it worked again, as observed
     * @param cause why prediction and observation differ; null if they do not
     * @param evidence the weakest in the chain; null if nothing was predicted
     * @param steps the chain by which it was predicted, the faults first; empty if it was predicted unaffected
     */
    public record Subject(
            String subject,
            String observed,
            String predicted,
            @Nullable Double recoveryHours,
            @Nullable String cause,
            @Nullable String evidence,
            List<Step> steps,
            @Nullable String source) {
        static Subject of(SubjectOutcome outcome) {
            return new Subject(
                    outcome.observation().subject(),
                    outcome.observed().text(),
                    outcome.predicted().text(),
                    outcome.observation().recoveryHours(),
                    outcome.cause() == null ? null : outcome.cause().text(),
                    outcome.evidence() == null ? null : outcome.evidence().text(),
                    outcome.chain().stream().map(Step::of).toList(),
                    outcome.observation().source());
        }
    }

    /**
     * One step of a chain.
     *
     * @param downAfterHours null if the node is degraded only
     * @param because null for the fault itself
     */
    public record Step(String node, @Nullable Double downAfterHours, ChainStep.@Nullable Because because) {
        static Step of(ChainStep step) {
            return new Step(step.id(), step.downAfterHours(), step.because());
        }
    }
}
