package org.linchpin.report.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linchpin.finding.FindingKind;
import org.linchpin.finding.FindingState;
import org.linchpin.finding.KnownFinding;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.Tone;
import org.linchpin.report.Severity;

/** How pages speak of findings. */
final class FindingWords {
    private FindingWords() {}

    static Badge status(KnownFinding finding, LocalDate today) {
        FindingState state = finding.state();
        if (finding.isOverdue(today)) {
            return new Badge(Tone.CRITICAL, "overdue");
        }
        return new Badge(
                switch (state.text()) {
                    case FindingState.Open.TEXT -> Tone.HIGH;
                    case FindingState.Mitigating.TEXT -> Tone.MODERATE;
                    case FindingState.Accepted.TEXT -> Tone.LOW;
                    default -> Tone.PLAIN;
                },
                state.text());
    }

    static Badge severity(KnownFinding finding) {
        return Severity.of(finding.critical(), finding.services().size(), 1).badge();
    }

    /** What its details tell: what would be, what is, or what was. */
    static String detailLabel(FindingKind kind) {
        return switch (kind) {
            case SINGLE_POINT, HIDDEN_PAIR -> "What it would do";
            case APPETITE_BREACH -> "What exceeds it";
            case UNKNOWN_DEPENDENCY, FALLBACK_DID_NOT_HOLD -> "What happened";
        };
    }

    /** Who is to do something about it, or decided to live with it. */
    static @Nullable String who(KnownFinding finding) {
        if (finding.state() instanceof FindingState.Mitigating mitigating) {
            return mitigating.owner();
        }
        return finding.state() instanceof FindingState.Accepted accepted ? accepted.by() : null;
    }

    /** Until when. */
    static @Nullable LocalDate until(KnownFinding finding) {
        if (finding.state() instanceof FindingState.Mitigating mitigating) {
            return mitigating.due();
        }
        return finding.state() instanceof FindingState.Accepted accepted ? accepted.until() : null;
    }
}
