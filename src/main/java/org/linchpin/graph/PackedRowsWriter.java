package org.linchpin.graph;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes {@link PackedRows}. Used once. O(rows); of memory, the distinct texts' numbers. */
final class PackedRowsWriter {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final DataOutputStream out;

    private PackedRowsWriter(DataOutputStream out) {
        this.out = out;
    }

    /** Packs the rows, and closes the stream. */
    static void write(Graph graph, OutputStream to) throws IOException {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out =
                new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(to, deflater, 1 << 16)))) {
            new PackedRowsWriter(out).write(graph);
        } finally {
            deflater.end();
        }
    }

    private void write(Graph graph) throws IOException {
        whole(PackedRows.SCHEMA.length);
        out.write(PackedRows.SCHEMA);
        for (RowType type : RowType.values()) {
            List<Column> columns = type.columns();
            List<GraphRow> rows = graph.rows(type);
            whole(rows.size());
            for (GraphRow row : rows) {
                row(columns, row);
            }
        }
    }

    private void row(List<Column> columns, GraphRow row) throws IOException {
        RowValues values = row.values();
        int filled = 0;
        for (int i = 0; i < columns.size(); i++) {
            filled |= values.get(columns.get(i).name()) == null ? 0 : 1 << i;
        }
        whole(filled);
        for (Column column : columns) {
            cell(values.get(column.name()));
        }
        texts(row.provenance().datasets());
        whole(row.provenance().line());
    }

    private void cell(@Nullable Object value) throws IOException {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Double number) {
            out.writeDouble(number);
        } else if (value instanceof Integer integer) {
            whole(integer);
        } else if (value instanceof LocalDate date) {
            out.writeInt(Math.toIntExact(date.toEpochDay()));
        } else if (value instanceof List<?> list) {
            texts(list);
        } else if (value != null) {
            throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
    }

    private void texts(List<?> texts) throws IOException {
        whole(texts.size());
        for (Object text : texts) {
            text((String) text);
        }
    }

    private void text(String text) throws IOException {
        Integer number = numbers.putIfAbsent(text, numbers.size());
        if (number != null) {
            whole(number);
            return;
        }
        whole(numbers.size() - 1);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        whole(bytes.length);
        out.write(bytes);
    }

    private void whole(int value) throws IOException {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.writeByte(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
