package org.linchpin.report.whatif;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Links;
import org.linchpin.report.View;
import org.linchpin.report.Words;
import org.linchpin.scenario.ScenarioQuery;

/**
 * The faults that a reader chose to happen at once; they are in the address.
 *
 * @param faults nodes in the order of the address, at most {@value #MOST}
 * @param chips one a fault; following it takes the fault away
 * @param problems what the address names and cannot be taken
 * @param here the page without the state of its tables, its search and its picture, which belong to another choice
 */
record FaultSelection(List<Integer> faults, List<Chosen> chips, List<Problem> problems, PageAddress here) {
    /** As many as a simulation of the API takes. */
    static final int MOST = 20;

    FaultSelection {
        faults = List.copyOf(faults);
        chips = List.copyOf(chips);
        problems = List.copyOf(problems);
    }

    /**
     * A fault that is chosen.
     *
     * @param href what falls if it fails alone
     * @param without the page without it
     */
    record Chosen(String name, String kind, String href, String without) {}

    /**
     * What cannot be taken.
     *
     * @param mended the page without it
     */
    record Problem(String text, String mended) {}

    public boolean isFull() {
        return faults.size() == MOST;
    }

    static FaultSelection of(DependencyGraph graph, PageAddress address) {
        PageAddress here = choices(address);
        List<String> ids = here.parameters().getOrDefault(View.FAULT, List.of());
        List<Integer> faults = new ArrayList<>();
        List<Chosen> chips = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> tooMany = new ArrayList<>();
        for (String id : ids) {
            int node = graph.node(id);
            if (node == DependencyGraph.NONE) {
                problems.add(new Problem(
                        "There is nothing with the id “%s”. It is left out; everything else is as you chose it."
                                .formatted(id),
                        without(here, ids, List.of(id))));
            } else if (faults.size() == MOST) {
                tooMany.add(id);
            } else {
                faults.add(node);
                chips.add(new Chosen(
                        new FaultNames(graph).full(node),
                        Words.kind(graph.kind(node)),
                        Links.fault(id),
                        without(here, ids, List.of(id))));
            }
        }
        if (!tooMany.isEmpty()) {
            problems.add(new Problem(
                    "At most %d things can fail at once here. %s left out, the first %s."
                            .formatted(
                                    MOST,
                                    tooMany.size() == 1 ? "One is" : Words.number(tooMany.size()) + " are",
                                    graph.name(graph.node(tooMany.get(0)))),
                    without(here, ids, tooMany)));
        }
        return new FaultSelection(faults, chips, problems, here);
    }

    /** The page with one more fault; null if it is chosen already, or there is no room for it. */
    @Nullable
    String adding(DependencyGraph graph, String id) {
        if (isFull() || faults.contains(graph.node(id))) {
            return null;
        }
        List<String> ids = new ArrayList<>(here.parameters().getOrDefault(View.FAULT, List.of()));
        ids.add(id);
        return here.withAll(View.FAULT, ids).toString();
    }

    private static String without(PageAddress here, List<String> ids, List<String> gone) {
        return here.withAll(
                        View.FAULT,
                        ids.stream().filter(id -> !gone.contains(id)).toList())
                .toString();
    }

    /** What is assumed, to fail and to change, and each id once. */
    private static PageAddress choices(PageAddress address) {
        PageAddress here = address;
        for (String name : address.parameters().keySet()) {
            if (!name.equals(View.FAULT) && !name.equals(ScenarioQuery.CHANGE) && !View.OUTAGE.contains(name)) {
                here = here.without(name);
            }
        }
        return here.withAll(
                View.FAULT,
                address.parameters().getOrDefault(View.FAULT, List.of()).stream()
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList());
    }
}
