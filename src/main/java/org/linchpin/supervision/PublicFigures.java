package org.linchpin.supervision;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.linchpin.account.Scope;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.CurrentAnalysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.SectorFigures;
import org.linchpin.graph.Vendor;

/**
 * Figures over all organizations, also those that who asks does not see: the only ones, and only where they tell of nobody
 * (docs/adr/0023).
 */
@RequestScoped
public class PublicFigures {
    private final CurrentAnalysis all;
    private final RequestAnalysis seen;
    private final Viewer viewer;
    private final Supervision supervision;

    PublicFigures(CurrentAnalysis all, RequestAnalysis seen, Viewer viewer, Supervision supervision) {
        this.all = all;
        this.seen = seen;
        this.viewer = viewer;
        this.supervision = supervision;
    }

    /** What others use, by sector; of vendors that who asks sees by name. */
    public SectorFigures sectors() {
        Analysis whole = viewer.scope() instanceof Scope.Nothing ? seen.get() : all.get();
        Set<String> own = viewer.scope() instanceof Scope.Organizations scope ? scope.ids() : Set.of();
        return SectorFigures.of(whole.graph(), whole.criticalUse(), own, supervision.suppression())
                .only(vendor -> seen.graph().rows().find(Vendor.class, vendor) != null);
    }

    /** Organizations that a figure stands for at least. */
    public int least() {
        return supervision.suppression().least();
    }
}
