package org.linchpin.report.supervision;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linchpin.concentration.CellSuppression;

/**
 * Which figures of a list are withheld from readers outside the authority. A row is known by its identity.
 *
 * @param <R> a row
 */
final class Withheld<R> {
    private final List<R> rows;
    private final boolean[][] suppressed;

    private Withheld(List<R> rows, boolean[][] suppressed) {
        this.rows = rows;
        this.suppressed = suppressed;
    }

    /** Nothing is withheld from readers inside. */
    static <R> Withheld<R> nothing() {
        return new Withheld<>(List.of(), new boolean[0][]);
    }

    /**
     * What is withheld.
     *
     * @param organizations behind each figure of a row, by its column
     */
    static <R> Withheld<R> of(
            boolean external, CellSuppression suppression, List<R> rows, Function<R, int[]> organizations) {
        if (!external) {
            return nothing();
        }
        int[][] counts = rows.stream().map(organizations).toArray(int[][]::new);
        return new Withheld<>(rows, suppression.of(counts));
    }

    /** Rows with what is withheld of each, by column. */
    <T> List<T> mapped(List<R> all, Row<R, T> mapper) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> mapper.of(all.get(i), rows.isEmpty() ? new boolean[0] : suppressed[i]))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Makes a row. */
    interface Row<R, T> {
        /** The row with what is withheld, by column; empty where nothing is. */
        T of(R row, boolean... withheld);
    }

    /** How a page says so; empty where nothing is withheld. */
    static String words(boolean external, CellSuppression suppression) {
        return external
                ? "Figures that stand for fewer than %d organizations are withheld, and some more, so that no row or column has exactly one that can be worked out. Names of organizations are left out."
                        .formatted(suppression.least())
                : "";
    }
}
