package org.linchpin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linchpin.finding.FindingEntry;
import org.linchpin.finding.FindingState;
import org.linchpin.finding.KnownFinding;

/**
 * A finding.
 *
 * @param subject ids: the faults; of a breach the rule and what it does not hold for; of an unknown dependency
 *     or a fallback that did not hold the incident and what was hit
 * @param until of an acceptance
 * @param by of an acceptance
 * @param owner of a mitigation
 * @param due of a mitigation
 * @param version to be sent with a decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingItem(
        UUID id,
        String organization,
        String kind,
        List<String> subject,
        String title,
        String detail,
        List<String> services,
        int criticalServices,
        String state,
        @Nullable LocalDate until,
        @Nullable String by,
        @Nullable String reason,
        @Nullable String owner,
        @Nullable LocalDate due,
        boolean overdue,
        long firstRevision,
        Instant firstSeen,
        Instant changedAt,
        int version) {
    static FindingItem of(KnownFinding finding, LocalDate today) {
        FindingState.@Nullable Accepted accepted = finding.state() instanceof FindingState.Accepted a ? a : null;
        FindingState.@Nullable Mitigating mitigating = finding.state() instanceof FindingState.Mitigating m ? m : null;
        return new FindingItem(
                finding.id(),
                finding.organization(),
                finding.key().kind().text(),
                finding.key().parts(),
                finding.title(),
                finding.detail(),
                finding.services(),
                finding.critical(),
                finding.state().text(),
                accepted == null ? null : accepted.until(),
                accepted == null ? null : accepted.by(),
                accepted == null ? null : accepted.reason(),
                mitigating == null ? null : mitigating.owner(),
                mitigating == null ? null : mitigating.due(),
                finding.isOverdue(today),
                finding.firstRevision(),
                finding.firstSeen(),
                finding.changedAt(),
                finding.version());
    }

    /**
     * Something that happened to a finding.
     *
     * @param who null where the analysis or the calendar did it
     */
    public record Entry(
            Instant at,
            @Nullable String who,
            String what,
            @Nullable Long revision,
            String text) {
        static Entry of(FindingEntry entry) {
            return new Entry(entry.at(), entry.who(), entry.what().text(), entry.revision(), entry.text());
        }
    }
}
