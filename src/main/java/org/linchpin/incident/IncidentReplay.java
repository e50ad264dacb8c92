package org.linchpin.incident;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.Explanation;
import org.linchpin.fault.FaultAnalysis;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Incident;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Observation;
import org.linchpin.graph.Observed;
import org.linchpin.graph.Organization;

/** Lets an incident's faults fail once more on one graph, and looks at the observed subjects. Used once, by one thread. */
final class IncidentReplay {
    private final DependencyGraph graph;
    private final Cascade cascade;
    private final BitSet reached;

    /** Time: that of one cascade and of a walk over all that hangs on the faults. */
    IncidentReplay(DependencyGraph graph, Incident incident) {
        this.graph = graph;
        cascade = new FaultAnalysis(graph).cascade(Backtests.scenario(graph, incident));
        reached = reached(graph, Backtests.faults(graph, incident));
    }

    /** The outcomes of these observations, in their order. O(services + the chains). */
    List<SubjectOutcome> outcomes(List<Observation> observations) {
        Map<String, List<Integer>> services = services(observations);
        List<SubjectOutcome> outcomes = new ArrayList<>();
        for (Observation observation : observations) {
            int node = graph.node(observation.subject());
            List<Integer> nodes = node == DependencyGraph.NONE
                    ? services.getOrDefault(observation.subject(), List.of())
                    : List.of(node);
            outcomes.add(outcome(observation, nodes));
        }
        return outcomes;
    }

    private Map<String, List<Integer>> services(List<Observation> observations) {
        Set<String> subjects = new HashSet<>();
        observations.forEach(o -> subjects.add(o.subject()));
        Map<String, List<Integer>> services = new HashMap<>();
        IntStream.range(graph.kindStart(NodeKind.SERVICE), graph.nodeCount()).forEach(service -> {
            Organization owner = graph.owner(service);
            if (owner != null && subjects.contains(owner.id())) {
                services.computeIfAbsent(owner.id(), id -> new ArrayList<>()).add(service);
            }
        });
        return services;
    }

    private SubjectOutcome outcome(Observation observation, List<Integer> nodes) {
        int worst = nodes.stream()
                .min(Comparator.comparing(this::state)
                        .thenComparingDouble(cascade::downAfterHours)
                        .thenComparing(graph::id))
                .orElse(DependencyGraph.NONE);
        Observed predicted = worst == DependencyGraph.NONE ? Observed.UNAFFECTED : state(worst);
        MissCause cause =
                MissCause.of(predicted, observation.observed(), nodes.stream().anyMatch(this::isReached));
        if (predicted == Observed.UNAFFECTED) {
            return new SubjectOutcome(observation, predicted, List.of(), null, cause);
        }
        Explanation why = predicted == Observed.DOWN ? cascade.explain(worst) : cascade.explainDegraded(worst);
        List<ChainStep> chain =
                why.steps().stream().map(step -> ChainStep.of(graph, step)).toList();
        return new SubjectOutcome(observation, predicted, chain, why.weakestEvidence(), cause);
    }

    private Observed state(int node) {
        return cascade.isDown(node)
                ? Observed.DOWN
                : cascade.isDegraded(node) ? Observed.DEGRADED : Observed.UNAFFECTED;
    }

    /** Whether any chain leads there: that of a withdrawal leads to no organization of its own country. */
    private boolean isReached(int node) {
        return reached.get(node) && cascade.isReported(node);
    }

    /** All that any chain of needs leads to from the faults, whatever their kind, redundancy and ride-through. */
    private static BitSet reached(DependencyGraph graph, int[] faults) {
        var reached = new BitSet();
        int[] queue = new int[graph.nodeCount()];
        int end = 0;
        for (int fault : faults) {
            if (!reached.get(fault)) {
                reached.set(fault);
                queue[end++] = fault;
            }
        }
        for (int at = 0; at < end; at++) {
            for (int i = graph.dependentStart(queue[at]); i < graph.dependentEnd(queue[at]); i++) {
                int owner = graph.groupOwner(graph.dependentGroup(i));
                if (!reached.get(owner)) {
                    reached.set(owner);
                    queue[end++] = owner;
                }
            }
        }
        return reached;
    }
}
