package org.linchpin.concentration.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.linchpin.concentration.Depth;

/**
 * All indicators of one group of providers.
 *
 * @param group node of its ultimate parent
 * @param depth whether what reaches the entities through subcontractors counts
 * @param lines by indicator, then category
 */
public record IndicatorSheet(int group, Depth depth, List<IndicatorLine> lines) {
    public IndicatorSheet {
        lines = List.copyOf(lines);
    }

    /** Of an indicator by category, one category suffices. */
    public Verdict verdict(Indicator indicator) {
        List<Verdict> all = of(indicator).stream().map(IndicatorLine::verdict).toList();
        if (all.contains(Verdict.MET)) {
            return Verdict.MET;
        }
        return all.isEmpty() || all.contains(Verdict.NOT_ASSESSABLE) ? Verdict.NOT_ASSESSABLE : Verdict.NOT_MET;
    }

    public List<IndicatorLine> of(Indicator indicator) {
        return lines.stream().filter(line -> line.indicator() == indicator).toList();
    }

    /** The indicators with that verdict, in the regulation's order. */
    public List<Indicator> with(Verdict verdict) {
        return Arrays.stream(Indicator.values())
                .filter(i -> verdict(i) == verdict)
                .toList();
    }

    /** Whether all indicators of step 1 are met, on this data. It says nothing of a designation, which is for the authorities. */
    public boolean meetsStepOne() {
        return with(Verdict.MET).size() == Indicator.values().length;
    }

    /** The organizations for which an indicator is not assessable, over all categories; ascending. */
    public List<Integer> notAssessable(Indicator indicator) {
        var all = new TreeSet<Integer>();
        of(indicator).forEach(line -> all.addAll(line.notAssessable()));
        return List.copyOf(all);
    }
}
