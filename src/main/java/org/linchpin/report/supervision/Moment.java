package org.linchpin.report.supervision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.graph.GraphRevision;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;

/**
 * A revision on a day, as the address says it.
 *
 * @param revision null for the current one
 * @param day null for today, or the day of a past revision
 */
record Moment(@Nullable Long revision, @Nullable LocalDate day) {
    /** The moment that two parameters of the address give. */
    static Moment of(PageAddress address, String revision, String day) {
        @Nullable String number = address.value(revision);
        if (number != null && !number.matches("[0-9]{1,18}")) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    "%s is \"%s\", but must be the number of a revision.".formatted(revision, number));
        }
        return new Moment(number == null ? null : Long.valueOf(number), date(address, day));
    }

    private static @Nullable LocalDate date(PageAddress address, String name) {
        @Nullable String text = address.value(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    "%s is \"%s\", but must be a day such as 2026-01-31.".formatted(name, text));
        }
    }

    boolean isGiven() {
        return revision != null || day != null;
    }

    /** As a form takes it; empty for the usual day. */
    String dayText() {
        return day == null ? "" : day.toString();
    }

    Analysis on(RequestAnalysis analysis) {
        return analysis.at(revision, day);
    }

    /** <em>2026-01-31 (revision 5)</em>. */
    static String words(Analysis analysis) {
        return "%s (revision %d)".formatted(analysis.graph().asOf(), analysis.revisionNumber());
    }

    static List<ChoiceForm.Option> options(List<GraphRevision> archived, @Nullable Long chosen, long current) {
        List<ChoiceForm.Option> options = new ArrayList<>();
        options.add(new ChoiceForm.Option("", "the current one, %d".formatted(current), chosen == null));
        archived.stream()
                .filter(r -> r.number() != current)
                .map(r -> new ChoiceForm.Option(
                        Long.toString(r.number()),
                        "%d of %s".formatted(r.number(), r.createdAt().toString().substring(0, 10)),
                        chosen != null && chosen == r.number()))
                .forEach(options::add);
        return options;
    }
}
