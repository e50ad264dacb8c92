package org.linchpin.report.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.linchpin.graph.Countries;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.report.Narrowing;
import org.linchpin.report.Words;

/**
 * What a reader asks of concentration; all of it is in the address, under the names that the API uses.
 *
 * @param query of the depth that the address says; pages that show both depths take either from it
 * @param countryNames countries and sets of countries as they were chosen
 * @param external whether the page is for people outside the authority, so that small figures are withheld
 */
record ConcentrationChoice(ConcentrationQuery query, List<String> countryNames, boolean external, PageAddress address) {
    static final String SECTOR = "sector";
    static final String COUNTRY = "country";
    static final String CATEGORY = "category";
    static final String LEVEL = "level";
    static final String BASIS = "basis";
    static final String DEPTH = "depth";
    static final String UNIT = "unit";
    static final String WEIGHT = "weight";
    /** What can be chosen where direct and indirect suppliers stand side by side. */
    static final Set<String> BOTH_DEPTHS = Set.of(SECTOR, COUNTRY, CATEGORY, LEVEL, BASIS, UNIT, WEIGHT);

    private static final String AUDIENCE = "audience";
    private static final String EXTERNAL = "external";

    ConcentrationChoice {
        countryNames = List.copyOf(countryNames);
    }

    /**
     * What the address says.
     *
     * @throws ProblemException if it says what makes no sense
     */
    static ConcentrationChoice of(PageAddress address, CountrySets sets) {
        Unit unit = choice(address, UNIT, Unit.class, Unit.ORGANIZATION);
        Level level = choice(address, LEVEL, Level.class, Level.VENDOR);
        // a form sends every field: a basis says nothing of other levels, and each unit has one weight of its own
        Basis basis = choice(address, BASIS, Basis.class, Basis.OWNER);
        Weight weight = choice(address, WEIGHT, Weight.class, Weight.ONE);
        Weight own = unit == Unit.SERVICE ? Weight.WEIGHT : Weight.SIZE;
        List<String> countries = values(address, COUNTRY);
        try {
            return new ConcentrationChoice(
                    new ConcentrationQuery(
                            unit,
                            weight == Weight.ONE ? Weight.ONE : own,
                            level,
                            level == Level.COUNTRY ? basis : Basis.OWNER,
                            choice(address, DEPTH, Depth.class, Depth.INDIRECT),
                            address.value(CATEGORY),
                            new Population(
                                    new LinkedHashSet<>(values(address, SECTOR)),
                                    sets.countries(countries),
                                    address.value(Narrowing.DATASET))),
                    countries,
                    isExternal(address),
                    address.without("download"));
        } catch (ConcentrationQueryException e) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    private static boolean isExternal(PageAddress address) {
        @Nullable String audience = address.value(AUDIENCE);
        if (audience != null && !audience.equals(EXTERNAL)) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, "audience is \"%s\", but must be external or absent.".formatted(audience));
        }
        return audience != null;
    }

    private static List<String> values(PageAddress address, String name) {
        return address.parameters().getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .distinct()
                .toList();
    }

    private static <E extends Enum<E> & Choice> E choice(PageAddress address, String name, Class<E> type, E otherwise) {
        @Nullable String text = address.value(name);
        return text == null
                ? otherwise
                : Choice.find(type, text)
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.BAD_REQUEST,
                                "%s is \"%s\", but must be one of %s."
                                        .formatted(
                                                name,
                                                text,
                                                String.join(
                                                        ", ",
                                                        Arrays.stream(type.getEnumConstants())
                                                                .map(Choice::text)
                                                                .toList()))));
    }

    /**
     * Refuses readers outside the authority.
     *
     * @param what they may not see
     */
    void requireInside(String what) {
        if (external) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    what + " is for readers inside the authority only. Leave audience=external out.");
        }
    }

    ConcentrationQuery direct() {
        return query.withDepth(Depth.DIRECT);
    }

    ConcentrationQuery indirect() {
        return query.withDepth(Depth.INDIRECT);
    }

    /** The same choices on another page. */
    PageAddress on(String path) {
        PageAddress there = PageAddress.of(path);
        for (String name :
                List.of(SECTOR, COUNTRY, Narrowing.DATASET, CATEGORY, LEVEL, BASIS, DEPTH, UNIT, WEIGHT, AUDIENCE)) {
            there = there.withAll(name, values(address, name));
        }
        return there;
    }

    /** Who is behind a supplier's figures. */
    String dependants(String supplier, Depth depth) {
        PageAddress there = on("/concentration/suppliers/" + PageAddress.encode(supplier));
        return (depth == Depth.DIRECT ? there.with(DEPTH, Depth.DIRECT.text()) : there.without(DEPTH)).toString();
    }

    /** For whom the page is. */
    List<Narrowing.Chip> audiences() {
        return List.of(
                new Narrowing.Chip(
                        "inside the authority", address.without(AUDIENCE).toString(), !external),
                new Narrowing.Chip(
                        "outside: small figures withheld",
                        address.with(AUDIENCE, EXTERNAL).toString(),
                        external));
    }

    /** Units and weight, as each title has them. */
    String unitWords() {
        return switch (query.weight()) {
            case ONE ->
                query.unit() == Unit.ORGANIZATION
                        ? "organizations, each counted alike"
                        : "services, each counted alike";
            case SIZE -> "organizations, weighted by size";
            case WEIGHT -> "services, weighted by their weight";
        };
    }

    /** <em>1 organization</em>, <em>5 services</em>. */
    String units(long count) {
        return query.unit() == Unit.ORGANIZATION
                ? Words.count(count, "organization", "organizations")
                : Words.count(count, "service", "services");
    }

    /** What is one supplier, in the plural. */
    String suppliers() {
        return switch (query.level()) {
            case PRODUCT -> "products";
            case VENDOR -> "vendors";
            case GROUP -> "groups of vendors, by their ultimate parent";
            case COUNTRY ->
                switch (query.basis()) {
                    case OWNER -> "countries and territories, by the seat of the ultimate parent";
                    case SEAT -> "countries and territories, by the vendor's seat";
                    case PLACE -> "countries and territories, by the place of the product";
                };
        };
    }

    /** Whose suppliers: <em>Banking in the EU, data set x</em>. */
    String population() {
        List<String> parts = new ArrayList<>();
        Population population = query.population();
        parts.add(population.sectors().isEmpty() ? "all sectors" : String.join(", ", population.sectors()));
        if (!countryNames.isEmpty()) {
            parts.add("in "
                    + String.join(
                            ", ",
                            countryNames.stream()
                                    .map(ConcentrationChoice::country)
                                    .toList()));
        }
        if (population.dataset() != null) {
            parts.add("of data set " + population.dataset());
        }
        return String.join(" ", parts);
    }

    /** In which products: empty for all. */
    String categoryWords() {
        return query.category() == null ? "" : " in " + query.category();
    }

    static String country(String name) {
        return name.length() == 2 && Countries.isCode(name) ? Words.country(name) : name;
    }

    /** The fields of a page's form. */
    List<ChoiceForm.Field> fields(DependencyGraph graph, CountrySets sets, Set<String> names) {
        List<Organization> all = graph.organizations();
        return Stream.<ChoiceForm.@Nullable Field>of(
                        ChoiceForm.Field.some(
                                SECTOR,
                                "Sectors (none chosen: all)",
                                all.stream().map(Organization::sector).sorted(),
                                query.population().sectors(),
                                s -> s),
                        ChoiceForm.Field.some(
                                COUNTRY,
                                "Countries or blocs (none: all)",
                                Stream.concat(
                                        sets.named().keySet().stream(),
                                        all.stream().map(Organization::country).sorted()),
                                countryNames,
                                ConcentrationChoice::country),
                        category(graph),
                        field(
                                LEVEL,
                                "One supplier is a",
                                Level.values(),
                                query.level(),
                                ConcentrationChoice::levelWords),
                        field(
                                BASIS,
                                "A country counts by",
                                Basis.values(),
                                query.basis(),
                                ConcentrationChoice::basisWords),
                        field(
                                DEPTH,
                                "Suppliers are followed",
                                Depth.values(),
                                query.depth(),
                                d -> d == Depth.DIRECT ? "one step: direct" : "all tiers: indirect"),
                        field(
                                UNIT,
                                "Unit",
                                Unit.values(),
                                query.unit(),
                                u -> u == Unit.ORGANIZATION ? "organizations" : "services"),
                        weight())
                .filter(Objects::nonNull)
                .filter(f -> names.contains(f.name()))
                .toList();
    }

    private ChoiceForm.Field weight() {
        return ChoiceForm.Field.one(
                WEIGHT,
                "Each unit counts",
                List.of(
                        new ChoiceForm.Option("one", "alike", query.weight() == Weight.ONE),
                        new ChoiceForm.Option(
                                query.unit() == Unit.ORGANIZATION ? "size" : "weight",
                                query.unit() == Unit.ORGANIZATION ? "by its size" : "by its weight",
                                query.weight() != Weight.ONE)));
    }

    private ChoiceForm.Field category(DependencyGraph graph) {
        List<ChoiceForm.Option> options = new ArrayList<>();
        options.add(new ChoiceForm.Option("", "all", query.category() == null));
        Stream.concat(graph.rows().products().stream().map(p -> p.category()), Stream.ofNullable(query.category()))
                .distinct()
                .sorted()
                .map(c -> new ChoiceForm.Option(c, c, c.equals(query.category())))
                .forEach(options::add);
        return ChoiceForm.Field.one(CATEGORY, "Category of products", options);
    }

    static String basisWords(Basis basis) {
        return switch (basis) {
            case OWNER -> "the owner's seat";
            case SEAT -> "the vendor's seat";
            case PLACE -> "the product's place";
        };
    }

    private static String levelWords(Level level) {
        return switch (level) {
            case PRODUCT -> "product";
            case VENDOR -> "vendor";
            case GROUP -> "group: ultimate parent";
            case COUNTRY -> "country or territory";
        };
    }

    private static <E extends Choice> ChoiceForm.Field field(
            String name, String label, E[] values, E chosen, Function<E, String> words) {
        return ChoiceForm.Field.one(
                name,
                label,
                Arrays.stream(values)
                        .map(v -> new ChoiceForm.Option(v.text(), words.apply(v), v.equals(chosen)))
                        .toList());
    }
}
