package org.linchpin.api;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.ServiceFilter;
import org.linchpin.graph.Choice;
import org.linchpin.graph.Countries;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** What every question about faults may be narrowed by. */
public class FaultParameters {
    @QueryParam("organization")
    @Parameter(description = "Count the services of this organization only (its id).")
    @Nullable
    String organization;

    @QueryParam("sector")
    @Parameter(description = "Count the services of organizations of this sector only.")
    @Nullable
    String sector;

    @QueryParam("country")
    @Parameter(description = "Count the services of organizations of this country or territory only (ISO 3166-1).")
    @Nullable
    String country;

    @QueryParam("dataset")
    @Parameter(description = "Count the services of this data set only.")
    @Nullable
    String dataset;

    @QueryParam("kind")
    @Parameter(description = "Kinds of node: country, location, vendor, product, system, service. Repeatable.")
    @Nullable
    List<String> kind;

    @QueryParam("mode")
    @Parameter(description = "malfunction (default) or loss; a country is always a loss.")
    @Nullable
    String mode;

    @QueryParam("outageHours")
    @Parameter(description = "Hours until the supplier's repair, above 0; without it, never.")
    @Nullable
    Double outageHours;

    /**
     * The services that are counted.
     *
     * @throws ProblemException if a parameter names what is not there
     */
    ServiceFilter services(Analysis analysis) {
        if (organization != null && analysis.graph().rows().find(Organization.class, organization) == null) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "There is no organization \"%s\".".formatted(organization));
        }
        if (country != null && !Countries.isCode(country)) {
            throw badRequest(
                    "country is \"%s\", but must be an ISO 3166-1 alpha-2 code such as DE.".formatted(country));
        }
        return new ServiceFilter(organization, sector, country, dataset);
    }

    FaultMode mode() {
        return mode(mode);
    }

    /** The mode of that name; malfunction if none is given. */
    static FaultMode mode(@Nullable String text) {
        return text == null ? FaultMode.MALFUNCTION : choice("mode", FaultMode.class, text);
    }

    /** Hours; positive infinity if the repair never comes. */
    double outageHours() {
        return outageHours(outageHours);
    }

    /** Hours above 0; positive infinity if none are given. */
    static double outageHours(@Nullable Double hours) {
        if (hours == null) {
            return Double.POSITIVE_INFINITY;
        }
        if (!(hours > 0) || hours.isInfinite()) {
            throw badRequest("outageHours is %s, but must be a number above 0.".formatted(hours));
        }
        return hours;
    }

    /** Whether no kind was asked for. */
    boolean isAnyKind() {
        return kind == null || kind.isEmpty();
    }

    /** The kinds that were asked for; all if none was. */
    Set<NodeKind> kinds() {
        if (isAnyKind()) {
            return EnumSet.allOf(NodeKind.class);
        }
        Set<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
        Objects.requireNonNull(kind).forEach(text -> kinds.add(choice("kind", NodeKind.class, text)));
        return kinds;
    }

    /** Nodes of the kinds that were asked for. */
    IntPredicate ofKinds(DependencyGraph graph) {
        Set<NodeKind> kinds = kinds();
        return node -> kinds.contains(graph.kind(node));
    }

    static <E extends Enum<E> & Choice> E choice(String parameter, Class<E> type, String text) {
        return Choice.find(type, text.toLowerCase(Locale.ROOT)).orElseThrow(() -> {
            List<String> texts = java.util.Arrays.stream(type.getEnumConstants())
                    .map(Choice::text)
                    .toList();
            return badRequest(
                    "%s is \"%s\", but must be one of %s.".formatted(parameter, text, String.join(", ", texts)));
        });
    }

    static ProblemException badRequest(String detail) {
        return new ProblemException(ProblemType.BAD_REQUEST, detail);
    }
}
