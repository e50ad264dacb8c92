package org.linchpin.api;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linchpin.finding.FindingAction;
import org.linchpin.finding.FindingState;
import org.linchpin.platform.Typed;

/**
 * What is decided about a finding.
 *
 * @param state accepted (with until, by, reason), mitigating (with owner, due) or open (with why)
 * @param version of the finding that was seen
 */
public record FindingDecision(
        @Nullable String state,
        @Nullable LocalDate until,
        @Typed @Nullable String by,
        @Typed(manyLines = true) @Nullable String reason,
        @Typed @Nullable String owner,
        @Nullable LocalDate due,
        @Typed(manyLines = true) @Nullable String why,
        @Nullable Integer version) {
    /**
     * As the register takes it.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    FindingAction action() {
        return switch (text(state)) {
            case FindingState.Accepted.TEXT -> new FindingAction.Accept(day(until, "until"), text(by), text(reason));
            case FindingState.Mitigating.TEXT -> new FindingAction.Mitigate(text(owner), day(due, "due"));
            case FindingState.Open.TEXT -> new FindingAction.Reopen(text(why));
            default ->
                throw new IllegalArgumentException(
                        "state is \"%s\", but must be accepted, mitigating or open.".formatted(state));
        };
    }

    int seen() {
        if (version == null) {
            throw new IllegalArgumentException("version is missing: it says which state of the finding you saw.");
        }
        return version;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static LocalDate day(@Nullable LocalDate day, String name) {
        if (day == null) {
            throw new IllegalArgumentException("%s is missing.".formatted(name));
        }
        return day;
    }
}
