package org.linchpin.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Observation;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;

/**
 * The rows of the stored graph beside those of an upload that is merged into them. Rows match by id, needs that stand alone by
 * {@code from} and {@code to}, observations by incident and subject; a group that the upload names replaces the stored one
 * of that name. Looking up a row is O(log rows).
 */
final class StoredRows {
    /** What all rows of a group say alike, and so a new member of a stored group too. */
    private static final List<String> OF_GROUP = List.of("required", "kind", "ride_through_hours");

    private final Graph graph;

    StoredRows(Graph graph) {
        this.graph = graph;
    }

    boolean isEmpty() {
        return graph.isEmpty();
    }

    List<String> datasets() {
        return graph.datasets();
    }

    /** The stored row that these cells name; null if there is none. */
    @Nullable
    GraphRow find(RowType type, Map<String, ?> cells) {
        return switch (type) {
            case DEPENDENCY -> {
                String group = group(cells);
                yield needs(cells).stream()
                        .filter(need -> need.to().equals(cells.get("to")) && Objects.equals(need.group(), group))
                        .findFirst()
                        .orElse(null);
            }
            case OBSERVATION ->
                sameKey(graph.observations(), Observation::incident, (String) cells.get("incident")).stream()
                        .filter(observation -> observation.subject().equals(cells.get("subject")))
                        .findFirst()
                        .orElse(null);
            default -> {
                GraphRow row = graph.find(GraphRow.class, (String) cells.get("id"));
                yield row != null && row.type() == type ? row : null;
            }
        };
    }

    /** The cells that columns have which an upload leaves out: those of the stored row, or what its group says; else none. */
    Map<String, Object> kept(RowType type, Map<String, ?> cells) {
        GraphRow row = find(type, cells);
        if (row != null) {
            return row.values().cells();
        }
        Dependency member = type == RowType.DEPENDENCY ? member(cells) : null;
        if (member == null) {
            return Map.of();
        }
        Map<String, Object> ofGroup = new LinkedHashMap<>(member.values().cells());
        ofGroup.keySet().retainAll(OF_GROUP);
        return ofGroup;
    }

    /** Adds the rows that stay as they are, because the upload does not name them. */
    void addUntouched(UploadRows rows, Set<String> complete) {
        Set<String> needs = new HashSet<>();
        rows.dependencies().stream()
                .filter(row -> row.row() != null)
                .forEach(row -> needs.add(unit(DependencyRules.need(row))));
        Set<String> observations = new HashSet<>();
        rows.observations().stream()
                .filter(ReadRow::isGood)
                .forEach(row -> observations.add(row.record().key()));
        for (RowType type : RowType.values()) {
            for (GraphRow row : graph.rows(type)) {
                boolean named = switch (type) {
                    case DEPENDENCY -> needs.contains(unit((Dependency) row));
                    case OBSERVATION -> observations.contains(row.key());
                    default -> {
                        ReadRow known = rows.definitions().find(row.key());
                        yield known != null && known.type() == type;
                    }
                };
                List<String> left = without(row.provenance().datasets(), complete);
                if (!named && !left.isEmpty()) {
                    boolean stays = left.size() == row.provenance().datasets().size();
                    rows.addStored(known(
                            stays
                                    ? row
                                    : row.from(new Provenance(
                                            left, row.provenance().line()))));
                }
            }
        }
    }

    /** The record of a row, in its data sets: those of the stored row or group that it stands for, and those that name it. */
    GraphRow inDatasets(ReadRow row, Set<String> complete) {
        GraphRow record = row.record();
        if (row.file().isStored()) {
            return record;
        }
        Map<String, Object> cells = record.values().cells();
        GraphRow before = find(record.type(), cells);
        if (before == null && record.type() == RowType.DEPENDENCY) {
            before = member(cells);
        }
        if (before == null) {
            return record;
        }
        Set<String> datasets = new TreeSet<>(without(before.provenance().datasets(), complete));
        if (row.file().home() == UploadFile.Home.NAMED || datasets.isEmpty()) {
            datasets.addAll(record.provenance().datasets());
        }
        List<String> sorted = List.copyOf(datasets);
        return sorted.equals(record.provenance().datasets())
                ? record
                : record.from(new Provenance(sorted, record.provenance().line()));
    }

    /** A stored row as one that was read. */
    ReadRow known(GraphRow row) {
        String dataset = row.provenance().datasets().get(0);
        String folder = graph.datasets().equals(List.of(Provenance.DEFAULT_DATASET)) ? "" : dataset + "/";
        var file = new UploadFile(dataset, row.type(), folder + row.type().file(), UploadFile.Home.STORED);
        return new ReadRow(file, row.provenance().line(), row, null);
    }

    /** What is replaced as one: a group, or a need that stands alone. */
    private static String unit(Dependency need) {
        return need.group() == null ? need.key() : need.from() + '\0' + need.group() + '\0';
    }

    /** Any stored member of the group that these cells name. */
    private @Nullable Dependency member(Map<String, ?> cells) {
        String group = group(cells);
        return group == null
                ? null
                : needs(cells).stream()
                        .filter(need -> group.equals(need.group()))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String group(Map<String, ?> cells) {
        return (String) cells.get("group");
    }

    private List<Dependency> needs(Map<String, ?> cells) {
        return sameKey(graph.dependencies(), Dependency::from, (String) cells.get("from"));
    }

    /** The rows of a sorted list that begin with that key. */
    private static <R> List<R> sameKey(List<R> sorted, Function<R, String> key, @Nullable String wanted) {
        return wanted == null
                ? List.of()
                : sorted.subList(firstNotBelow(sorted, key, wanted), firstNotBelow(sorted, key, wanted + '\0'));
    }

    private static <R> int firstNotBelow(List<R> sorted, Function<R, String> key, String bound) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key.apply(sorted.get(middle)).compareTo(bound) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<String> without(List<String> datasets, Set<String> complete) {
        if (complete.isEmpty()) {
            return datasets;
        }
        List<String> left = new ArrayList<>(datasets);
        left.removeAll(complete);
        return left;
    }
}
