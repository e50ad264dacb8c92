package org.linchpin.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultCounts;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.InternalSystem;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Service;
import org.linchpin.procurement.Exposure;
import org.linchpin.procurement.ExposureQuery;
import org.linchpin.procurement.ScenarioChange;
import org.linchpin.procurement.ScenarioRows;
import org.linchpin.procurement.SupplierWhatIf;

/**
 * What follows from a scenario, on one graph and on the same after its changes. Exact: the changed graph is analysed as any other.
 *
 * @param before the cascade without the changes
 * @param after the cascade with them; the same without changes
 * @param effects what became of each change
 * @param gone ids of faults that are not in the graph
 * @param exposures of the organizations that the changes are about
 */
public record ScenarioOutcome(
        Cascade before, Cascade after, List<ScenarioRows.Effect> effects, List<String> gone, List<Exposed> exposures) {
    public ScenarioOutcome {
        effects = List.copyOf(effects);
        gone = List.copyOf(gone);
        exposures = List.copyOf(exposures);
    }

    /**
     * An organization, as it stands before and after. Faults are products, vendors and locations, for good.
     *
     */
    public record Exposed(Organization organization, Exposure before, Exposure after) {}

    /**
     * A service with another outcome before and after, or one that is hit either way.
     *
     * @param downBefore hours after the faults; null if it does not go down
     */
    public record Hit(
            Service service,
            @Nullable Double downBefore,
            boolean degradedBefore,
            @Nullable Double downAfter,
            boolean degradedAfter) {}

    /** O(rows) for each change, two projections and cascades, and a search a service of the organizations concerned. */
    public static ScenarioOutcome of(Analysis all, ScenarioQuery query) {
        FaultAnalysis now = (query.firm() ? all.withoutIllustrative() : all).faults();
        DependencyGraph graph = now.graph();
        List<String> gone = query.faults().stream()
                .filter(id -> graph.node(id) == DependencyGraph.NONE)
                .toList();
        Cascade before = cascade(now, query);
        if (query.changes().isEmpty()) {
            return new ScenarioOutcome(before, before, List.of(), gone, List.of());
        }
        ScenarioRows rows = ScenarioRows.of(graph.rows(), graph.asOf(), query.changes());
        DependencyGraph changed = graph.project(rows.rows());
        return new ScenarioOutcome(
                before,
                cascade(new FaultAnalysis(changed), query),
                rows.effects(),
                gone,
                exposures(graph, changed, query));
    }

    private static Cascade cascade(FaultAnalysis faults, ScenarioQuery query) {
        DependencyGraph graph = faults.graph();
        int[] nodes = query.faults().stream()
                .mapToInt(graph::node)
                .filter(node -> node != DependencyGraph.NONE)
                .toArray();
        return faults.cascade(FaultScenario.of(graph, query.mode(), query.hours(), nodes));
    }

    private static List<Exposed> exposures(DependencyGraph graph, DependencyGraph changed, ScenarioQuery query) {
        Set<String> concerned = new LinkedHashSet<>();
        query.changes().forEach(change -> {
            String owner = owner(graph.rows(), change);
            if (owner != null) {
                concerned.add(owner);
            }
        });
        var asked = new ExposureQuery(
                query.mode(),
                ExposureQuery.DEFAULT.singles(),
                ExposureQuery.DEFAULT.pairs(),
                ExposureQuery.DEFAULT.budget());
        List<Exposed> exposures = new ArrayList<>();
        for (String id : concerned) {
            Organization organization = graph.rows().find(Organization.class, id);
            if (organization != null) {
                exposures.add(new Exposed(
                        organization, today(graph, organization, asked), today(changed, organization, asked)));
            }
        }
        return exposures;
    }

    private static Exposure today(DependencyGraph graph, Organization organization, ExposureQuery query) {
        return new SupplierWhatIf(graph, graph.organizations().indexOf(organization), query).today();
    }

    /** The organization that a change is about; null if it is a product's own need. */
    private static @Nullable String owner(Graph rows, ScenarioChange change) {
        if (change instanceof ScenarioChange.Supplier supplier) {
            return supplier.organization();
        }
        String from = change.ids().get(0);
        Service service = rows.find(Service.class, from);
        if (service != null) {
            return service.organization();
        }
        InternalSystem system = rows.find(InternalSystem.class, from);
        return system == null ? null : system.organization();
    }

    public FaultCounts countsBefore() {
        return before.count(node -> true);
    }

    public FaultCounts countsAfter() {
        return after.count(node -> true);
    }

    /** The services that are hit before or after; by id. Changes leave the nodes of the graph as they are. */
    public List<Hit> hits() {
        DependencyGraph graph = before.graph();
        Set<Integer> services = new TreeSet<>();
        for (Cascade cascade : List.of(before, after)) {
            IntStream.concat(IntStream.of(cascade.down()), IntStream.of(cascade.degraded()))
                    .filter(node -> node >= graph.kindStart(NodeKind.SERVICE))
                    .forEach(services::add);
        }
        return services.stream()
                .map(node -> new Hit(
                        graph.service(node),
                        hours(before, node),
                        before.isDegraded(node),
                        hours(after, node),
                        after.isDegraded(node)))
                .toList();
    }

    private static @Nullable Double hours(Cascade cascade, int node) {
        return cascade.isDown(node) ? (Double) cascade.downAfterHours(node) : null;
    }
}
