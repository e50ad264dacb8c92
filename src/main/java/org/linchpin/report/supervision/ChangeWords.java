package org.linchpin.report.supervision;

import java.util.List;
import org.linchpin.analysis.Analysis;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.Movement;
import org.linchpin.concentration.Unit;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/** The sentence on what changed. */
final class ChangeWords {
    private ChangeWords() {}

    /**
     * <em>Since 2026-01-31 (revision 5) the HHI for cloud of Banking rose from 3,200 to 4,100, because these 3 entities
     * moved.</em>
     */
    static String lead(
            ConcentrationChoice choice,
            Analysis from,
            Analysis to,
            Concentration before,
            Concentration after,
            List<Movement> movements) {
        String since = to.revisionNumber() == from.revisionNumber()
                        && to.graph().asOf().equals(from.graph().asOf())
                ? "Between a moment and itself"
                : "Since " + Moment.words(from);
        String what = "%s the HHI%s of %s"
                .formatted(
                        since,
                        choice.query().category() == null
                                ? ""
                                : " for " + choice.query().category(),
                        choice.population());
        if (before.hhi() == null || after.hhi() == null) {
            return "%s cannot be compared: %s no unit with a supplier. %s."
                    .formatted(
                            what,
                            before.hhi() == null ? "before there was" : "now there is",
                            moved(choice, movements.size()));
        }
        String was = Phrases.inThreeDigits(before.hhi());
        String is = Phrases.inThreeDigits(after.hhi());
        if (Math.abs(before.hhi() - after.hhi()) < 1e-6) {
            return movements.isEmpty()
                    ? "%s did not change from %s: nobody moved.".formatted(what, was)
                    : "%s did not change from %s, although %s moved."
                            .formatted(what, was, these(choice, movements.size()));
        }
        return "%s %s from %s to %s, because %s moved."
                .formatted(
                        what, after.hhi() > before.hhi() ? "rose" : "fell", was, is, these(choice, movements.size()));
    }

    private static String these(ConcentrationChoice choice, int count) {
        boolean organizations = choice.query().unit() == Unit.ORGANIZATION;
        return count == 1
                ? "this 1 %s".formatted(organizations ? "entity" : "service")
                : "these %s %s".formatted(Words.number(count), organizations ? "entities" : "services");
    }

    private static String moved(ConcentrationChoice choice, int count) {
        return "%s moved".formatted(choice.units(count));
    }
}
