package org.linchpin.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Column;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;
import org.linchpin.graph.RowValues;

/** Small valid graphs whose rows fill any column with anything that it may hold. */
public final class RandomGraph {
    private static final int MOST_ROWS = 5;
    private static final String[] TEXTS = {
        "plain",
        "Ærø, \"quoted\"",
        "two\nlines",
        "carriage\r\nreturn",
        " spaces ",
        "=1+1",
        "#",
        "中国",
        "🚄 rail",
        "tab\there",
        ";",
        "'"
    };

    private final SplittableRandom random;
    private final List<String> datasets = new ArrayList<>();
    private final List<GraphRow> rows = new ArrayList<>();
    private final Map<RowType, List<String>> ids = new HashMap<>();
    private final Map<String, String> ownerOf = new HashMap<>();

    private RandomGraph(SplittableRandom random) {
        this.random = random;
    }

    public static Graph of(SplittableRandom random) {
        return new RandomGraph(random).build();
    }

    private Graph build() {
        if (random.nextBoolean()) {
            datasets.add(Provenance.DEFAULT_DATASET);
        } else {
            datasets.addAll(List.of("a", "a-b", "über data").subList(0, random.nextInt(1, 4)));
        }
        for (RowType type : RowType.values()) {
            int count = random.nextInt(MOST_ROWS);
            for (int i = 0; i < count; i++) {
                switch (type) {
                    case DEPENDENCY -> addGroup(i);
                    case OBSERVATION -> addObservation();
                    default -> addWithId(type, i);
                }
            }
        }
        return Graph.of(0, datasets, rows);
    }

    private void addWithId(RowType type, int number) {
        String id = type.name().substring(0, 3).toLowerCase(Locale.ROOT) + ":~" + number;
        Map<String, Object> cells = cells(type);
        if (cells != null) {
            cells.put("id", id);
            rows.add(type.row(RowValues.of(cells), provenance()));
            ids.computeIfAbsent(type, any -> new ArrayList<>()).add(id);
            ownerOf.put(id, (String) cells.getOrDefault("organization", ""));
        }
    }

    private void addObservation() {
        Map<String, Object> cells = cells(RowType.OBSERVATION);
        if (cells != null) {
            GraphRow row = RowType.OBSERVATION.row(RowValues.of(cells), provenance());
            if (rows.stream().noneMatch(r -> r.type() == row.type() && r.key().equals(row.key()))) {
                rows.add(row);
            }
        }
    }

    /** One or more rows that agree on what a group must agree on; a single one may stand alone. */
    private void addGroup(int number) {
        Provenance provenance = provenance();
        Set<String> members = new HashSet<>();
        List<Map<String, Object>> group = new ArrayList<>();
        Map<String, Object> first = cells(RowType.DEPENDENCY);
        String name = number + pick(TEXTS);
        for (int i = 0; first != null && i < random.nextInt(1, 4); i++) {
            Map<String, Object> cells = cells(RowType.DEPENDENCY);
            if (cells == null) {
                return;
            }
            List.of("from", "kind", "ride_through_hours").forEach(column -> copy(column, first, cells));
            String to = (String) Objects.requireNonNull(cells.get("to"));
            if (mayNeed(cells.get("from"), to) && members.add(to)) {
                group.add(cells);
            }
        }
        int required = group.isEmpty() ? 1 : random.nextInt(1, group.size() + 1);
        boolean alone = group.size() == 1 && random.nextBoolean();
        for (Map<String, Object> cells : group) {
            cells.remove("required");
            cells.remove("group");
            if (!alone) {
                cells.put("group", name);
                cells.put("required", required);
            }
            GraphRow row = RowType.DEPENDENCY.row(RowValues.of(cells), provenance);
            if (rows.stream().noneMatch(r -> r.type() == row.type() && r.key().equals(row.key()))) {
                rows.add(row);
            }
        }
    }

    private boolean mayNeed(@Nullable Object from, String to) {
        boolean system = ids.getOrDefault(RowType.SYSTEM, List.of()).contains(to);
        return !to.equals(from) && (!system || Objects.equals(ownerOf.get((String) from), ownerOf.get(to)));
    }

    /** Cells for all columns but the id; null if a required reference has nothing to name. */
    private @Nullable Map<String, Object> cells(RowType type) {
        Map<String, Object> cells = new HashMap<>();
        for (Column column : type.columns()) {
            if (column.required() || random.nextBoolean()) {
                Object value = value(column);
                if (value != null) {
                    cells.put(column.name(), value);
                } else if (column.required()) {
                    return null;
                }
            }
        }
        if (cells.containsKey("valid_from") && cells.containsKey("valid_to")) {
            cells.put("valid_to", ((LocalDate) cells.get("valid_from")).plusDays(random.nextInt(9)));
        }
        if (type == RowType.SYSTEM || type == RowType.ORGANIZATION) {
            cells.remove("parent"); // so that an owner is its own ultimate parent
        }
        return cells;
    }

    private @Nullable Object value(Column column) {
        return switch (column.type()) {
            case ID -> "replaced";
            case REFERENCE -> reference(column);
            case REFERENCES -> {
                String id = random.nextBoolean() ? reference(column) : null;
                yield id == null ? List.of("US", "XK") : List.of(id, "CN");
            }
            case TEXT -> pick(TEXTS);
            case COUNTRY -> pick("DE", "ZZ", "XK", "CN");
            case NUMBER -> number();
            case HOURS_OR_NEVER -> random.nextBoolean() ? (Double) Double.POSITIVE_INFINITY : number();
            case INTEGER -> random.nextInt(Integer.MAX_VALUE);
            case DATE -> LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000)); // incidents are of the past
            case LIST -> List.of("one", "two, \"three\"").subList(0, random.nextInt(1, 3));
            case CHOICE -> column.choices().get(random.nextInt(column.choices().size()));
        };
    }

    private @Nullable String reference(Column column) {
        List<String> known = column.references().stream()
                .sorted()
                .flatMap(type -> ids.getOrDefault(type, List.of()).stream())
                .toList();
        return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
    }

    private Double number() {
        return switch (random.nextInt(4)) {
            case 0 -> (double) random.nextInt(100);
            case 1 -> random.nextInt(1_000_000) / 100.0;
            case 2 -> random.nextDouble();
            default -> {
                double any = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
                yield Double.isFinite(any) ? any : 0.0;
            }
        };
    }

    private Provenance provenance() {
        List<String> some = new ArrayList<>(datasets);
        while (some.size() > 1 && random.nextBoolean()) {
            some.remove(random.nextInt(some.size()));
        }
        return new Provenance(some, 0);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static void copy(String column, Map<String, Object> from, Map<String, Object> to) {
        to.remove(column);
        if (from.containsKey(column)) {
            to.put(column, from.get(column));
        }
    }
}
