package org.linchpin.api;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.ConcentrationQueryException;
import org.linchpin.concentration.CountrySets;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.Level;
import org.linchpin.concentration.Population;
import org.linchpin.concentration.Unit;
import org.linchpin.concentration.Weight;
import org.linchpin.graph.Choice;
import org.linchpin.platform.problem.ProblemException;

/** Whose suppliers are measured, and how. An empty value is the same as none. */
public class ConcentrationParameters {
    @QueryParam("sector")
    @Parameter(description = "Organizations of this sector, and their services, only. Repeatable.")
    @Nullable
    List<String> sector;

    @QueryParam("country")
    @Parameter(
            description =
                    "Organizations of this country or territory, and their services, only: ISO 3166-1, EU, EEA, or a set"
                            + " of countries of this installation. Repeatable.")
    @Nullable
    List<String> country;

    @QueryParam("dataset")
    @Parameter(description = "Units (organizations or services) of this data set only.")
    @Nullable
    String dataset;

    @QueryParam("category")
    @Parameter(description = "Count products of this category only. What is walked through stays the same.")
    @Nullable
    String category;

    @QueryParam("level")
    @Parameter(description = "What is one supplier: product, vendor (default), group (ultimate parent) or country.")
    @Nullable
    String level;

    @QueryParam("basis")
    @Parameter(
            description = "For level=country: owner (default, the ultimate parent's seat), seat (the vendor's) or place"
                    + " (the product's location).")
    @Nullable
    String basis;

    @QueryParam("depth")
    @Parameter(description = "direct (default), or indirect: over any number of tiers.")
    @Nullable
    String depth;

    @QueryParam("unit")
    @Parameter(description = "Of what the population consists: organization (default) or service.")
    @Nullable
    String unit;

    @QueryParam("audience")
    @Parameter(
            description =
                    "external: figures that stand for too few organizations are null, and some more, so that none can be"
                            + " worked out.")
    @Nullable
    String audience;

    @QueryParam("weight")
    @Parameter(description = "What a unit counts: one (default), size (of organizations) or weight (of services).")
    @Nullable
    String weight;

    /**
     * The question that the parameters ask.
     *
     * @throws ProblemException if a value is unknown, or the values do not go together
     */
    ConcentrationQuery query(CountrySets sets) {
        try {
            return new ConcentrationQuery(
                    choice("unit", Unit.class, unit, ConcentrationQuery.DEFAULT.unit()),
                    choice("weight", Weight.class, weight, ConcentrationQuery.DEFAULT.weight()),
                    choice("level", Level.class, level, ConcentrationQuery.DEFAULT.level()),
                    choice("basis", Basis.class, basis, ConcentrationQuery.DEFAULT.basis()),
                    choice("depth", Depth.class, depth, ConcentrationQuery.DEFAULT.depth()),
                    category,
                    new Population(given(sector), sets.countries(given(country)), dataset));
        } catch (ConcentrationQueryException e) {
            throw FaultParameters.badRequest(String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    /** Whether the answer leaves the authority. */
    boolean isExternal() {
        if (audience != null && !audience.isBlank() && !audience.equals("external")) {
            throw FaultParameters.badRequest("audience is \"%s\", but must be external or absent.".formatted(audience));
        }
        return audience != null && !audience.isBlank();
    }

    private static Set<String> given(@Nullable List<String> values) {
        return values == null
                ? Set.of()
                : values.stream().filter(v -> !v.isBlank()).collect(Collectors.toSet());
    }

    private static <E extends Enum<E> & Choice> E choice(
            String parameter, Class<E> type, @Nullable String text, E otherwise) {
        return text == null || text.isBlank() ? otherwise : FaultParameters.choice(parameter, type, text);
    }
}
