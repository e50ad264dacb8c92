package org.linchpin.graph;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The filled cells of one row by column name, already of the Java type that its {@link Column.Type} names. An absent column
 * and an empty cell are the same: no entry. Getters without a default trust that a required cell is filled.
 */
public final class RowValues {
    private final Map<String, Object> cells;

    private RowValues(Map<String, Object> cells) {
        this.cells = cells;
    }

    /** Wraps a map that the caller gives up. */
    public static RowValues of(Map<String, Object> cells) {
        return new RowValues(cells);
    }

    static Builder builder() {
        return new Builder();
    }

    /** The filled cells, in column order. */
    public Map<String, Object> cells() {
        return java.util.Collections.unmodifiableMap(cells);
    }

    public @Nullable Object get(String column) {
        return cells.get(column);
    }

    public @Nullable String text(String column) {
        return (String) cells.get(column);
    }

    /**
     * The text of a required cell.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public String required(String column) {
        return (String) filled(column);
    }

    public @Nullable Double number(String column) {
        return (Double) cells.get(column);
    }

    public double number(String column, double absent) {
        Object value = cells.get(column);
        return value == null ? absent : (Double) value;
    }

    public @Nullable Integer integer(String column) {
        return (Integer) cells.get(column);
    }

    public @Nullable LocalDate date(String column) {
        return (LocalDate) cells.get(column);
    }

    public LocalDate requiredDate(String column) {
        return (LocalDate) filled(column);
    }

    public List<String> list(String column) {
        Object value = cells.get(column);
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(String.class::cast).toList();
    }

    public <E extends Enum<E> & Choice> @Nullable E choice(String column, Class<E> type) {
        Object value = cells.get(column);
        return value == null ? null : Choice.of(type, (String) value);
    }

    public <E extends Enum<E> & Choice> E choice(String column, E absent) {
        E value = choice(column, absent.getDeclaringClass());
        return value == null ? absent : value;
    }

    public <E extends Enum<E> & Choice> E requiredChoice(String column, Class<E> type) {
        return Choice.of(type, required(column));
    }

    private Object filled(String column) {
        Object value = cells.get(column);
        if (value == null) {
            throw new IllegalArgumentException("\"" + column + "\" is required, but empty");
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowValues values && values.cells.equals(cells);
    }

    @Override
    public int hashCode() {
        return cells.hashCode();
    }

    @Override
    public String toString() {
        return cells.toString();
    }

    /** Collects cells; what is null, or equal to its default, is left out. */
    static final class Builder {
        private final Map<String, Object> cells = new LinkedHashMap<>();

        Builder put(String column, @Nullable Object value) {
            if (value instanceof Choice choice) {
                cells.put(column, choice.text());
            } else if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                cells.put(column, value);
            }
            return this;
        }

        Builder putUnless(Object absent, String column, Object value) {
            return value.equals(absent) ? this : put(column, value);
        }

        RowValues build() {
            return new RowValues(cells);
        }
    }
}
