package org.linchpin.report.service;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.Cascade;
import org.linchpin.fault.FaultScenario;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Phrases;
import org.linchpin.report.View;
import org.linchpin.report.cascade.Spread;
import org.linchpin.report.cascade.Unfolding;

/**
 * The chain that a reader looks at: from one fault, or from two at once, to a service.
 *
 * @param title which faults
 * @param text what is to be said of it, in place of the picture or beside it
 * @param spread null if there is nothing to draw
 * @param whatIf what else would happen in this outage; null if there is nothing to ask
 */
record ChosenChain(
        String title,
        String text,
        @Nullable Spread spread,
        @Nullable String whatIf) {
    /** Names the faults in the address. */
    static final String FAULT = "fault";

    /** As many as there are in a hidden pair. */
    private static final int MOST = 2;

    /** The page with the chain from these faults drawn. */
    static String drawn(PageAddress here, List<String> ids) {
        return here.without(Unfolding.CHOICE).withAll(FAULT, ids) + "#" + Unfolding.PLACE;
    }

    /**
     * The chain that the address names.
     *
     * @param usual the fault that is drawn where it names none; {@link DependencyGraph#NONE} if there is no such fault
     * @return null if there is nothing to say
     */
    static @Nullable ChosenChain of(View view, int service, int usual) {
        DependencyGraph graph = view.graph();
        List<String> ids = view.address().parameters().getOrDefault(FAULT, List.of());
        if (ids.isEmpty()) {
            return usual == DependencyGraph.NONE ? null : of(view, service, new int[] {usual});
        }
        for (String id : ids) {
            if (graph.node(id) == DependencyGraph.NONE) {
                return refused(
                        "There is nothing with the id “%s”. The rest of the page is not affected.".formatted(id));
            }
        }
        int[] faults = ids.stream().mapToInt(graph::node).distinct().toArray();
        return faults.length > MOST
                ? refused(
                        "%d faults are chosen, but at most %d are drawn here. Ask what happens if more of them fail at once."
                                .formatted(faults.length, MOST))
                : of(view, service, faults);
    }

    private static ChosenChain refused(String text) {
        return new ChosenChain("How the fault would spread", text, null, null);
    }

    private static ChosenChain of(View view, int service, int[] faults) {
        Cascade cascade = cascade(view, view.outage().hours(), faults);
        String text = "";
        if (!isReached(cascade, service) && Double.isFinite(view.outage().hours())) {
            cascade = cascade(view, Double.POSITIVE_INFINITY, faults);
            text = "An outage %s would not reach this service; drawn is one that does not end."
                    .formatted(view.outage().lasting());
        }
        String names = Phrases.join(Arrays.stream(faults)
                .mapToObj(new FaultNames(view.graph())::full)
                .toList());
        String title = "How %s would reach this service".formatted(names);
        if (!isReached(cascade, service)) {
            return new ChosenChain(
                    title, "%s would neither stop nor degrade this service.".formatted(names), null, null);
        }
        String whatIf = faults.length == 1
                ? view.whatIf(List.of(view.graph().id(faults[0])))
                : view.whatIfForGood(faults[0], faults[1]);
        return new ChosenChain(
                title, text, Spread.of(cascade, service, node -> node == service, view.address()), whatIf);
    }

    private static boolean isReached(Cascade cascade, int service) {
        return !cascade.scenario().faults().contains(service)
                && (cascade.isDown(service) || cascade.isDegraded(service));
    }

    private static Cascade cascade(View view, double hours, int[] faults) {
        DependencyGraph graph = view.graph();
        return view.analysis()
                .faults()
                .cascade(FaultScenario.of(graph, view.outage().modeOf(graph, faults), hours, faults));
    }
}
