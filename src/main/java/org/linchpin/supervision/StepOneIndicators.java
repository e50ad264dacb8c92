package org.linchpin.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import org.linchpin.analysis.Analysis;
import org.linchpin.concentration.indicator.StepOne;
import org.linchpin.concentration.indicator.Thresholds;

/** The step-1 indicators on an analysis, by the thresholds and populations of this installation. */
@ApplicationScoped
public class StepOneIndicators {
    private final CategoryPopulations populations;
    private final Thresholds thresholds;

    StepOneIndicators(SupervisionSettings settings, CategoryPopulations populations) {
        this.populations = populations;
        SupervisionSettings.Indicators set = settings.indicators();
        thresholds = new Thresholds(
                set.shareOfEntities(),
                set.shareOfAssets(),
                set.oSiis(),
                set.oSiiScore(),
                set.otherSystemic(),
                set.withoutAlternative(),
                set.hardToMigrate());
    }

    /** Who uses whom is worked out once an analysis. O(nodes) more. */
    public StepOne on(Analysis analysis) {
        return new StepOne(
                analysis.graph(),
                analysis.criticalUse(),
                thresholds,
                populations.all().stream().map(StatedPopulation::population).toList());
    }
}
