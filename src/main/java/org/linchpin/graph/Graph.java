package org.linchpin.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one revision, in canonical order: by id, dependencies by from, group, to, in code points. Immutable. The rows
 * are valid: each reference names a row of the right kind.
 */
public final class Graph {
    /** The code for a country that is not known; never a node, a fault, domestic or foreign. */
    public static final String UNKNOWN_COUNTRY = "ZZ";

    private final long revision;
    private final List<String> datasets;
    private final Map<RowType, List<GraphRow>> rows = new EnumMap<>(RowType.class);
    private final Map<String, GraphRow> byId = new HashMap<>();

    private Graph(long revision, Collection<String> datasets, Collection<? extends GraphRow> all) {
        this.revision = revision;
        this.datasets = datasets.stream().sorted().distinct().toList();
        for (RowType type : RowType.values()) {
            rows.put(type, new ArrayList<>());
        }
        for (GraphRow row : all) {
            listOf(row.type()).add(row);
            if (row.type().hasId()) {
                byId.put(row.key(), row);
            }
        }
        rows.replaceAll((type, list) -> {
            list.sort(type == RowType.DEPENDENCY ? Graph::byFromGroupTo : Comparator.comparing(GraphRow::key));
            return List.copyOf(list);
        });
    }

    /**
     * A graph of these rows.
     *
     * @param revision the number under which it is stored; 0 before it is
     * @param datasets every data set, also those without a row
     */
    public static Graph of(long revision, Collection<String> datasets, Collection<? extends GraphRow> rows) {
        return new Graph(revision, datasets, rows);
    }

    public static Graph empty() {
        return of(0, List.of(), List.of());
    }

    public long revision() {
        return revision;
    }

    /** The names of the data sets, sorted. */
    public List<String> datasets() {
        return datasets;
    }

    /** The rows of one type in canonical order. */
    public List<GraphRow> rows(RowType type) {
        return listOf(type);
    }

    public boolean isEmpty() {
        return rows.values().stream().allMatch(List::isEmpty);
    }

    public List<Organization> organizations() {
        return cast(RowType.ORGANIZATION);
    }

    public List<Vendor> vendors() {
        return cast(RowType.VENDOR);
    }

    public List<Location> locations() {
        return cast(RowType.LOCATION);
    }

    public List<Product> products() {
        return cast(RowType.PRODUCT);
    }

    public List<InternalSystem> systems() {
        return cast(RowType.SYSTEM);
    }

    public List<Service> services() {
        return cast(RowType.SERVICE);
    }

    public List<Dependency> dependencies() {
        return cast(RowType.DEPENDENCY);
    }

    public List<Contract> contracts() {
        return cast(RowType.CONTRACT);
    }

    public List<Incident> incidents() {
        return cast(RowType.INCIDENT);
    }

    public List<Observation> observations() {
        return cast(RowType.OBSERVATION);
    }

    /** The jurisdictions that organizations, vendors and locations name, sorted. */
    public List<String> countries() {
        Set<String> codes = new TreeSet<>();
        organizations().forEach(o -> codes.add(o.country()));
        vendors().forEach(v -> codes.add(v.country()));
        locations().forEach(l -> codes.add(l.country()));
        codes.remove(UNKNOWN_COUNTRY);
        return List.copyOf(codes);
    }

    /** The row of that id and type, or null; dependencies and observations have no id. */
    public <R extends GraphRow> @Nullable R find(Class<R> type, @Nullable String id) {
        GraphRow row = id == null ? null : byId.get(id);
        return type.isInstance(row) ? type.cast(row) : null;
    }

    /** The dependencies of that {@code from}, in canonical order. O(log rows). */
    public List<Dependency> dependenciesFrom(String from) {
        List<Dependency> all = dependencies();
        return all.subList(firstFrom(all, from), firstFrom(all, from + '\0'));
    }

    /** The need of those ends; the group is null or empty where it stands alone. Null if there is none. */
    public @Nullable Dependency dependency(String from, String to, @Nullable String group) {
        String wanted = Objects.requireNonNullElse(group, "");
        return dependenciesFrom(from).stream()
                .filter(need -> need.to().equals(to) && wanted.equals(Objects.requireNonNullElse(need.group(), "")))
                .findFirst()
                .orElse(null);
    }

    private static int firstFrom(List<Dependency> sorted, String bound) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).from().compareTo(bound) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The order of {@link Dependency#key}, without making a million strings. */
    private static int byFromGroupTo(GraphRow left, GraphRow right) {
        var a = (Dependency) left;
        var b = (Dependency) right;
        int order = a.from().compareTo(b.from());
        if (order == 0) {
            order = Objects.requireNonNullElse(a.group(), "").compareTo(Objects.requireNonNullElse(b.group(), ""));
        }
        return order == 0 ? a.to().compareTo(b.to()) : order;
    }

    private List<GraphRow> listOf(RowType type) {
        return Objects.requireNonNull(rows.get(type));
    }

    @SuppressWarnings("unchecked") // each list holds rows of its key only, see the constructor
    private <R extends GraphRow> List<R> cast(RowType type) {
        return (List<R>) listOf(type);
    }
}
