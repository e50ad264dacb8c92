package org.linchpin.api;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.indicator.Indicator;
import org.linchpin.concentration.indicator.IndicatorLine;
import org.linchpin.concentration.indicator.IndicatorSheet;
import org.linchpin.concentration.indicator.StepOne;
import org.linchpin.concentration.indicator.Verdict;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.supervision.StepOneIndicators;

/** Step-1 indicators of critical ICT third-party service providers, on this data. */
@Path("/api/v1")
@Tag(name = "indicators")
@Authenticated
public class IndicatorResource {
    private static final String DEPTH = "depth";
    private static final String DEPTHS =
            "direct, or indirect (default): what reaches the entities through subcontractors counts too.";

    private final RequestAnalysis analysis;
    private final StepOneIndicators indicators;

    IndicatorResource(RequestAnalysis analysis, StepOneIndicators indicators) {
        this.analysis = analysis;
        this.indicators = indicators;
    }

    @GET
    @Path("/vendors/{id}/indicators")
    @Operation(
            summary = "The step-1 indicators of a vendor's group, after Delegated Regulation (EU) 2024/1502",
            description =
                    "By indicator, then category of entities. What the data cannot say is not assessable, its value null.")
    public Sheet ofVendor(String id, @QueryParam(DEPTH) @Parameter(description = DEPTHS) @Nullable String depth) {
        Analysis now = analysis.get();
        DependencyGraph graph = now.graph();
        int vendor = Nodes.of(graph, id);
        if (graph.kind(vendor) != NodeKind.VENDOR) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no vendor with the id \"%s\".".formatted(id));
        }
        return Sheet.of(graph, indicators.on(now).of(vendor, depth(depth)));
    }

    @GET
    @Path("/indicators")
    @Operation(
            summary = "The groups of providers that entities use for critical or important functions",
            description = "By entities, descending, then id.")
    public Paging.Page<Provider> providers(
            @QueryParam(DEPTH) @Parameter(description = DEPTHS) @Nullable String depth, @BeanParam Paging paging) {
        Analysis now = analysis.get();
        DependencyGraph graph = now.graph();
        StepOne stepOne = indicators.on(now);
        Depth asked = depth(depth);
        List<Integer> used = IntStream.range(graph.kindStart(NodeKind.VENDOR), graph.kindEnd(NodeKind.VENDOR))
                .filter(v -> graph.ultimateParent(v) == v && now.criticalUse().count(v, asked) > 0)
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer v) -> -now.criticalUse().count(v, asked))
                        .thenComparing(graph::id))
                .toList();
        return paging.of(
                used,
                v -> Provider.of(graph, stepOne.of(v, asked), now.criticalUse().count(v, asked)));
    }

    private static Depth depth(@Nullable String text) {
        return text == null || text.isBlank() ? Depth.INDIRECT : FaultParameters.choice(DEPTH, Depth.class, text);
    }

    private static List<String> numbers(IndicatorSheet sheet, Verdict verdict) {
        return sheet.with(verdict).stream().map(Indicator::number).toList();
    }

    /**
     * A group of providers.
     *
     * @param entities that use it for a critical or important function
     * @param meetsStepOne whether all six are met on this data; no statement on a designation
     */
    public record Provider(
            NodeRef group,
            int entities,
            List<String> met,
            List<String> notMet,
            List<String> notAssessable,
            boolean meetsStepOne) {
        static Provider of(DependencyGraph graph, IndicatorSheet sheet, int entities) {
            return new Provider(
                    NodeRef.of(graph, sheet.group()),
                    entities,
                    numbers(sheet, Verdict.MET),
                    numbers(sheet, Verdict.NOT_MET),
                    numbers(sheet, Verdict.NOT_ASSESSABLE),
                    sheet.meetsStepOne());
        }
    }

    /** All lines of one group. */
    public record Sheet(
            NodeRef group,
            String depth,
            List<String> met,
            List<String> notMet,
            List<String> notAssessable,
            boolean meetsStepOne,
            List<Line> indicators) {
        static Sheet of(DependencyGraph graph, IndicatorSheet sheet) {
            return new Sheet(
                    NodeRef.of(graph, sheet.group()),
                    sheet.depth().text(),
                    numbers(sheet, Verdict.MET),
                    numbers(sheet, Verdict.NOT_MET),
                    numbers(sheet, Verdict.NOT_ASSESSABLE),
                    sheet.meetsStepOne(),
                    sheet.lines().stream().map(line -> Line.of(graph, line)).toList());
        }
    }

    /**
     * One indicator, for a category of entities where the law says so.
     *
     * @param value a share 0 to 1, or a number of entities; null where the data cannot say
     * @param ofLoaded whether it is of the loaded entities only
     * @param data what it was made from, in words
     * @param entities ids of the organizations counted
     * @param notAssessable ids of those of which the data does not say
     */
    public record Line(
            String indicator,
            String title,
            String article,
            @Nullable String category,
            @Nullable Double value,
            double threshold,
            String verdict,
            boolean ofLoaded,
            String data,
            List<String> entities,
            List<String> notAssessable) {
        static Line of(DependencyGraph graph, IndicatorLine line) {
            return new Line(
                    line.indicator().number(),
                    line.indicator().title(),
                    line.indicator().article(),
                    line.category(),
                    line.value(),
                    line.threshold(),
                    line.verdict().text(),
                    line.ofLoaded(),
                    line.data(),
                    ids(graph, line.entities()),
                    ids(graph, line.notAssessable()));
        }

        private static List<String> ids(DependencyGraph graph, List<Integer> organizations) {
            return organizations.stream()
                    .map(o -> graph.organizations().get(o).id())
                    .toList();
        }
    }
}
