package org.linchpin.platform.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rows of a table as a file: the same filter and order as on the page, exact values, columns by their keys. */
public record TableDownload(Table<?> table, Format format) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    /** Rows that are made and written at a time. */
    private static final int CHUNK = 1000;

    public enum Format {
        CSV("text/csv;charset=UTF-8;header=present"),
        JSON("application/json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The download that the address asks for ({@code ?download=vendors.csv}) among these tables. */
    public static Optional<TableDownload> asked(PageAddress address, List<Table<?>> tables) {
        @Nullable String asked = address.value("download");
        for (Table<?> table : tables) {
            for (Format format : Format.values()) {
                if ((table.name() + "." + format.ending()).equals(asked)) {
                    return Optional.of(new TableDownload(table, format));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Writes the file and closes {@code out}.
     *
     * @param about what the rows belong to, such as the revision: members of the JSON document beside them
     */
    public void write(Writer out, Map<String, Object> about) throws IOException {
        if (format == Format.CSV) {
            writeCsv(out);
        } else {
            writeJson(out, about);
        }
    }

    private void writeCsv(Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            @Nullable String note = table.definition().note();
            csv.writeRecord(with(note == null ? null : TableDefinition.NOTE, keys()));
            eachRow(cells -> csv.writeRecord(
                    with(note, cells.stream().map(TableDownload::csvCell).toList())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A note is a last column, so that no line of the file is other than a row. */
    private static List<String> with(@Nullable String last, List<String> cells) {
        return last == null
                ? cells
                : Stream.concat(cells.stream(), Stream.of(last)).toList();
    }

    private void writeJson(Writer out, Map<String, Object> about) throws IOException {
        List<String> keys = keys();
        try (var json = JSON.getFactory().createGenerator(out)) {
            json.writeStartObject();
            for (var member : about.entrySet()) {
                json.writeObjectField(member.getKey(), member.getValue());
            }
            @Nullable String note = table.definition().note();
            if (note != null) {
                json.writeStringField(TableDefinition.NOTE, note);
            }
            json.writeArrayFieldStart("items");
            eachRow(cells -> {
                json.writeStartObject();
                for (int i = 0; i < keys.size(); i++) {
                    Object value = cells.get(i).value();
                    json.writeObjectField(keys.get(i), value == null ? null : ColumnKind.exact(value));
                }
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeNumberField("total", table.total());
            json.writeEndObject();
        }
    }

    private interface RowSink {
        void accept(List<Cell> cells) throws IOException;
    }

    private void eachRow(RowSink sink) throws IOException {
        for (int from = 0; from < table.total(); from += CHUNK) {
            for (List<Cell> row : table.cells(from, Math.min(table.total(), from + CHUNK))) {
                sink.accept(row);
            }
        }
    }

    private List<String> keys() {
        return table.definition().columns().stream().map(TableColumn::key).toList();
    }

    /** A number is safe as it is; a text that a spreadsheet would run as a formula gets an apostrophe in front. */
    private static String csvCell(Cell cell) {
        Object value = cell.value() == null ? "" : ColumnKind.exact(cell.value());
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        String text = value.toString();
        boolean formula = value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
