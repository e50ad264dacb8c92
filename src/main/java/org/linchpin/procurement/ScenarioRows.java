package org.linchpin.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Organization;
import org.linchpin.graph.Product;
import org.linchpin.importing.GraphChange;
import org.linchpin.importing.GraphChanges;
import org.linchpin.importing.ImportResult;

/**
 * The rows of a graph after the changes of a scenario, one after another.
 *
 * @param rows the changed rows; equal to those before where nothing changed
 * @param effects what became of each change, in their order
 */
public record ScenarioRows(Graph rows, List<Effect> effects) {
    public ScenarioRows {
        effects = List.copyOf(effects);
    }

    /**
     * What became of a change.
     *
     * @param problem why it could not be made; empty if it was
     */
    public record Effect(ScenarioChange change, String problem) {}

    /** Makes what can be made. O(rows) a change. */
    public static ScenarioRows of(Graph graph, LocalDate day, List<ScenarioChange> changes) {
        Graph rows = graph;
        List<Effect> effects = new ArrayList<>();
        for (ScenarioChange change : changes) {
            String unknown = unknown(rows, change);
            List<GraphChange> edits = unknown.isEmpty() ? edits(rows, day, change) : List.of();
            if (edits.isEmpty()) {
                effects.add(new Effect(change, unknown.isEmpty() ? nothing(change) : unknown));
                continue;
            }
            ImportResult result = GraphChanges.apply(rows, edits);
            if (result instanceof ImportResult.Accepted accepted) {
                rows = accepted.graph();
                effects.add(new Effect(change, ""));
            } else {
                effects.add(new Effect(change, result.problems().get(0).message()));
            }
        }
        return new ScenarioRows(rows, effects);
    }

    private static String unknown(Graph rows, ScenarioChange change) {
        if (change instanceof ScenarioChange.Supplier supplier) {
            if (rows.find(Organization.class, supplier.organization()) == null) {
                return "There is no organization with the id “%s” any more.".formatted(supplier.organization());
            }
            return rows.find(Product.class, supplier.product()) == null
                    ? "There is no product with the id “%s” any more.".formatted(supplier.product())
                    : "";
        }
        return change instanceof ScenarioChange.Replace replace && rows.find(Product.class, replace.product()) == null
                ? "There is no product with the id “%s” any more.".formatted(replace.product())
                : "";
    }

    private static String nothing(ScenarioChange change) {
        if (change instanceof ScenarioChange.Replace replace && replace.to().equals(replace.product())) {
            return "It changes nothing: the dependency is on that product already.";
        }
        return change instanceof ScenarioChange.Supplier
                ? "It changes nothing: the organization needs nothing of the product's category, or uses the product"
                        + " already."
                : "There is no such dependency any more.";
    }

    private static List<GraphChange> edits(Graph rows, LocalDate day, ScenarioChange change) {
        if (change instanceof ScenarioChange.Supplier supplier) {
            Product product = Objects.requireNonNull(rows.find(Product.class, supplier.product()));
            return new OwnNeeds(rows, day, owned(rows, supplier.organization()))
                    .changes(supplier.move(), product.category(), product.id());
        }
        if (change instanceof ScenarioChange.RideThrough ride) {
            return rideThrough(rows, ride);
        }
        if (change instanceof ScenarioChange.Replace replace) {
            return replaced(rows, day, replace);
        }
        var end = (ScenarioChange.End) change;
        List<Dependency> named = named(rows, end.from(), end.group(), end.to());
        return named.isEmpty() ? List.of() : List.of(new GraphChange.Remove(end.from(), end.group(), end.to()));
    }

    /** The rows of a group agree on their ride-through, so all of them change. */
    private static List<GraphChange> rideThrough(Graph rows, ScenarioChange.RideThrough ride) {
        if (named(rows, ride.from(), ride.group(), ride.to()).isEmpty()) {
            return List.of();
        }
        var edit = new RowEdit();
        for (Dependency row : rows.dependenciesFrom(ride.from())) {
            boolean concerned = ride.group() == null
                    ? isNamed(row, null, ride.to())
                    : ride.group().equals(row.group());
            if (concerned) {
                edit.remove(row);
                edit.add(RowEdit.riding(row, ride.hours()));
            }
        }
        return edit.changes();
    }

    /** Where the product is in its group already, or needed alone too, the two rows become one. */
    private static List<GraphChange> replaced(Graph rows, LocalDate day, ScenarioChange.Replace replace) {
        List<Dependency> named = named(rows, replace.from(), replace.group(), replace.to()).stream()
                .filter(row -> row.validOn(day) && !row.to().equals(replace.product()))
                .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        var edit = new RowEdit();
        named.forEach(edit::remove);
        List<Dependency> together = rows.dependenciesFrom(replace.from()).stream()
                .filter(row -> Objects.equals(row.group(), replace.group()) && !named.contains(row))
                .toList();
        List<Dependency> there = together.stream()
                .filter(row -> row.to().equals(replace.product()))
                .toList();
        if (replace.group() == null) {
            there.forEach(edit::remove);
            List<Dependency> merged = Stream.concat(
                            named.stream(), there.stream().filter(row -> row.validOn(day)))
                    .toList();
            edit.add(RowEdit.merged(merged, replace.product()));
        } else {
            there.stream().filter(row -> !row.validOn(day)).forEach(edit::remove);
            boolean stays = there.stream().anyMatch(row -> row.validOn(day));
            int left = (int) together.stream().filter(row -> row.validOn(day)).count() + (stays ? 0 : 1);
            Dependency first = named.get(0);
            int written = first.required() == null ? 1 : first.required();
            int required = Math.min(written, left);
            if (required < written) {
                together.stream()
                        .filter(row -> row.validOn(day) || !there.contains(row))
                        .forEach(row -> {
                            edit.remove(row);
                            edit.add(RowEdit.in(row, replace.group(), required));
                        });
            }
            if (!stays) {
                edit.add(RowEdit.need(
                        replace.from(),
                        replace.product(),
                        replace.group(),
                        required,
                        first.kind(),
                        first.rideThroughHours()));
            }
        }
        return edit.changes();
    }

    private static List<Dependency> named(Graph rows, String from, @Nullable String group, String to) {
        return rows.dependenciesFrom(from).stream()
                .filter(row -> isNamed(row, group, to))
                .toList();
    }

    private static boolean isNamed(Dependency row, @Nullable String group, String to) {
        return row.to().equals(to) && Objects.equals(row.group(), group);
    }

    private static Set<String> owned(Graph rows, String organization) {
        Set<String> owned = new TreeSet<>();
        rows.systems().stream()
                .filter(s -> s.organization().equals(organization))
                .forEach(s -> owned.add(s.id()));
        rows.services().stream()
                .filter(s -> s.organization().equals(organization))
                .forEach(s -> owned.add(s.id()));
        return owned;
    }
}
