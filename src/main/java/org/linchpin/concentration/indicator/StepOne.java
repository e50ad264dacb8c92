package org.linchpin.concentration.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.CriticalUse;
import org.linchpin.concentration.Depth;
import org.linchpin.graph.Criticality;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Systemic;

/**
 * Works out the step-1 indicators of Delegated Regulation (EU) 2024/1502, articles 2, 3 and 5, for groups of providers, from what is
 * loaded. An entity is an organization, its category the organization's sector; sectors that call themselves non-financial are left
 * out. What the data cannot say is not assessable, never zero. Immutable; a sheet takes O(users of the group + categories).
 */
public final class StepOne {
    private final DependencyGraph graph;
    private final CriticalUse use;
    private final Thresholds thresholds;
    private final Map<String, CategoryPopulation> populations;
    private final Contracts contracts;
    private final SortedMap<String, Category> categories = new TreeMap<>();
    /** Whether the data says of anybody that it is a G-SII or an O-SII. */
    private final boolean saysInstitutions;

    /** Whether the data says of anybody that an authority identified it as systemic. */
    private final boolean saysIdentified;

    /** What is loaded of a category. */
    private static final class Category {
        private int loaded;
        private int withCriticalServices;
        private int withoutSize;
        private double assets;
        private final TreeSet<String> units = new TreeSet<>();
    }

    /**
     * @param use of the same graph
     * @param populations of categories; those that are not given are not known
     */
    public StepOne(
            DependencyGraph graph, CriticalUse use, Thresholds thresholds, List<CategoryPopulation> populations) {
        this.graph = graph;
        this.use = use;
        this.thresholds = thresholds;
        this.populations =
                populations.stream().collect(Collectors.toUnmodifiableMap(CategoryPopulation::category, p -> p));
        contracts = new Contracts(graph);
        List<Organization> all = graph.organizations();
        saysIdentified = all.stream().anyMatch(o -> o.systemic() == Systemic.IDENTIFIED);
        saysInstitutions = all.stream().anyMatch(o -> o.systemic() == Systemic.G_SII || o.systemic() == Systemic.O_SII);
        boolean[] critical = new boolean[all.size()];
        for (int s = graph.kindStart(NodeKind.SERVICE); s < graph.kindEnd(NodeKind.SERVICE); s++) {
            critical[graph.organization(s)] |= graph.service(s).criticality() != Criticality.STANDARD;
        }
        for (int o = 0; o < all.size(); o++) {
            Organization organization = all.get(o);
            if (isEntity(organization)) {
                Category category = categories.computeIfAbsent(organization.sector(), c -> new Category());
                category.loaded++;
                category.withCriticalServices += critical[o] ? 1 : 0;
                Double size = organization.size();
                if (size == null) {
                    category.withoutSize++;
                } else {
                    category.assets += size;
                    category.units.add(Objects.requireNonNullElse(organization.sizeUnit(), ""));
                }
            }
        }
    }

    private static boolean isEntity(Organization organization) {
        return EntityKind.of(organization.sector()) != EntityKind.NO_FINANCIAL_ENTITY;
    }

    /** The categories that are loaded, with how many entities. */
    public SortedMap<String, Integer> loaded() {
        var loaded = new TreeMap<String, Integer>();
        categories.forEach((name, category) -> loaded.put(name, category.loaded));
        return loaded;
    }

    /**
     * The indicators of a group of providers, which count together.
     *
     * @param vendor any vendor of the group
     * @param depth direct, or through subcontractors too
     */
    public IndicatorSheet of(int vendor, Depth depth) {
        int group = graph.ultimateParent(vendor);
        List<Integer> users = Arrays.stream(use.organizations(group, depth))
                .boxed()
                .filter(o -> isEntity(organization(o)))
                .toList();
        Map<String, List<Integer>> byCategory = new HashMap<>();
        users.forEach(o -> byCategory
                .computeIfAbsent(organization(o).sector(), c -> new ArrayList<>())
                .add(o));
        List<IndicatorLine> lines = new ArrayList<>();
        categories.forEach(
                (name, category) -> lines.add(entities(name, category, byCategory.getOrDefault(name, List.of()))));
        categories.forEach(
                (name, category) -> lines.add(assets(name, category, byCategory.getOrDefault(name, List.of()))));
        lines.add(systemicInstitutions(users));
        lines.add(otherSystemic(users));
        categories.forEach((name, category) -> lines.add(ofContracts(
                Indicator.NO_ALTERNATIVE,
                thresholds.noAlternative(),
                name,
                category,
                group,
                byCategory.getOrDefault(name, List.of()),
                contracts::hasNoAlternative)));
        categories.forEach((name, category) -> lines.add(ofContracts(
                Indicator.HARD_TO_MIGRATE,
                thresholds.hardToMigrate(),
                name,
                category,
                group,
                byCategory.getOrDefault(name, List.of()),
                contracts::isHardToMigrate)));
        return new IndicatorSheet(group, depth, lines);
    }

    private Organization organization(int index) {
        return graph.organizations().get(index);
    }

    private IndicatorLine entities(String name, Category category, List<Integer> users) {
        if (category.withCriticalServices == 0) {
            return unknown(
                    Indicator.ENTITIES,
                    name,
                    thresholds.entities(),
                    "None of the %d loaded entities states a critical or important function."
                            .formatted(category.loaded),
                    List.of());
        }
        return share(Indicator.ENTITIES, thresholds.entities(), name, category, users, List.of(), "use it");
    }

    /**
     * A share of the entities of a category. What may still turn out decides whether a threshold that is not reached is not met, or
     * not assessable: entities of which the data does not say, and where the population is known, those that are not loaded.
     */
    private IndicatorLine share(
            Indicator indicator,
            double threshold,
            String name,
            Category category,
            List<Integer> counted,
            List<Integer> open,
            String what) {
        CategoryPopulation population = populations.get(name);
        long all = population == null ? category.loaded : Math.max(population.entities(), category.loaded);
        long notLoaded = all - category.loaded;
        double value = (double) counted.size() / all;
        double most = (double) (counted.size() + open.size() + notLoaded) / all;
        Verdict verdict =
                value >= threshold ? Verdict.MET : most < threshold ? Verdict.NOT_MET : Verdict.NOT_ASSESSABLE;
        String data = "%d of %d %s %s%s%s."
                .formatted(
                        counted.size(),
                        all,
                        population == null ? "loaded entities" : "entities of the category",
                        what,
                        open.isEmpty() ? "" : "; of %d the data does not say".formatted(open.size()),
                        notLoaded == 0 ? "" : "; %d are not loaded".formatted(notLoaded));
        return new IndicatorLine(
                indicator, name, value, threshold, verdict, data, population == null || notLoaded > 0, counted, open);
    }

    private IndicatorLine assets(String name, Category category, List<Integer> users) {
        CategoryPopulation population = populations.get(name);
        List<Integer> silent =
                users.stream().filter(o -> organization(o).size() == null).toList();
        String problem = assetsProblem(category, population);
        if (problem != null) {
            return unknown(Indicator.ASSETS, name, thresholds.assets(), problem, silent);
        }
        Double stated = population == null ? null : population.assets();
        double total = stated == null ? category.assets : Math.max(stated, category.assets);
        double used = users.stream()
                .mapToDouble(o -> Objects.requireNonNullElse(organization(o).size(), 0.0))
                .sum();
        double value = used / total;
        double open = stated == null ? 0 : (total - category.assets) / total;
        boolean undecided = !silent.isEmpty() || value + open >= thresholds.assets();
        Verdict verdict =
                value >= thresholds.assets() ? Verdict.MET : undecided ? Verdict.NOT_ASSESSABLE : Verdict.NOT_MET;
        String unit = category.units.first();
        String data = "%s of %s%s %s%s%s."
                .formatted(
                        Amounts.text(used),
                        Amounts.text(total),
                        unit.isEmpty() ? "" : " " + unit,
                        stated == null ? "of the loaded entities that state their assets" : "in the category",
                        category.withoutSize == 0
                                ? ""
                                : "; %d loaded entities state none".formatted(category.withoutSize),
                        silent.isEmpty() ? "" : ", %d of them users".formatted(silent.size()));
        List<Integer> counted =
                users.stream().filter(o -> organization(o).size() != null).toList();
        return new IndicatorLine(
                Indicator.ASSETS,
                name,
                value,
                thresholds.assets(),
                verdict,
                data,
                stated == null || open > 0,
                counted,
                silent);
    }

    /** Why the assets of a category cannot be added up; null if they can. */
    private static @Nullable String assetsProblem(Category category, @Nullable CategoryPopulation population) {
        if (category.withCriticalServices == 0) {
            return "None of the %d loaded entities states a critical or important function.".formatted(category.loaded);
        }
        if (category.assets == 0) {
            return "None of the %d loaded entities states its assets.".formatted(category.loaded);
        }
        if (category.units.size() > 1) {
            return "The loaded entities state their assets in different units: %s."
                    .formatted(category.units.stream()
                            .map(u -> u.isEmpty() ? "none" : u)
                            .collect(Collectors.joining(", ")));
        }
        String unit = category.units.first();
        String total = population == null || population.assets() == null ? unit : population.assetsUnit();
        return unit.equals(Objects.requireNonNullElse(total, ""))
                ? null
                : "The total of the category is in %s, the loaded entities state their assets in %s."
                        .formatted(total, unit.isEmpty() ? "no unit" : unit);
    }

    private IndicatorLine systemicInstitutions(List<Integer> users) {
        // of the paragraph, those that are credit institutions; a sector that says no kind is not left out
        List<Integer> institutions = users.stream()
                .filter(o -> switch (kind(o)) {
                    case CREDIT_INSTITUTION, OTHER -> true;
                    default -> false;
                })
                .toList();
        List<Integer> global = with(institutions, Systemic.G_SII);
        List<Integer> other = with(institutions, Systemic.O_SII);
        Predicate<Integer> aboveScore = o -> {
            Double score = organization(o).oSiiScore();
            return score != null && score > thresholds.oSiiScore();
        };
        List<Integer> high = other.stream().filter(aboveScore).toList();
        List<Integer> noScore =
                other.stream().filter(o -> organization(o).oSiiScore() == null).toList();
        boolean met = !global.isEmpty() || other.size() >= thresholds.oSiis() || !high.isEmpty();
        if (!saysInstitutions) {
            return unknown(
                    Indicator.SYSTEMIC_INSTITUTIONS,
                    null,
                    1,
                    "No loaded organization states whether it is a G-SII or an O-SII.",
                    List.of());
        }
        Verdict verdict = met ? Verdict.MET : noScore.isEmpty() ? Verdict.NOT_MET : Verdict.NOT_ASSESSABLE;
        List<Integer> counted = new ArrayList<>(global);
        counted.addAll(other);
        String data =
                "%d G-SIIs and %d O-SIIs use it, %d of them with a score above %s%s. Met by 1 G-SII, %d O-SIIs, or 1 such score."
                        .formatted(
                                global.size(),
                                other.size(),
                                high.size(),
                                Amounts.text(thresholds.oSiiScore()),
                                noScore.isEmpty() ? "" : "; of %d the score is not known".formatted(noScore.size()),
                                thresholds.oSiis());
        return new IndicatorLine(
                Indicator.SYSTEMIC_INSTITUTIONS,
                null,
                (double) counted.size(),
                1,
                verdict,
                data,
                true,
                counted,
                met ? List.of() : noScore);
    }

    private IndicatorLine otherSystemic(List<Integer> users) {
        if (!saysIdentified) {
            return unknown(
                    Indicator.OTHER_SYSTEMIC,
                    null,
                    1,
                    "No loaded organization states whether an authority identified it as systemic.",
                    List.of());
        }
        List<Integer> identified = with(users, Systemic.IDENTIFIED);
        List<Integer> infrastructure = identified.stream()
                .filter(o -> kind(o) == EntityKind.MARKET_INFRASTRUCTURE)
                .toList();
        List<Integer> others = identified.stream()
                .filter(o -> kind(o) == EntityKind.OTHER || kind(o) == EntityKind.INVESTMENT_FIRM)
                .toList();
        boolean met = !infrastructure.isEmpty() || others.size() >= thresholds.otherSystemic();
        List<Integer> counted = new ArrayList<>(infrastructure);
        counted.addAll(others);
        String data =
                "%d systemic depositories, counterparties, venues or repositories and %d other systemic entities use it. Met by 1 or %d."
                        .formatted(infrastructure.size(), others.size(), thresholds.otherSystemic());
        return new IndicatorLine(
                Indicator.OTHER_SYSTEMIC,
                null,
                (double) counted.size(),
                1,
                met ? Verdict.MET : Verdict.NOT_MET,
                data,
                true,
                counted,
                List.of());
    }

    private EntityKind kind(int organization) {
        return EntityKind.of(organization(organization).sector());
    }

    private List<Integer> with(List<Integer> users, Systemic systemic) {
        return users.stream()
                .filter(o -> organization(o).systemic() == systemic)
                .toList();
    }

    private IndicatorLine ofContracts(
            Indicator indicator,
            double threshold,
            String name,
            Category category,
            int group,
            List<Integer> users,
            BiFunction<String, Integer, @Nullable Boolean> says) {
        List<Integer> counted = new ArrayList<>();
        List<Integer> silent = new ArrayList<>();
        for (int user : users) {
            Boolean said = says.apply(organization(user).id(), group);
            if (said == null) {
                silent.add(user);
            } else if (said) {
                counted.add(user);
            }
        }
        if (!users.isEmpty() && silent.size() == users.size()) {
            return unknown(
                    indicator,
                    name,
                    threshold,
                    "No contract of the %d entities that use it says how hard it is to replace."
                            .formatted(users.size()),
                    silent);
        }
        String what = indicator == Indicator.NO_ALTERNATIVE
                ? "state that they have no alternative"
                : "state that migration is highly difficult";
        return share(indicator, threshold, name, category, counted, silent, what);
    }

    private static IndicatorLine unknown(
            Indicator indicator, @Nullable String category, double threshold, String why, List<Integer> silent) {
        return new IndicatorLine(
                indicator, category, null, threshold, Verdict.NOT_ASSESSABLE, why, true, List.of(), silent);
    }
}
