package org.linchpin.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;

/**
 * One CSV file as texts.
 *
 * @param folder empty for the root
 * @param rows each has a cell for every column
 */
record CsvTable(String folder, RowType type, List<String> columns, List<Map<String, String>> rows) {
    String dataset() {
        return folder.isEmpty() ? Provenance.DEFAULT_DATASET : folder;
    }

    static List<CsvTable> ofZip(byte[] zip) {
        List<CsvTable> tables = new ArrayList<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String path = entry.getName();
                String folder = path.substring(0, Math.max(0, path.indexOf('/')));
                RowType type =
                        RowType.ofFile(path.substring(path.indexOf('/') + 1)).orElseThrow();
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                List<Map<String, String>> rows = new ArrayList<>();
                CsvReader.builder().ofNamedCsvRecord(text).stream()
                        .map(NamedCsvRecord::getFieldsAsMap)
                        .forEach(rows::add);
                tables.add(new CsvTable(
                        folder,
                        type,
                        List.of(text.lines().findFirst().orElseThrow().split(",")),
                        rows));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    static byte[] zip(List<CsvTable> tables) {
        Map<String, byte[]> files = new TreeMap<>();
        for (CsvTable table : tables) {
            String path = (table.folder.isEmpty() ? "" : table.folder + "/") + table.type.file();
            files.put(path, table.text().getBytes(StandardCharsets.UTF_8));
        }
        return UploadFiles.zip(files);
    }

    private String text() {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(columns.stream().map(row::get).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
