package org.linchpin.report;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.fault.SingleFaults;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.scenario.ScenarioQuery;

/**
 * What a reader chose to look at; all of it is in the address.
 *
 * @param analysis without illustrative rows if the reader hides them
 * @param outage that is assumed
 * @param countries whether countries are ranked instead of products, vendors and locations
 * @param firm whether illustrative rows are hidden
 * @param address of the page
 */
public record View(Analysis analysis, OutageChoice outage, boolean countries, boolean firm, PageAddress address) {
    private static final String SHOW = "show";
    private static final String COUNTRIES = "countries";
    public static final String ILLUSTRATIVE = ScenarioQuery.ILLUSTRATIVE;
    private static final String HIDE = ScenarioQuery.HIDE;

    /** What is assumed to fail, by its id, on the page that asks what if. */
    public static final String FAULT = "fault";

    /** What rankings show; countries have a tab of their own. */
    public static final Set<NodeKind> SUPPLY = Set.of(NodeKind.PRODUCT, NodeKind.VENDOR, NodeKind.LOCATION);

    /** The choices that say which outage is assumed, on every page alike. */
    public static final Set<String> OUTAGE = Set.of(OutageChoice.HOURS, OutageChoice.MODE, ILLUSTRATIVE);

    public static View of(Analysis all, PageAddress address, OutageSettings settings) {
        boolean firm = chosen(address, ILLUSTRATIVE, HIDE);
        return new View(
                firm ? all.withoutIllustrative() : all,
                OutageChoice.of(address, settings.hours()),
                chosen(address, SHOW, COUNTRIES),
                firm,
                address.without("download"));
    }

    public DependencyGraph graph() {
        return analysis.graph();
    }

    public SingleFaults faults() {
        return analysis.singleFaults(outage.mode(), outage.hours());
    }

    /** What happens if these fail at once, given by their ids, in the outage that is assumed here. */
    public String whatIf(List<String> faults) {
        PageAddress there = PageAddress.of("/what-if");
        for (String name : OUTAGE) {
            @Nullable String value = address.value(name);
            there = value == null ? there : there.with(name, value);
        }
        return there.withAll(FAULT, faults).toString();
    }

    /** What happens if these two fail at once for good, judged as a hidden pair is. */
    public String whatIfForGood(int first, int second) {
        PageAddress there = PageAddress.of("/what-if").with(OutageChoice.HOURS, OutageChoice.NEVER);
        FaultMode mode = outage.modeOf(graph(), first, second);
        there = mode == FaultMode.MALFUNCTION ? there : there.with(OutageChoice.MODE, mode.text());
        there = firm ? there.with(ILLUSTRATIVE, HIDE) : there;
        return there.withAll(FAULT, List.of(graph().id(first), graph().id(second)))
                .toString();
    }

    public Set<NodeKind> kinds() {
        return countries ? Set.of(NodeKind.COUNTRY) : SUPPLY;
    }

    /** The choices as links, for the page. */
    public Choices choices() {
        return choices("Products, vendors, locations");
    }

    /**
     * The choices as links, for the page.
     *
     * @param supply what is ranked unless countries are
     */
    public Choices choices(String supply) {
        return new Choices(
                outage,
                List.of(
                        new Narrowing.Chip(supply, address.without(SHOW).toString(), !countries),
                        new Narrowing.Chip(
                                "Countries and territories",
                                address.with(SHOW, COUNTRIES).toString(),
                                countries)),
                List.of(
                        new Narrowing.Chip(
                                "shown", address.without(ILLUSTRATIVE).toString(), !firm),
                        new Narrowing.Chip(
                                "hidden", address.with(ILLUSTRATIVE, HIDE).toString(), firm)),
                carried(),
                address.path());
    }

    private List<Carried> carried() {
        return address.without(OutageChoice.HOURS, OutageChoice.MODE).parameters().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(value -> new Carried(e.getKey(), value)))
                .toList();
    }

    /** A field of the form that is not seen. */
    public record Carried(String name, String value) {}

    private static boolean chosen(PageAddress address, String name, String value) {
        @Nullable String text = address.value(name);
        if (text != null && !text.equals(value)) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, "%s is \"%s\", but must be %s or absent.".formatted(name, text, value));
        }
        return text != null;
    }

    /**
     * How the choices are shown.
     *
     * @param kinds which faults are ranked
     * @param illustrative whether what rests on illustrative rows is shown
     * @param carried what the form for the outage must repeat, so that the page's other choices stay
     * @param path where that form leads
     */
    public record Choices(
            OutageChoice outage,
            List<Narrowing.Chip> kinds,
            List<Narrowing.Chip> illustrative,
            List<Carried> carried,
            String path) {
        public Choices {
            kinds = List.copyOf(kinds);
            illustrative = List.copyOf(illustrative);
            carried = List.copyOf(carried);
        }
    }
}
