package org.linchpin.report.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.finding.FindingKind;
import org.linchpin.finding.FindingState;
import org.linchpin.finding.KnownFinding;
import org.linchpin.graph.Choice;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.Narrowing;

/**
 * Which findings a reader looks at; in the address.
 *
 * @param organization null for all
 * @param status null for all that are not closed; {@value #ALL}, {@value #OVERDUE} or a state
 * @param kind null for any
 */
public record FindingChoice(
        @Nullable String organization,
        @Nullable String status,
        @Nullable FindingKind kind) {
    private static final String STATUS = "status";
    private static final String KIND = "kind";
    private static final String ALL = "all";
    private static final String OVERDUE = "overdue";
    private static final List<String> STATES = List.of(
            FindingState.Open.TEXT,
            FindingState.Accepted.TEXT,
            FindingState.Mitigating.TEXT,
            OVERDUE,
            FindingState.Closed.TEXT,
            ALL);

    /**
     * What the address says.
     *
     * @throws ProblemException if it names no state or kind
     */
    static FindingChoice of(PageAddress address) {
        String status = address.value(STATUS);
        String kind = address.value(KIND);
        if (status != null && !STATES.contains(status)) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    "status is \"%s\", but must be one of %s.".formatted(status, String.join(", ", STATES)));
        }
        return new FindingChoice(
                address.value("organization"),
                status,
                kind == null
                        ? null
                        : Choice.find(FindingKind.class, kind)
                                .orElseThrow(() -> new ProblemException(
                                        ProblemType.BAD_REQUEST,
                                        "There is no kind \"%s\" of finding.".formatted(kind))));
    }

    boolean lets(KnownFinding finding, LocalDate today) {
        return (organization == null || finding.organization().equals(organization))
                && (kind == null || finding.key().kind() == kind)
                && letsStatus(finding, today);
    }

    private boolean letsStatus(KnownFinding finding, LocalDate today) {
        if (status == null) {
            return !(finding.state() instanceof FindingState.Closed);
        }
        return switch (status) {
            case ALL -> true;
            case OVERDUE -> finding.isOverdue(today);
            default -> finding.state().text().equals(status);
        };
    }

    static List<Narrowing.Chip> states(PageAddress address, FindingChoice choice) {
        PageAddress here = address.without("findings.page", "download");
        List<Narrowing.Chip> chips = new ArrayList<>();
        chips.add(new Narrowing.Chip("not closed", here.without(STATUS).toString(), choice.status() == null));
        for (String state : STATES) {
            chips.add(new Narrowing.Chip(state, here.with(STATUS, state).toString(), state.equals(choice.status())));
        }
        return chips;
    }

    static List<Narrowing.Chip> kinds(PageAddress address, FindingChoice choice) {
        PageAddress here = address.without("findings.page", "download");
        List<Narrowing.Chip> chips = new ArrayList<>();
        chips.add(new Narrowing.Chip("any", here.without(KIND).toString(), choice.kind() == null));
        for (FindingKind kind : FindingKind.values()) {
            chips.add(new Narrowing.Chip(
                    kind.words(), here.with(KIND, kind.text()).toString(), kind == choice.kind()));
        }
        return chips;
    }
}
