package org.linchpin.importing;

import static org.linchpin.importing.DependencyRules.need;
import static org.linchpin.importing.ImportProblem.quoted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;

/**
 * Makes the graph of a what-if: the rows of a valid graph with some dependencies added and removed, held to the rules of an
 * import. Used once.
 *
 * <p>An added row lies in the data sets of its group, or else of what it is {@code from}. Only what a change can break is
 * checked: the rows of the same {@code from}, and the rows that they name. O(rows of the graph), for it is copied.
 */
public final class GraphChanges {
    private static final int LONGEST_CELL = ImportLimits.DEFAULT.cellCharacters();

    private final Graph graph;
    private final Problems problems = new Problems();
    private final Texts texts = new Texts();
    private final UploadRows rows = new UploadRows(problems, texts, Long.MAX_VALUE);
    private final StoredRows stored;
    private final List<ReadRow> added = new ArrayList<>();
    /** What is there and was added, removed rows too; in that order. */
    private final List<ReadRow> all = new ArrayList<>();

    private final Set<ReadRow> removed = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Of {@link #all} those not removed that could be read, by {@code from}. */
    private final Map<String, List<ReadRow>> byFrom = new HashMap<>();

    private GraphChanges(Graph graph) {
        this.graph = graph;
        this.stored = new StoredRows(graph);
    }

    /**
     * Applies the changes in their order; the graph itself stays as it is.
     *
     * @return the changed graph as revision 0, or the problems: in the file {@code changes} the line is the position of the
     *     change, from 1; a problem of a row that was there before names its file and line
     */
    public static ImportResult apply(Graph graph, List<GraphChange> changes) {
        return new GraphChanges(graph).apply(changes);
    }

    private ImportResult apply(List<GraphChange> changes) {
        Set<String> touched = new HashSet<>();
        for (GraphChange change : changes) {
            touched.add(
                    change instanceof GraphChange.Remove remove
                            ? remove.from()
                            : ((GraphChange.Add) change).cells().getOrDefault("from", ""));
        }
        List<GraphRow> untouched = new ArrayList<>();
        for (Dependency row : graph.dependencies()) {
            if (touched.contains(row.from())) {
                place(stored.known(row));
            } else {
                untouched.add(row);
            }
        }
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) instanceof GraphChange.Remove remove) {
                remove(i + 1, remove);
            } else {
                add(i + 1, ((GraphChange.Add) changes.get(i)).cells());
            }
        }
        all.stream().filter(row -> !removed.contains(row)).forEach(rows.dependencies()::add);
        define();
        new References(rows, problems).check(added.stream());
        List<ReadRow> distinct = new DependencyRules(rows, problems).check();
        if (!problems.none()) {
            return problems.rejected();
        }
        distinct.forEach(row -> untouched.add(row.record()));
        for (RowType type : RowType.values()) {
            if (type != RowType.DEPENDENCY) {
                untouched.addAll(graph.rows(type));
            }
        }
        return ImportResult.Accepted.of(Graph.of(0, graph.datasets(), untouched));
    }

    private void remove(int position, GraphChange.Remove remove) {
        String group = remove.group() == null || remove.group().isEmpty() ? null : remove.group();
        List<ReadRow> its = byFrom.getOrDefault(remove.from(), List.of());
        List<ReadRow> found = its.stream()
                .filter(row -> need(row).to().equals(remove.to())
                        && Objects.equals(need(row).group(), group))
                .toList();
        if (removed.addAll(found)) {
            its.removeIf(removed::contains);
        } else {
            problem(
                    position,
                    "to",
                    remove.to(),
                    "%s has no need of %s %s. Name a row that is there."
                            .formatted(
                                    quoted(remove.from()),
                                    quoted(remove.to()),
                                    group == null ? "that stands alone" : "in group " + quoted(group)));
        }
    }

    private void add(int position, Map<String, String> cells) {
        Map<String, String> sorted = new TreeMap<>(cells);
        if (sorted.keySet().stream()
                .noneMatch(name -> RowType.DEPENDENCY.column(name).isPresent())) {
            problem(
                    position,
                    "",
                    String.join(",", sorted.keySet()),
                    "The row has no column of %s. Write at least \"from\" and \"to\"."
                            .formatted(RowType.DEPENDENCY.file()));
            return;
        }
        Provenance provenance = provenance(cells.getOrDefault("from", ""), cells.getOrDefault("group", ""));
        var file = UploadFile.in(provenance.datasets().get(0), RowType.DEPENDENCY, UploadFile.CHANGES);
        String[] names = sorted.keySet().toArray(String[]::new);
        String[] values = sorted.values().toArray(String[]::new);
        TableHeader.read(file, new TableRow(position, names, names.length, -1), problems, false)
                .map(header -> new TableRowReader(
                        file, header, new CellParser(texts), problems, new StoredRows(Graph.empty()), LONGEST_CELL))
                .map(reader -> reader.read(new TableRow(position, values, values.length, -1)))
                .ifPresent(row -> {
                    GraphRow record = row.row() == null ? null : row.row().from(provenance);
                    var placed = new ReadRow(file, position, record, row.readable());
                    place(placed);
                    added.add(placed);
                });
    }

    private void place(ReadRow row) {
        all.add(row);
        if (row.row() != null) {
            byFrom.computeIfAbsent(need(row).from(), from -> new ArrayList<>()).add(row);
        }
    }

    private Provenance provenance(String from, String group) {
        List<String> datasets = byFrom.getOrDefault(from, List.of()).stream()
                .map(ReadRow::record)
                .filter(row -> !group.isEmpty() && group.equals(((Dependency) row).group()))
                .findFirst()
                .or(() -> Optional.ofNullable(graph.find(GraphRow.class, from)))
                .map(row -> row.provenance().datasets())
                .orElse(List.of(Provenance.DEFAULT_DATASET));
        return new Provenance(datasets, 0);
    }

    /**
     * Defines what the rows name, those that were added and removed again too, and all that their checks ask about it; where an
     * id is unknown, all that it may mean.
     */
    private void define() {
        Set<String> named = new HashSet<>();
        for (ReadRow row :
                Stream.concat(rows.dependencies().stream(), added.stream()).toList()) {
            for (String column : List.of("from", "to")) {
                String id = row.values().text(column);
                if (id != null && graph.find(GraphRow.class, id) == null) {
                    for (RowType type : RowType.values()) {
                        graph.rows(type).stream().filter(r -> type.hasId()).forEach(r -> define(r, named));
                    }
                    return;
                }
                define(graph.find(GraphRow.class, id), named);
            }
        }
    }

    private void define(@Nullable GraphRow row, Set<String> named) {
        for (GraphRow at = row; at != null && named.add(at.key()); at = graph.find(GraphRow.class, owner(at))) {
            rows.definitions().add(stored.known(at));
        }
    }

    private static @Nullable String owner(GraphRow row) {
        return switch (row.type()) {
            case SYSTEM, SERVICE -> row.values().text("organization");
            case ORGANIZATION -> row.values().text("parent");
            default -> null;
        };
    }

    private void problem(int position, String column, String value, String message) {
        problems.add(new ImportProblem(UploadFile.CHANGES, position, column, value, message));
    }
}
