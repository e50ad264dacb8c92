package org.linchpin.report.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.FaultScenario;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NeededRows;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Service;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.report.View;
import org.linchpin.report.cascade.Spread;

/**
 * The part of the graph that an organization's services need, with its single faults. What is not in it cannot stop them.
 *
 * @param view what was chosen to look at
 * @param own what the organization runs, and needs, in the part
 */
record OwnPart(View view, Organization organization, FaultAnalysis analysis, SingleFaults faults, Own own) {
    /**
     * The part. O(rows of the part × log rows), and its single faults.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND} if there is no such organization in the view
     */
    static OwnPart of(View view, String id) {
        Graph rows = view.graph().rows();
        Organization organization = rows.find(Organization.class, id);
        if (organization == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no organization \"%s\".".formatted(id));
        }
        DependencyGraph part = part(view, organization);
        var analysis = new FaultAnalysis(part);
        return new OwnPart(
                view,
                organization,
                analysis,
                analysis.singleFaults(view.outage().mode(), view.outage().hours()),
                Own.of(part, part.organizations().indexOf(part.rows().find(Organization.class, id))));
    }

    private static DependencyGraph part(View view, Organization organization) {
        Graph rows = view.graph().rows();
        List<String> roots = new ArrayList<>(List.of(organization.id()));
        rows.services().stream()
                .filter(s -> s.organization().equals(organization.id()))
                .map(Service::id)
                .forEach(roots::add);
        return NeededRows.part(view.graph(), roots);
    }

    DependencyGraph graph() {
        return own.graph();
    }

    /** What a fault of the part does in the outage that is assumed. */
    Cascade cascade(int fault) {
        return analysis.cascade(FaultScenario.of(graph(), faults.mode(), faults.outageHours(), fault));
    }

    /** How a single point of failure reaches the service that it hits worst; the first one, all that it stops. */
    @Nullable
    Spread drawn(SinglePoint point) {
        int worst = graph().node(point.hits().get(0).id());
        IntPredicate shown = point.rank() == 1 ? own.isService() : service -> service == worst;
        return Spread.of(
                cascade(graph().node(point.fault().id())),
                DependencyGraph.NONE,
                shown,
                view.address(),
                "point-" + point.rank());
    }
}
