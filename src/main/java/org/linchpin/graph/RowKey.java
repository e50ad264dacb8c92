package org.linchpin.graph;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names one row: by its id, or a dependency by its ends and group.
 *
 * @param parts the id; or {@code from}, {@code to} and the group, which is empty for a need that stands alone
 */
public record RowKey(RowType type, List<String> parts) {
    public RowKey {
        parts = List.copyOf(parts);
        int expected = type == RowType.DEPENDENCY ? 3 : type == RowType.OBSERVATION ? 2 : 1;
        if (parts.size() != expected) {
            throw new IllegalArgumentException(
                    "a row of %s is named by %d parts, not by %d".formatted(type.file(), expected, parts.size()));
        }
    }

    /** The row of that id. */
    public static RowKey of(RowType type, String id) {
        return new RowKey(type, List.of(id));
    }

    /** The need of those ends in that group; null or empty for one that stands alone. */
    public static RowKey need(String from, String to, @Nullable String group) {
        return new RowKey(RowType.DEPENDENCY, List.of(from, to, group == null ? "" : group));
    }

    /** What names that row. */
    public static RowKey of(GraphRow row) {
        if (row instanceof Dependency need) {
            return need(need.from(), need.to(), need.group());
        }
        return row instanceof Observation seen
                ? new RowKey(RowType.OBSERVATION, List.of(seen.incident(), seen.subject()))
                : of(row.type(), row.key());
    }

    /** The row in that graph; null if there is none. O(log rows), but O(rows of the incident) for observations. */
    public @Nullable GraphRow in(Graph graph) {
        return switch (type) {
            case DEPENDENCY -> graph.dependency(parts.get(0), parts.get(1), parts.get(2));
            case OBSERVATION ->
                graph.observations().stream()
                        .filter(seen -> of(seen).equals(this))
                        .findFirst()
                        .orElse(null);
            default -> {
                GraphRow row = graph.find(GraphRow.class, parts.get(0));
                yield row != null && row.type() == type ? row : null;
            }
        };
    }

    /** SHA-256 in hex: of one length, however long a group's name is. */
    public String hash() {
        return Digests.sha256((type.name() + '\0' + String.join("\0", parts)).getBytes(StandardCharsets.UTF_8));
    }
}
