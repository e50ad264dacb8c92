package org.linchpin.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipOutputStream;
import org.linchpin.graph.Column;
import org.linchpin.graph.Digests;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;
import org.linchpin.graph.RowValues;

/**
 * Writes a graph as CSV files in canonical form: importing them gives an equal graph, whose export is the same. O(data sets
 * × rows) time, and no memory that grows with the graph.
 */
public final class CsvExport {
    private CsvExport() {}

    /** One file of the export. An empty data set stands for a graph without any, whose files have a header alone. */
    private record ExportFile(String path, String dataset, RowType type) {}

    /**
     * Writes the zip of {@code GET /exports/graph}. The stream stays open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(Graph graph, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (ExportFile file : files(graph)) {
            CanonicalZip.begin(zip, file.path);
            writeRows(graph, file, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /**
     * SHA-256 of the export, in hex: of the lines {@code <SHA-256 of a file>  <its path>} of the unpacked files in the zip's
     * order, as {@code sha256sum} prints them. It does not depend on how a Java version packs a zip.
     */
    public static String sha256(Graph graph) {
        try {
            MessageDigest all = Digests.sha256();
            for (ExportFile file : files(graph)) {
                MessageDigest one = Digests.sha256();
                writeRows(graph, file, new DigestOutputStream(OutputStream.nullOutputStream(), one));
                String line = hex(one) + "  " + file.path + "\n";
                all.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return hex(all);
        } catch (IOException e) {
            throw new UncheckedIOException("a null stream takes every byte", e);
        }
    }

    private static List<ExportFile> files(Graph graph) {
        List<String> datasets = graph.datasets();
        boolean atRoot = datasets.isEmpty() || datasets.equals(List.of(Provenance.DEFAULT_DATASET));
        List<ExportFile> files = new ArrayList<>();
        for (String dataset : datasets.isEmpty() ? List.of("") : datasets) {
            for (RowType type : RowType.values()) {
                if (type.mustExist() || graph.rows(type).stream().anyMatch(row -> isIn(row, dataset))) {
                    files.add(new ExportFile(atRoot ? type.file() : dataset + "/" + type.file(), dataset, type));
                }
            }
        }
        files.sort(Comparator.comparing(ExportFile::path));
        return files;
    }

    private static void writeRows(Graph graph, ExportFile file, OutputStream out) throws IOException {
        List<Column> columns = file.type.columns();
        String[] cells = columns.stream().map(Column::name).toArray(String[]::new);
        @SuppressWarnings("resource") // closing it would close the zip
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        csv.writeRecord(cells);
        for (GraphRow row : graph.rows(file.type)) {
            if (isIn(row, file.dataset)) {
                RowValues values = row.values();
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = CsvText.of(values.get(columns.get(i).name()));
                }
                csv.writeRecord(cells);
            }
        }
        csv.flush();
    }

    private static boolean isIn(GraphRow row, String dataset) {
        return row.provenance().datasets().contains(dataset);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
