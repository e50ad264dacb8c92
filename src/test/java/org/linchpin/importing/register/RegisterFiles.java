package org.linchpin.importing.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.linchpin.graph.Graph;
import org.linchpin.importing.CsvRows;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.ImportResult;
import org.linchpin.importing.ImportRun;
import org.linchpin.importing.TableRow;

/** The registers of docs/examples/registers, and ways to change them. */
final class RegisterFiles {
    /** A group of three entities; taxonomy 4.0. */
    static final String NORD = "EXAMPLE0NORDBANK0074.CON_DE_DORA010100_DORA_2025-12-31_20260320090000000";
    /** A savings bank; taxonomy 4.2. */
    static final String SUED = "EXAMPLE0SUEDKASSE020.IND_ES_DORA010100_DORA_2025-12-31_20260327101500000";

    private static final Path EXAMPLES = Path.of("docs", "examples", "registers");

    private RegisterFiles() {}

    /** The files of one package by path. */
    static Map<String, byte[]> files(String stem) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(EXAMPLES.resolve(stem))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(EXAMPLES.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static Map<String, byte[]> both() {
        Map<String, byte[]> files = files(NORD);
        files.putAll(files(SUED));
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static ImportResult read(byte[] zip) {
        return read(new ByteArrayInputStream(zip), ImportLimits.DEFAULT);
    }

    static ImportResult read(InputStream zip, ImportLimits limits) {
        return read(zip, ImportRun.replacing(limits));
    }

    static ImportResult read(InputStream zip, ImportRun run) {
        try {
            return run.read(reading -> RegisterFormat.read(zip, reading));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Graph accepted(Map<String, byte[]> files) {
        ImportResult result = read(zip(files));
        if (result instanceof ImportResult.Accepted accepted) {
            return accepted.graph();
        }
        throw new AssertionError("rejected: " + result.problems());
    }

    /** The rows of a CSV file, header first. */
    static List<String[]> rows(byte[] csv) {
        List<String[]> rows = new ArrayList<>();
        try (var reader = new CsvRows(new ByteArrayInputStream(csv), ImportLimits.DEFAULT.cellCharacters())) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.map(TableRow::cells).get());
            }
        } catch (IOException | CsvRows.Unreadable e) {
            throw new IllegalArgumentException(e);
        }
        return rows;
    }

    static byte[] csv(List<String[]> rows) {
        var text = new StringBuilder();
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                boolean quote = row[i].chars().anyMatch(c -> ",\"\n\r".indexOf(c) >= 0);
                text.append(i == 0 ? "" : ",").append(quote ? '"' + row[i].replace("\"", "\"\"") + '"' : row[i]);
            }
            text.append('\n');
        }
        return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Writes a cell; lines count from 1, the header. */
    static void set(Map<String, byte[]> files, String path, int line, String column, String value) {
        List<String[]> rows = rows(get(files, path));
        rows.get(line - 1)[index(rows, column)] = value;
        files.put(path, csv(rows));
    }

    /** Adds a copy of a line with other values in some columns. */
    static void copy(Map<String, byte[]> files, String path, int line, Map<String, String> values) {
        List<String[]> rows = rows(get(files, path));
        String[] copy = rows.get(line - 1).clone();
        values.forEach((column, value) -> copy[index(rows, column)] = value);
        rows.add(copy);
        files.put(path, csv(rows));
    }

    static void remove(Map<String, byte[]> files, String path, int line) {
        List<String[]> rows = rows(get(files, path));
        rows.remove(line - 1);
        files.put(path, csv(rows));
    }

    private static byte[] get(Map<String, byte[]> files, String path) {
        byte[] file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException("no file " + path + " among " + files.keySet());
        }
        return file;
    }

    private static int index(List<String[]> rows, String column) {
        int index = List.of(rows.get(0)).indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column);
        }
        return index;
    }
}
