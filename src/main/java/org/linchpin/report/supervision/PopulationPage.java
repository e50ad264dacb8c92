package org.linchpin.report.supervision;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.account.Viewer;
import org.linchpin.analysis.Analysis;
import org.linchpin.analysis.RequestAnalysis;
import org.linchpin.concentration.indicator.CategoryPopulation;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Words;
import org.linchpin.supervision.CategoryPopulations;
import org.linchpin.supervision.StatedPopulation;
import org.linchpin.supervision.StepOneIndicators;

/** How many financial entities of each category there are: asked for, since the law's totals are of all. */
@Path("/indicators/populations")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class PopulationPage {
    private static final String HERE = "/indicators/populations";
    private static final int LONGEST_CATEGORY = 300;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_SOURCE = 500;

    private static final TableDefinition<Row> TABLE = new TableDefinition<>(
            "populations",
            "Categories of entities, how many there are, and how many are loaded",
            "categories",
            "",
            "No financial entity is loaded.",
            List.of(
                    TableColumn.text("category", "Category", Row::category),
                    TableColumn.number("loaded", "Loaded", Row::loaded),
                    TableColumn.<Row>number(
                            "entities",
                            "In all",
                            r -> r.stated() == null
                                    ? null
                                    : r.stated().population().entities()),
                    TableColumn.<Row>share("coverage", "Coverage", Row::coverage)
                            .help("Loaded over all. Below 100 % indicators say what is missing."),
                    TableColumn.<Row>number(
                            "assets",
                            "Assets in all",
                            r -> r.stated() == null
                                    ? null
                                    : r.stated().population().assets()),
                    TableColumn.<Row>text(
                            "assets_unit",
                            "In",
                            r -> r.stated() == null
                                    ? null
                                    : r.stated().population().assetsUnit()),
                    TableColumn.<Row>text(
                            "source",
                            "Source",
                            r -> r.stated() == null ? null : r.stated().source()),
                    TableColumn.<Row>text(
                            "changed_by",
                            "Stated by",
                            r -> r.stated() == null ? null : r.stated().changedBy()),
                    TableColumn.<Row>date(
                            "changed_at",
                            "On",
                            r -> r.stated() == null
                                    ? null
                                    : LocalDate.ofInstant(r.stated().changedAt(), ZoneOffset.UTC))));

    private final RequestAnalysis analysis;
    private final StepOneIndicators indicators;
    private final CategoryPopulations populations;
    private final Viewer viewer;
    private final PageRequest request;

    PopulationPage(
            RequestAnalysis analysis,
            StepOneIndicators indicators,
            CategoryPopulations populations,
            Viewer viewer,
            PageRequest request) {
        this.analysis = analysis;
        this.indicators = indicators;
        this.populations = populations;
        this.viewer = viewer;
        this.request = request;
    }

    record populations(PageFrame frame, String lead, List<String> categories, boolean mayState, TableView table)
            implements TemplateInstance {}

    /** One category. */
    record Row(String category, int loaded, @Nullable StatedPopulation stated) {
        @Nullable
        Double coverage() {
            return stated == null
                    ? null
                    : Double.valueOf(
                            Math.min(1, (double) loaded / stated.population().entities()));
        }
    }

    @GET
    public Response page() {
        Analysis now = analysis.get();
        Map<String, StatedPopulation> stated = populations.all().stream()
                .collect(Collectors.toMap(s -> s.population().category(), s -> s));
        Map<String, Integer> loaded = new TreeMap<>(indicators.on(now).loaded());
        stated.keySet().forEach(category -> loaded.putIfAbsent(category, 0));
        List<Row> rows = loaded.entrySet().stream()
                .map(e -> new Row(e.getKey(), e.getValue(), stated.get(e.getKey())))
                .toList();
        Table<Row> table = request.table(TABLE, rows);
        String lead = "Of %s, the population of %s is stated; of the others an indicator is of those loaded."
                .formatted(Words.count(rows.size(), "category", "categories"), Words.number(stated.size()));
        return request.answer(
                new populations(
                        request.frame(
                                "Populations of categories",
                                new Breadcrumb("Critical-provider indicators", "/indicators")),
                        lead,
                        rows.stream().map(Row::category).toList(),
                        mayState(),
                        table.view()),
                table);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response state(
            @FormParam("category") @Nullable String category,
            @FormParam("entities") @Nullable String entities,
            @FormParam("assets") @Nullable String assets,
            @FormParam("unit") @Nullable String unit,
            @FormParam("source") @Nullable String source) {
        if (!mayState()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Populations are stated by regulators and administrators.");
        }
        String name = text("category", category, LONGEST_CATEGORY);
        if (name.isEmpty()) {
            throw refuse("Choose the category whose population you state.");
        }
        String count = text("entities", entities, LONGEST_UNIT).replace(",", "");
        if (count.isEmpty()) {
            populations.forget(name);
        } else {
            if (!count.matches("[0-9]{1,9}") || Long.parseLong(count) == 0) {
                throw refuse(
                        "entities is \"%s\", but must be a whole number from 1, or empty to take the statement back."
                                .formatted(entities));
            }
            String of = text("unit", unit, LONGEST_UNIT);
            populations.state(
                    new CategoryPopulation(name, Long.parseLong(count), assets(assets), of.isEmpty() ? null : of),
                    text("source", source, LONGEST_SOURCE),
                    viewer.name());
        }
        return Response.seeOther(URI.create(HERE)).build();
    }

    private boolean mayState() {
        return viewer.isRegulator() || viewer.mayAdminister();
    }

    private static @Nullable Double assets(@Nullable String text) {
        String number = text("assets", text, LONGEST_SOURCE).replace(",", "");
        if (number.isEmpty()) {
            return null;
        }
        try {
            double value = Double.parseDouble(number);
            if (value > 0 && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refuse("assets is \"%s\", but must be a number above 0, or empty.".formatted(text));
        }
        throw refuse("assets is \"%s\", but must be a number above 0, or empty.".formatted(text));
    }

    private static String text(String field, @Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > longest) {
            throw refuse("%s has %d characters, but may have %d.".formatted(field, stripped.length(), longest));
        }
        return stripped;
    }

    private static ProblemException refuse(String detail) {
        return new ProblemException(ProblemType.BAD_REQUEST, detail);
    }
}
