package org.linchpin.procurement;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.SearchBudget;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;

/**
 * Finds what an organization can do next: the one change of suppliers, and the two, after which the fewest single points of
 * failure of its critical services are left. Single points of failure are products, vendors and locations; candidates are
 * products of the same functional category of whose upstream something is known.
 */
public final class NextStepFinder {
    private static final Set<NodeKind> FAULTS = EnumSet.of(NodeKind.PRODUCT, NodeKind.VENDOR, NodeKind.LOCATION);

    private final DependencyGraph graph;

    public NextStepFinder(DependencyGraph graph) {
        this.graph = graph;
    }

    /**
     * Compares all changes, and all pairs of them. Exact, unless time runs out. Time: see {@link NextStepSearch}.
     *
     * @param organization index of the organization
     * @param time after which the search gives up
     */
    public NextSteps find(int organization, FaultMode mode, Duration time) {
        return find(organization, mode, time, new NextStepProgress());
    }

    /**
     * As {@link #find(int, FaultMode, Duration)}.
     *
     * @param progress is told how far it is
     */
    public NextSteps find(int organization, FaultMode mode, Duration time, NextStepProgress progress) {
        long start = System.nanoTime();
        long nanos = time.toNanos();
        var query = new ExposureQuery(mode, FAULTS, Set.of(), SearchBudget.DEFAULT);
        var whatIf = new SupplierWhatIf(graph, organization, query);
        var candidates = new Candidates(graph, whatIf);
        var outages = new OwnOutages(graph, organization, candidates.all(), query);
        var search = new NextStepSearch(outages, candidates, () -> System.nanoTime() - start > nanos, progress);
        search.one();
        Plan single = plan(whatIf, search.best());
        search.two();
        return new NextSteps(
                whatIf.today(),
                single,
                plan(whatIf, search.best()),
                candidates.changes(),
                candidates.notJudged(),
                search.truncated() || whatIf.truncated());
    }

    private static @Nullable Plan plan(SupplierWhatIf whatIf, List<SupplierChange> changes) {
        return changes.isEmpty() ? null : new Plan(changes, new ExposureChange(whatIf.today(), whatIf.after(changes)));
    }
}
