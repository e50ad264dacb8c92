package org.linchpin.report.supervision;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.indicator.Indicator;
import org.linchpin.concentration.indicator.IndicatorSheet;
import org.linchpin.concentration.indicator.Verdict;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.Tone;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/** How indicators are spoken of: what the data says, never what an authority decides. */
final class IndicatorWords {
    private IndicatorWords() {}

    static String depth(Depth depth) {
        return depth == Depth.DIRECT ? "directly" : "directly or through subcontractors";
    }

    /** <em>On this data V meets indicators 1.1, 1.2 and 2.1; 4.1 is not assessable for 3 entities, listed here.</em> */
    static String lead(String provider, IndicatorSheet sheet) {
        List<String> met = numbers(sheet.with(Verdict.MET));
        String first = "On this data, counting what it supplies %s, %s %s"
                .formatted(
                        depth(sheet.depth()),
                        provider,
                        met.isEmpty()
                                ? "meets no indicator"
                                : "meets %s %s"
                                        .formatted(met.size() == 1 ? "indicator" : "indicators", Phrases.join(met)));
        List<String> open = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            int entities = sheet.notAssessable(indicator).size();
            if (entities > 0) {
                open.add("%s is not assessable for %s"
                        .formatted(indicator.number(), Words.count(entities, "entity", "entities")));
            } else if (sheet.verdict(indicator) == Verdict.NOT_ASSESSABLE) {
                open.add("%s is not assessable".formatted(indicator.number()));
            }
        }
        boolean listed = open.stream().anyMatch(o -> o.contains(" for "));
        String second = open.isEmpty() ? "" : "; " + Phrases.join(open) + (listed ? ", listed here" : "");
        String last = sheet.meetsStepOne()
                ? " It meets the step-1 indicators on this data; what follows from that is for the authorities."
                : "";
        return first + second + "." + last;
    }

    private static List<String> numbers(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::number).toList();
    }

    static Badge badge(Verdict verdict) {
        return switch (verdict) {
            case MET -> new Badge(Tone.HIGH, "met");
            case NOT_MET -> new Badge(Tone.LOW, "not met");
            case NOT_ASSESSABLE -> Badge.plain("not assessable");
        };
    }

    /** A value as the indicator has it: a share, or a number of entities. */
    static String value(Indicator indicator, double value) {
        return isShare(indicator) ? Phrases.percent(value) : Words.count(Math.round(value), "entity", "entities");
    }

    static boolean isShare(Indicator indicator) {
        return indicator != Indicator.SYSTEMIC_INSTITUTIONS && indicator != Indicator.OTHER_SYSTEMIC;
    }
}
