package org.linchpin.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linchpin.analysis.CurrentAnalysis;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRevision;
import org.linchpin.graph.GraphStore;

/** The graph that readers see, from memory where it is there already. To be asked only while no other import can publish. */
@ApplicationScoped
class SeenGraph {
    private final GraphStore store;
    private final CurrentAnalysis current;
    private final Clock clock;
    private final double outageHours;

    SeenGraph(
            GraphStore store,
            CurrentAnalysis current,
            Clock clock,
            @ConfigProperty(name = "linchpin.outage.hours", defaultValue = "72") double outageHours) {
        this.store = store;
        this.current = current;
        this.clock = clock;
        this.outageHours = outageHours;
    }

    /** Its number; 0 before the first. */
    long revision() {
        return store.current().map(GraphRevision::number).orElse(0L);
    }

    /** Its rows; none before the first. */
    Graph rows() {
        Optional<GraphRevision> revision = store.current();
        return current.find()
                .filter(analysis -> analysis.revision().equals(revision))
                .map(analysis -> analysis.graph().rows())
                .orElseGet(() -> revision.map(store::read).orElseGet(Graph::empty));
    }

    /** Its single faults, in a malfunction of the length that pages assume. */
    SingleFaults faults(Graph rows) {
        return current.find()
                .filter(analysis -> analysis.graph().rows().equals(rows))
                .map(analysis -> analysis.singleFaults(FaultMode.MALFUNCTION, outageHours))
                .orElseGet(() -> faultsOf(rows));
    }

    /** The same of a graph that is not stored. */
    SingleFaults faultsOf(Graph rows) {
        var graph = DependencyGraph.of(rows, LocalDate.now(clock));
        return new FaultAnalysis(graph).singleFaults(FaultMode.MALFUNCTION, outageHours);
    }
}
