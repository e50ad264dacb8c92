package org.linchpin.importing.edit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;

/** What somebody wants to change by hand, in the words of the files. */
public sealed interface RowEdit {
    /** At most so many rows at once. */
    int MOST_ROWS = 10_000;

    /** The rows that it changes, which must be as they were when it was written. */
    List<RowKey> stored();

    /**
     * One row is to say this.
     *
     * @param before the row as it is named now; null if it is new
     * @param cells texts by column name; a column that is left out is empty
     * @param dataset of a new row; empty: that of the group or thing that it belongs to
     */
    record Put(RowType type, @Nullable RowKey before, Map<String, String> cells, String dataset) implements RowEdit {
        public Put {
            cells = new LinkedHashMap<>(cells);
            if (type == RowType.OBSERVATION || (before != null && before.type() != type)) {
                throw new IllegalArgumentException(
                        "a row of %s cannot be written in place of %s".formatted(type, before));
            }
        }

        /** How the row is named afterwards. */
        public RowKey after() {
            return type == RowType.DEPENDENCY
                    ? RowKey.need(cell("from"), cell("to"), cell("group"))
                    : RowKey.of(type, cell("id"));
        }

        private String cell(String column) {
            return Objects.requireNonNullElse(cells.get(column), "");
        }

        @Override
        public List<RowKey> stored() {
            return before == null ? List.of() : List.of(before);
        }
    }

    /** A row was a mistake, and goes. */
    record Remove(RowKey row) implements RowEdit {
        @Override
        public List<RowKey> stored() {
            return List.of(row);
        }
    }

    /**
     * Dependencies, or one contract, count until a day, and stay.
     *
     * @param lastDay inclusive
     */
    record End(List<RowKey> rows, LocalDate lastDay) implements RowEdit {
        public End {
            rows = rows.size() == 1 && rows.get(0).type() == RowType.CONTRACT ? List.copyOf(rows) : bounded(rows);
        }

        @Override
        public List<RowKey> stored() {
            return rows;
        }
    }

    /** Dependencies still hold on that day. */
    record Confirm(List<RowKey> needs, LocalDate day) implements RowEdit {
        public Confirm {
            needs = bounded(needs);
        }

        @Override
        public List<RowKey> stored() {
            return needs;
        }
    }

    private static List<RowKey> bounded(List<RowKey> needs) {
        if (needs.size() > MOST_ROWS || needs.stream().anyMatch(need -> need.type() != RowType.DEPENDENCY)) {
            throw new IllegalArgumentException(
                    "at most %d dependencies, not %d rows".formatted(MOST_ROWS, needs.size()));
        }
        return List.copyOf(needs);
    }
}
