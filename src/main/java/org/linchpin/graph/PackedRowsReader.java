package org.linchpin.graph;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/** Reads {@link PackedRows}. Used once. O(rows). */
final class PackedRowsReader {
    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();
    /** A million rows of one data set share its list. */
    private final Map<List<String>, List<String>> datasets = new HashMap<>();

    private PackedRowsReader(DataInputStream in) {
        this.in = in;
    }

    /**
     * Reads all rows.
     *
     * @throws IOException if the stream ends early, is damaged, or was written with another schema
     */
    static List<GraphRow> read(InputStream from) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(from), 1 << 16));
        try {
            return new PackedRowsReader(in).read();
        } catch (IllegalArgumentException | DateTimeException e) {
            // damage shows in a value before it shows in the checksum at the end
            throw new IOException("a row that was never valid", e);
        }
    }

    private List<GraphRow> read() throws IOException {
        if (!Arrays.equals(in.readNBytes(whole()), PackedRows.SCHEMA)) {
            throw new StreamCorruptedException("packed with another schema");
        }
        List<GraphRow> rows = new ArrayList<>();
        for (RowType type : RowType.values()) {
            List<Column> columns = type.columns();
            for (int left = whole(); left > 0; left--) {
                rows.add(row(type, columns));
            }
        }
        if (in.read() >= 0) {
            throw new StreamCorruptedException("more than was packed");
        }
        return rows;
    }

    private GraphRow row(RowType type, List<Column> columns) throws IOException {
        Map<String, Object> cells = new LinkedHashMap<>();
        int filled = whole();
        for (int i = 0; i < columns.size(); i++) {
            if ((filled & 1 << i) != 0) {
                cells.put(columns.get(i).name(), cell(columns.get(i)));
            }
        }
        List<String> home = texts();
        List<String> shared = datasets.computeIfAbsent(home, List::copyOf);
        return type.row(RowValues.of(cells), new Provenance(shared, whole()));
    }

    private Object cell(Column column) throws IOException {
        return switch (column.type()) {
            case NUMBER, HOURS_OR_NEVER -> in.readDouble();
            case INTEGER -> whole();
            case DATE -> LocalDate.ofEpochDay(in.readInt());
            case LIST, REFERENCES -> texts();
            case ID, REFERENCE, TEXT, COUNTRY, CHOICE -> text();
        };
    }

    private List<String> texts() throws IOException {
        int size = whole();
        List<String> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(text());
        }
        return list;
    }

    private String text() throws IOException {
        int number = whole();
        if (number < texts.size()) {
            return texts.get(number);
        }
        int length = whole();
        byte[] bytes = in.readNBytes(length);
        if (number > texts.size() || bytes.length < length) {
            throw new StreamCorruptedException("no text is number " + number);
        }
        texts.add(new String(bytes, StandardCharsets.UTF_8));
        return texts.get(number);
    }

    private int whole() throws IOException {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = in.readByte();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                if (value < 0) {
                    break;
                }
                return value;
            }
        }
        throw new StreamCorruptedException("a whole number has at most 31 bits");
    }
}
