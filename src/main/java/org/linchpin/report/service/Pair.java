package org.linchpin.report.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.report.View;

/** Two faults that together stop a service. Not thread-safe: it is of one request. */
final class Pair {
    private final View view;
    private final int service;
    private final int first;
    private final int second;
    private @Nullable Route route;

    Pair(View view, int service, int first, int second) {
        this.view = view;
        this.service = service;
        this.first = first;
        this.second = second;
    }

    DependencyGraph graph() {
        return view.graph();
    }

    int first() {
        return first;
    }

    int second() {
        return second;
    }

    List<String> ids() {
        return List.of(graph().id(first), graph().id(second));
    }

    /** How the two stop the service in an outage that does not end; made when first asked for, since tables show few of many rows. */
    Route route() {
        Route known = route;
        if (known == null) {
            var scenario = FaultScenario.of(graph(), mode(), Double.POSITIVE_INFINITY, first, second);
            known = Route.of(view.analysis().faults().cascade(scenario), service);
            route = known;
        }
        return known;
    }

    /** The mode in which the pair is judged. */
    FaultMode mode() {
        return view.outage().modeOf(graph(), first, second);
    }
}
