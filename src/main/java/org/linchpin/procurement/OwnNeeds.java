package org.linchpin.procurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Product;
import org.linchpin.importing.GraphChange;

/**
 * What the services and systems of one organization need, and what a change of suppliers makes of it, in rows.
 *
 * <p>Rows that are not valid on the day take no part. They stay as they are, unless one of them has the key of a row that is
 * added.
 */
final class OwnNeeds {
    private final Graph graph;
    private final LocalDate day;
    /** By {@code from}, all its rows in canonical order. */
    private final SortedMap<String, List<Dependency>> rows = new TreeMap<>();

    /**
     * @param graph the rows, before any change or after earlier ones
     * @param owned ids of the organization's services and systems
     */
    OwnNeeds(Graph graph, LocalDate day, Set<String> owned) {
        this.graph = graph;
        this.day = day;
        for (String from : new TreeSet<>(owned)) {
            List<Dependency> own = graph.dependenciesFrom(from);
            if (!own.isEmpty()) {
                rows.put(from, own);
            }
        }
    }

    /** The ids of the services and systems that name a product of the category, sorted. */
    List<String> users(String category) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(row -> isOf(row, category)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The ids of the products of the category that are named, sorted. */
    List<String> used(String category) {
        return rows.values().stream()
                .flatMap(List::stream)
                .filter(row -> isOf(row, category))
                .map(Dependency::to)
                .distinct()
                .sorted()
                .toList();
    }

    /** The categories of the products that are named, sorted. */
    List<String> categories() {
        return rows.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.validOn(day))
                .map(row -> graph.find(Product.class, row.to()))
                .filter(Objects::nonNull)
                .map(Product::category)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The change as rows removed and added; empty if it changes nothing. Removals come first.
     *
     * @param product id of the product
     */
    List<GraphChange> changes(Move move, String category, String product) {
        var edit = new RowEdit();
        for (String from : users(category)) {
            List<Dependency> own = Objects.requireNonNull(rows.get(from));
            Set<@Nullable String> groups = new TreeSet<>(Comparator.nullsFirst(String::compareTo));
            own.stream().filter(row -> isOf(row, category)).forEach(row -> groups.add(row.group()));
            for (String group : groups) {
                List<Dependency> rowsOfGroup = own.stream()
                        .filter(row -> Objects.equals(row.group(), group))
                        .toList();
                if (group != null) {
                    changeGroup(edit, move, category, product, rowsOfGroup);
                } else if (move == Move.SWITCH) {
                    switchAlone(edit, category, product, rowsOfGroup);
                } else {
                    addToAlone(edit, category, product, rowsOfGroup, own);
                }
            }
        }
        return edit.changes();
    }

    /** Several needs that stand alone become one. */
    private void switchAlone(RowEdit edit, String category, String product, List<Dependency> alone) {
        List<Dependency> merged =
                alone.stream().filter(row -> isOf(row, category)).toList();
        if (merged.stream().allMatch(row -> row.to().equals(product))) {
            return;
        }
        merged.forEach(edit::remove);
        removeIdle(edit, product, alone);
        edit.add(RowEdit.merged(merged, product));
    }

    /** Each need that stands alone becomes a group of two, of which one must work. */
    private void addToAlone(
            RowEdit edit, String category, String product, List<Dependency> alone, List<Dependency> own) {
        Set<String> taken = new TreeSet<>();
        own.stream().map(Dependency::group).filter(Objects::nonNull).forEach(taken::add);
        for (Dependency row : alone) {
            if (isOf(row, category) && !row.to().equals(product)) {
                String name = row.to() + " or " + product;
                while (!taken.add(name)) {
                    name += "'";
                }
                edit.remove(row);
                edit.add(RowEdit.in(row, name, 1));
                edit.add(RowEdit.need(row.from(), product, name, 1, row.kind(), row.rideThroughHours()));
            }
        }
    }

    /** A group is as it is on the day, and cannot require more members than are left in it. */
    private void changeGroup(RowEdit edit, Move move, String category, String product, List<Dependency> group) {
        List<Dependency> used =
                group.stream().filter(row -> isOf(row, category)).toList();
        boolean there = used.stream().anyMatch(row -> row.to().equals(product));
        if (there && (move == Move.ADD || used.size() == 1)) {
            return;
        }
        List<Dependency> left = new ArrayList<>(group);
        left.removeIf(
                row -> move == Move.SWITCH && used.contains(row) && !row.to().equals(product)
                        || row.to().equals(product) && !row.validOn(day));
        Dependency first = group.get(0);
        int written = first.required() == null ? 1 : first.required();
        int required = Math.min(Math.min(written, valid(group)), valid(left) + (there ? 0 : 1));
        for (Dependency row : group) {
            boolean stays = left.contains(row);
            if (!stays || required < written) {
                edit.remove(row);
            }
            if (stays && required < written) {
                edit.add(RowEdit.in(row, first.group(), required));
            }
        }
        if (!there) {
            edit.add(RowEdit.need(
                    first.from(), product, first.group(), required, first.kind(), first.rideThroughHours()));
        }
    }

    private int valid(List<Dependency> group) {
        return (int) group.stream().filter(row -> row.validOn(day)).count();
    }

    /** Makes room for a row of today: one of the same key for another day would be the same row twice. */
    private void removeIdle(RowEdit edit, String product, List<Dependency> group) {
        group.stream()
                .filter(row -> row.to().equals(product) && !row.validOn(day))
                .forEach(edit::remove);
    }

    private boolean isOf(Dependency row, String category) {
        if (!row.validOn(day)) {
            return false;
        }
        Product product = graph.find(Product.class, row.to());
        return product != null && product.category().equals(category);
    }
}
