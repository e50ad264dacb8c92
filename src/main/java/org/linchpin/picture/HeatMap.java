package org.linchpin.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matrix of tiles; the deeper a tile, the more. Each has its figure written in it, so that colour never carries it alone.
 *
 * @param title what the picture shows, for who does not see it
 * @param description its figures in words
 * @param columns headings, from left to right; at least one
 * @param rows from top to bottom; at least one
 */
public record HeatMap(String title, String description, List<String> columns, List<Row> rows) {
    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (rows.isEmpty()
                || width == 0
                || rows.stream().anyMatch(row -> row.tiles().size() != width)) {
            throw new IllegalArgumentException(
                    "a heat map needs rows of as many tiles as it has columns, %d".formatted(width));
        }
    }

    /**
     * One row.
     *
     * @param href where its heading leads; null for nowhere
     * @param tiles one a column; null where there is nothing to say
     */
    public record Row(String label, @Nullable String href, List<@Nullable Tile> tiles) {
        public Row {
            tiles = Collections.unmodifiableList(new ArrayList<>(tiles));
        }
    }

    /**
     * One tile.
     *
     * @param text the figure, short
     * @param depth 0, the palest, to {@value #DEEPEST}
     * @param detail the whole story, shown on hover and read aloud
     * @param href where it leads; null for nowhere
     */
    public record Tile(
            String text, int depth, String detail, @Nullable String href) {
        public static final int DEEPEST = 4;

        public Tile {
            if (depth < 0 || depth > DEEPEST) {
                throw new IllegalArgumentException("a depth is 0 to %d, not %d".formatted(DEEPEST, depth));
            }
        }
    }
}
