package org.linchpin.graph;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The packed form of a revision's rows: what a start reads instead of a million relationships one by one. A copy, never the
 * only one: whoever cannot read it reads the rows themselves.
 *
 * <p>A zlib stream of: the {@linkplain #SCHEMA schema} that it was written with; per row type the number of rows, and the
 * rows. A row is a bit per column that says whether its cell is filled, the filled cells, the data sets and the line.
 * Numbers are 8 bytes, whole numbers are 7 bits a byte, least first; a text that came before is its number.
 */
final class PackedRows {
    /** Every file with its columns and their types: rows that another version packed are not guessed at. */
    static final byte[] SCHEMA = Arrays.stream(RowType.values())
            .map(type -> type.file() + type.columns())
            .collect(Collectors.joining("\n", "1\n", "\n"))
            .getBytes(StandardCharsets.UTF_8);

    /** Bytes in one part, a node of Neo4j each. */
    static final int PART = 1 << 20;

    private PackedRows() {}
}
