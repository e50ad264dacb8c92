package org.linchpin.importing.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.exporting.CsvExport;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Graph;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.ImportProblem.Severity;
import org.linchpin.importing.ImportResult;
import org.linchpin.importing.Mutations;

/** Whatever arrives as a register, the answer is a graph that can be analysed and exported, or findings; never an exception. */
class RegisterFuzzTest {
    private static final int MB = 1 << 20;
    private static final String[] PIECES = {
        ",",
        "\"",
        "\n",
        "\r\n",
        "\0",
        "\uFEFF",
        "0",
        "9999-12-31",
        "Not Applicable",
        "eba_TA:S17",
        "x28",
        "eba_GA:qx2007",
        "C-1",
        "F1",
        "1",
        "2",
        "é",
        "~",
        ":"
    };

    @Test
    void givenMutatedFilesAndCellsThatTradePlaces_whenImported_thenThereIsAResult() {
        Map<String, byte[]> valid = RegisterFiles.both();
        List<String> paths = List.copyOf(valid.keySet());
        List<String> tables =
                paths.stream().filter(path -> path.contains("/b_0")).toList();
        Sweep.forAll(random -> {
            Map<String, byte[]> files = new java.util.TreeMap<>(valid);
            boolean bytes = random.nextInt(3) == 0;
            List<String> some = bytes ? paths : tables;
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                files.computeIfPresent(
                        some.get(random.nextInt(some.size())),
                        (path, file) -> bytes ? Mutations.of(random, file, 5, PIECES) : shuffled(random, file));
            }
            check(files);
        });
    }

    @Test
    void givenMutatedZips_whenImported_thenThereIsAResult() {
        byte[] valid = RegisterFiles.zip(RegisterFiles.files(RegisterFiles.SUED));
        Sweep.forAll(random -> {
            byte[] zip = valid.clone();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                zip = Mutations.of(random, zip, 5, PIECES);
            }
            byte[] outer = random.nextBoolean() ? zip : RegisterFiles.zip(Map.of("a.zip", zip));
            assertThat(RegisterFiles.read(outer)).isNotNull();
        });
    }

    @Test
    void givenAnyPrefixOfAZip_whenImported_thenItIsRejected() {
        byte[] valid = RegisterFiles.zip(RegisterFiles.files(RegisterFiles.SUED));
        for (int length = 0; length < valid.length; length += 7) {
            assertThat(RegisterFiles.read(Arrays.copyOf(valid, length)))
                    .as("the first %d bytes", length)
                    .isInstanceOf(ImportResult.Rejected.class);
        }
    }

    @Test
    void givenACellOf100Mb_whenImported_thenItIsNotHeldInMemory() {
        byte[] zip = zipOf("c0010,c0020\nC-1,", 100, 'x', Deflater.BEST_SPEED);
        long before = allocated();

        ImportResult result = RegisterFiles.read(zip);

        assertThat(result.problems())
                .filteredOn(finding -> finding.rule().equals("csv"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("longer than 1048576 characters"));
        assertThat(allocated() - before).isLessThan(64L * MB);
    }

    @Test
    void givenABombWithinAZip_whenImported_thenItIsStopped() {
        byte[] bomb = zipOf("", 300, '\n', Deflater.BEST_COMPRESSION);

        ImportResult result = RegisterFiles.read(RegisterFiles.zip(Map.of("a.zip", bomb)));

        assertThat(result.problems())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("more than 200 times its size"))
                .satisfies(finding -> assertThat(finding.file()).isEqualTo("a.zip"));
    }

    @Test
    void givenManyZipsWithinAZip_whenTogetherTheyExceedALimit_thenReadingStops() {
        byte[] zip = RegisterFiles.zip(RegisterFiles.files(RegisterFiles.SUED));
        Map<String, byte[]> zips = Map.of("a.zip", zip, "b.zip", zip, "c.zip", zip);
        byte[] outer = RegisterFiles.zip(zips);

        assertThat(stopped(outer, new ImportLimits(MB, MB, MB, 20))).contains("more than");
        assertThat(stopped(outer, new ImportLimits(MB, 12_000, MB, 1_000))).contains("more than");
    }

    @Test
    void givenAZipWithinAZipWithinAZip_whenImported_thenItIsNotOpened() {
        byte[] inner = RegisterFiles.zip(Map.of("b.zip", RegisterFiles.zip(RegisterFiles.files(RegisterFiles.SUED))));

        ImportResult result = RegisterFiles.read(RegisterFiles.zip(Map.of("a.zip", inner)));

        assertThat(result.problems())
                .singleElement()
                .satisfies(finding -> assertThat(finding.file()).isEqualTo("a.zip/b.zip"));
    }

    @Test
    void givenPathTricks_whenImported_thenTheyAreFindings() {
        for (String path : List.of(
                "../b_01.01.csv", "a\\reports\\b_01.01.csv", "a/./reports/b_01.01.csv", "a//reports/b_01.01.csv")) {
            Map<String, byte[]> files = RegisterFiles.files(RegisterFiles.SUED);
            files.put(path, "c0010\n".getBytes(StandardCharsets.UTF_8));

            assertThat(RegisterFiles.read(RegisterFiles.zip(files))).as(path).isInstanceOf(ImportResult.Rejected.class);
        }
    }

    private static String stopped(byte[] zip, ImportLimits limits) {
        ImportResult result = RegisterFiles.read(new ByteArrayInputStream(zip), limits);
        assertThat(result).isInstanceOf(ImportResult.Rejected.class);
        return result.problems().get(result.problems().size() - 1).message();
    }

    private static void check(Map<String, byte[]> files) {
        ImportResult result = RegisterFiles.read(RegisterFiles.zip(files));
        assertThat(result.problems()).isSorted().allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank();
        });
        if (result instanceof ImportResult.Accepted accepted) {
            Graph graph = accepted.graph();
            assertThat(DependencyGraph.of(graph, java.time.LocalDate.of(2026, 1, 15))
                            .nodeCount())
                    .isPositive();
            assertThat(CsvExport.sha256(graph)).isNotBlank();
        } else {
            assertThat(result.problems()).anyMatch(finding -> finding.severity() == Severity.ERROR);
            assertThat(result.problems())
                    .as("errors are told in the words of the register")
                    .filteredOn(finding -> finding.severity() == Severity.ERROR)
                    .noneMatch(finding -> finding.rule().isEmpty() && finding.line() > 0);
        }
    }

    /** Writes a cell of the table, or an empty one, in place of another. */
    private static byte[] shuffled(SplittableRandom random, byte[] csv) {
        List<String[]> rows = RegisterFiles.rows(csv);
        if (rows.size() < 2) {
            return csv;
        }
        String[] to = rows.get(random.nextInt(1, rows.size()));
        String[] from = rows.get(random.nextInt(1, rows.size()));
        int column = random.nextInt(Math.min(to.length, from.length));
        to[column] = random.nextInt(4) == 0 ? "" : from[random.nextInt(5) == 0 ? random.nextInt(from.length) : column];
        return RegisterFiles.csv(rows);
    }

    /** A zip whose b_02.02.csv goes on with so many megabytes of one character. */
    private static byte[] zipOf(String start, int megabytes, char filler, int level) {
        byte[] chunk = new byte[MB];
        Arrays.fill(chunk, (byte) filler);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            zip.putNextEntry(new ZipEntry(RegisterFiles.SUED + "/reports/b_02.02.csv"));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes; i++) {
                zip.write(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
