package org.linchpin.report.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Choice;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.graph.RowType;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.TextMatch;
import org.linchpin.procurement.Move;
import org.linchpin.procurement.ScenarioChange;
import org.linchpin.procurement.ScenarioRows;
import org.linchpin.report.search.OrganizationSearch;
import org.linchpin.scenario.ScenarioQuery;

/**
 * How a reader chooses changes; all of it is in the address.
 *
 * @param chosen what is changed
 * @param problem what could not be understood; empty if nothing
 * @param path where the forms lead
 * @param carried what the forms must repeat
 * @param organization as it was typed
 * @param product as it was typed
 * @param needsOf as it was typed
 * @param needs the dependencies of what is named there
 * @param organizations to suggest
 * @param query what is assumed, to be saved; empty if nothing
 */
public record ChangePanel(
        List<Chosen> chosen,
        String problem,
        String path,
        List<Field> carried,
        String organization,
        String product,
        String needsOf,
        List<Need> needs,
        List<String> organizations,
        String query) {
    private static final String ORGANIZATION = "whose";
    private static final String PRODUCT = "product";
    private static final String MOVE = "move";
    private static final String NEEDS_OF = "needs-of";
    private static final String RIDE = "ride";
    private static final String RIDE_HOURS = "ride-hours";
    private static final String REPLACE = "replace";
    private static final String BY = "by";
    private static final int MOST_SUGGESTIONS = 300;
    private static final int MOST_NAMED = 5;

    public ChangePanel {
        chosen = List.copyOf(chosen);
        carried = List.copyOf(carried);
        needs = List.copyOf(needs);
        organizations = List.copyOf(organizations);
    }

    /**
     * A change.
     *
     * @param problem why it could not be made; empty if it was
     * @param without the page without it
     */
    public record Chosen(String text, String problem, String without) {}

    /** A field of a form that is not seen. */
    public record Field(String name, String value) {}

    /**
     * A dependency that could be changed.
     *
     * @param end the page with it ended
     * @param key what the forms for a ride-through and for a replacement send
     * @param replaceable whether it is on a product
     */
    public record Need(
            String name, @Nullable String group, String hours, String end, String key, boolean replaceable) {}

    /** Where to go instead, if the address holds a form that makes a change. */
    public static Optional<PageAddress> redirect(Graph rows, PageAddress address) {
        ScenarioChange made = supplier(rows, address);
        if (made == null) {
            made = ride(address);
        }
        if (made == null) {
            made = replacement(rows, address);
        }
        if (made == null) {
            return Optional.empty();
        }
        List<String> changes = new ArrayList<>(changes(address));
        changes.add(made.text());
        return Optional.of(plain(address).withAll(ScenarioQuery.CHANGE, changes));
    }

    /**
     * The panel of a page.
     *
     * @param effects of the changes of the address
     */
    public static ChangePanel of(
            Graph rows, PageAddress address, ScenarioQuery query, List<ScenarioRows.Effect> effects) {
        var words = new ChangeWords(rows);
        PageAddress plain = plain(address);
        List<String> texts = changes(address);
        List<Chosen> chosen = new ArrayList<>();
        for (ScenarioRows.Effect effect : effects) {
            String text = effect.change().text();
            chosen.add(new Chosen(
                    words.of(effect.change()),
                    effect.problem(),
                    plain.withAll(
                                    ScenarioQuery.CHANGE,
                                    texts.stream().filter(t -> !t.equals(text)).toList())
                            .toString()));
        }
        List<String> problems = new ArrayList<>();
        texts.stream()
                .filter(t -> ScenarioChange.parse(t).isEmpty())
                .forEach(t -> problems.add(
                        "The address holds the change “%s”, which means nothing. It is left out.".formatted(t)));
        @Nullable String unclear = unclear(rows, address);
        if (unclear != null) {
            problems.add(unclear);
        }
        String needsOf = typed(address, NEEDS_OF);
        return new ChangePanel(
                chosen,
                String.join(" ", problems),
                address.path(),
                carried(plain),
                typed(address, ORGANIZATION),
                typed(address, PRODUCT),
                needsOf,
                needs(rows, plain.withAll(ScenarioQuery.CHANGE, texts), needsOf),
                OrganizationSearch.suggestions(rows.organizations(), MOST_SUGGESTIONS),
                query.isEmpty() ? "" : query.text());
    }

    private static @Nullable ScenarioChange supplier(Graph rows, PageAddress address) {
        Organization organization = OrganizationSearch.of(rows.organizations(), address.value(ORGANIZATION))
                .found();
        GraphRow product = named(rows, RowType.PRODUCT, typed(address, PRODUCT)).found();
        Optional<Move> move = Choice.find(Move.class, typed(address, MOVE));
        return organization == null || move.isEmpty() || !(product instanceof Product chosen)
                ? null
                : new ScenarioChange.Supplier(move.get(), organization.id(), chosen.id());
    }

    private static @Nullable ScenarioChange ride(PageAddress address) {
        return ScenarioChange.parse("ride|" + typed(address, RIDE_HOURS) + "|" + typed(address, RIDE))
                .orElse(null);
    }

    private static @Nullable ScenarioChange replacement(Graph rows, PageAddress address) {
        GraphRow product = named(rows, RowType.PRODUCT, typed(address, BY)).found();
        return product == null
                ? null
                : ScenarioChange.parse(String.join("|", "replace", product.key(), typed(address, REPLACE)))
                        .orElse(null);
    }

    private static @Nullable String unclear(Graph rows, PageAddress address) {
        if (address.value(MOVE) != null) {
            if (OrganizationSearch.of(rows.organizations(), address.value(ORGANIZATION))
                            .found()
                    == null) {
                return "“%s” is no organization, or more than one. Type its whole name or its id."
                        .formatted(typed(address, ORGANIZATION));
            }
            return named(rows, RowType.PRODUCT, typed(address, PRODUCT)).problem("product");
        }
        if (address.value(RIDE) != null) {
            return "“%s” is no number of hours.".formatted(typed(address, RIDE_HOURS));
        }
        if (address.value(REPLACE) != null) {
            return named(rows, RowType.PRODUCT, typed(address, BY)).problem("product");
        }
        String needsOf = typed(address, NEEDS_OF);
        return needsOf.isEmpty() || owner(rows, needsOf).found() != null
                ? null
                : owner(rows, needsOf).problem("service or system");
    }

    private record Named(String typed, @Nullable GraphRow found, List<GraphRow> candidates) {
        @Nullable
        String problem(String what) {
            if (found != null) {
                return null;
            }
            return candidates.isEmpty()
                    ? "“%s” is no %s. Type its whole name or its id.".formatted(typed, what)
                    : "“%s” may be one of several: %s. Type the id of the one that you mean."
                            .formatted(
                                    typed,
                                    String.join(
                                            ", ",
                                            candidates.stream()
                                                    .limit(MOST_NAMED)
                                                    .map(r -> "%s (%s)"
                                                            .formatted(
                                                                    r.values().text("name"), r.key()))
                                                    .toList()));
        }
    }

    private static Named owner(Graph rows, String typed) {
        Named service = named(rows, RowType.SERVICE, typed);
        return service.found() == null && service.candidates().isEmpty() ? named(rows, RowType.SYSTEM, typed) : service;
    }

    /** An id counts before a whole name, a whole name before a part. */
    private static Named named(Graph rows, RowType type, String typed) {
        GraphRow byId = typed.isEmpty() ? null : rows.find(GraphRow.class, typed);
        if (byId != null && byId.type() == type) {
            return new Named(typed, byId, List.of());
        }
        String folded = TextMatch.folded(typed);
        List<? extends GraphRow> all = typed.isEmpty() ? List.of() : rows.rows(type);
        List<GraphRow> same = new ArrayList<>();
        List<GraphRow> similar = new ArrayList<>();
        for (GraphRow row : all) {
            String name = TextMatch.folded(String.valueOf(row.values().text("name")));
            if (name.equals(folded)) {
                same.add(row);
            } else if (name.contains(folded)) {
                similar.add(row);
            }
        }
        List<GraphRow> found = same.isEmpty() ? similar : same;
        return new Named(typed, found.size() == 1 ? found.get(0) : null, found);
    }

    private static List<Need> needs(Graph rows, PageAddress here, String needsOf) {
        GraphRow owner = needsOf.isEmpty() ? null : owner(rows, needsOf).found();
        if (owner == null) {
            return List.of();
        }
        List<String> changes = here.parameters().getOrDefault(ScenarioQuery.CHANGE, List.of());
        List<Need> needs = new ArrayList<>();
        for (Dependency row : rows.dependencies()) {
            if (row.from().equals(owner.key())) {
                List<String> ended = new ArrayList<>(changes);
                ended.add(new ScenarioChange.End(row.from(), row.group(), row.to()).text());
                GraphRow to = rows.find(GraphRow.class, row.to());
                @Nullable String name = to == null ? null : to.values().text("name");
                needs.add(new Need(
                        name == null ? row.to() : name,
                        row.group(),
                        Double.toString(row.rideThroughHours()).replaceFirst("\\.0$", ""),
                        here.withAll(ScenarioQuery.CHANGE, ended).toString(),
                        String.join("|", row.from(), row.to(), row.group() == null ? "" : row.group()),
                        to instanceof Product));
            }
        }
        return needs;
    }

    private static List<String> changes(PageAddress address) {
        return address.parameters().getOrDefault(ScenarioQuery.CHANGE, List.of()).stream()
                .distinct()
                .limit(ScenarioQuery.MOST_CHANGES)
                .toList();
    }

    /** The page without what was typed into the forms, and the state of its tables. */
    private static PageAddress plain(PageAddress address) {
        PageAddress plain = address;
        for (String name : address.parameters().keySet()) {
            boolean stays = name.equals(ScenarioQuery.FAULT)
                    || name.equals(ScenarioQuery.CHANGE)
                    || name.equals("outageHours")
                    || name.equals("mode")
                    || name.equals("illustrative");
            plain = stays ? plain : plain.without(name);
        }
        return plain;
    }

    private static List<Field> carried(PageAddress plain) {
        return plain.parameters().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(value -> new Field(e.getKey(), value)))
                .toList();
    }

    private static String typed(PageAddress address, String name) {
        @Nullable String value = address.value(name);
        return value == null ? "" : value;
    }
}
