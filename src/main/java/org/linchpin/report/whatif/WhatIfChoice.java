package org.linchpin.report.whatif;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.RankedFault;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.FaultNames;
import org.linchpin.report.View;
import org.linchpin.report.search.FaultSearch;

/**
 * How a reader chooses faults: by a search for names, or from examples.
 *
 * @param query what is searched for; empty if nothing
 * @param carried what the search must repeat, so that the other choices stay
 * @param found the closest names
 * @param outcome how much was found, in words; empty if nothing is searched for
 * @param examples scenarios from this graph, where nothing is chosen yet
 */
record WhatIfChoice(
        FaultSelection selection,
        String query,
        List<View.Carried> carried,
        List<Candidate> found,
        String outcome,
        List<Example> examples) {
    static final String QUERY = "q";

    private static final int EXAMPLES = 3;

    WhatIfChoice {
        carried = List.copyOf(carried);
        found = List.copyOf(found);
        examples = List.copyOf(examples);
    }

    /**
     * Something that can be made to fail.
     *
     * @param add the page with it; null if it is chosen already, or no more can be
     */
    record Candidate(
            String name,
            String kind,
            @Nullable String owner,
            @Nullable String add) {}

    /** A scenario to begin with. */
    record Example(String text, String href) {}

    static WhatIfChoice of(View view, FaultSelection selection) {
        DependencyGraph graph = view.graph();
        @Nullable String query = view.address().value(QUERY);
        FaultSearch search = query == null ? FaultSearch.NONE : FaultSearch.of(graph, query);
        return new WhatIfChoice(
                selection,
                search.query(),
                selection.here().parameters().entrySet().stream()
                        .flatMap(e -> e.getValue().stream().map(value -> new View.Carried(e.getKey(), value)))
                        .toList(),
                search.found().stream()
                        .map(f -> new Candidate(f.name(), f.kind(), f.owner(), selection.adding(graph, f.id())))
                        .toList(),
                search.outcome(),
                selection.faults().isEmpty() ? examples(view, selection.here()) : List.of());
    }

    /** The products that would stop the most, each alone and all at once. */
    private static List<Example> examples(View view, PageAddress here) {
        DependencyGraph graph = view.graph();
        List<RankedFault> top = view.faults().ranking().stream()
                .filter(r ->
                        graph.kind(r.fault()) == NodeKind.PRODUCT && r.counts().servicesDown() > 0)
                .limit(EXAMPLES)
                .toList();
        List<Example> examples = new ArrayList<>();
        for (RankedFault ranked : top) {
            examples.add(new Example(
                    "%s fails".formatted(new FaultNames(graph).full(ranked.fault())),
                    here.with(View.FAULT, graph.id(ranked.fault())).toString()));
        }
        if (top.size() > 1) {
            examples.add(new Example(
                    top.size() == 2 ? "both at once" : "all %d at once".formatted(top.size()),
                    here.withAll(
                                    View.FAULT,
                                    top.stream().map(r -> graph.id(r.fault())).toList())
                            .toString()));
        }
        return examples;
    }
}
