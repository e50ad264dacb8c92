package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.RowType;
import org.linchpin.graph.RowValues;

/** An upload that is too large, broken or made to break something is rejected with a reason, and at little cost. */
class ImportLimitsTest {
    private static final int MB = 1 << 20;
    private static final byte[] VENDORS = "id,name,country\n".getBytes(StandardCharsets.UTF_8);

    private final Map<String, byte[]> files = UploadFiles.valid();

    @Test
    void givenACellOf300Mb_whenImported_thenItIsNotHeldInMemory() throws IOException {
        long before = allocated();

        ImportResult result = UploadFiles.read(vendors(300, Deflater.NO_COMPRESSION, "v1,", 'x'));

        assertThat(problem(result, "vendors.csv")).contains("a cell is longer than 1048576 characters");
        assertThat(allocated() - before).isLessThan(64L * MB);
    }

    @Test
    void givenACellJustTooLong_whenImported_thenItsColumnIsNamedAndReadingGoesOn() {
        put(
                "vendors.csv",
                "id,name,country\nv1," + "x".repeat(MB + 1) + ",US\nv2," + "x".repeat(MB) + ",CN\nv3,V,Mars\n");

        ImportResult result = UploadFiles.read(UploadFiles.zip(files));

        assertThat(((ImportResult.Rejected) result).problems())
                .extracting(p -> p.line() + p.column() + p.value().length())
                .containsExactly("2name201", "4country4");
    }

    @Test
    void givenABombOfZeros_whenImported_thenItIsStopped() throws IOException {
        ImportResult result = UploadFiles.read(vendors(400, Deflater.BEST_COMPRESSION, "", '\n'));

        assertThat(problem(result, "")).contains("more than 200 times its size");
    }

    @Test
    void givenMoreThanTheUnpackedLimit_whenImported_thenItIsStopped() {
        var limits = new ImportLimits(MB, 500, MB, 100);

        ImportResult result = UploadFiles.read(UploadFiles.zip(files), limits);

        assertThat(problem(result, "")).contains("unpacks to more than");
    }

    @Test
    void givenMoreThanTheUploadLimit_whenImported_thenItIsStopped() {
        var limits = new ImportLimits(500, MB, MB, 100);

        ImportResult result = UploadFiles.read(UploadFiles.zip(files), limits);

        assertThat(problem(result, "")).contains("The upload is larger than");
    }

    @Test
    void givenTooManyEntries_whenImported_thenItIsStopped() {
        var limits = new ImportLimits(MB, MB, MB, 7);

        ImportResult result = UploadFiles.read(UploadFiles.zip(files), limits);

        assertThat(problem(result, "")).contains("more than 7 entries");
    }

    @Test
    void givenMoreProblemsThanAreShown_whenImported_thenTheFirstThousandAreSortedAndMoreIsSaid() {
        put(
                "vendors.csv",
                IntStream.range(0, 3_000)
                        .mapToObj(i -> "v1,V,Mars")
                        .collect(Collectors.joining("\n", "id,name,country\n", "\n")));

        var rejected = (ImportResult.Rejected) UploadFiles.read(UploadFiles.zip(files));

        assertThat(rejected.problems()).hasSize(1_000).isSorted();
        assertThat(rejected.problems().get(999).line()).isEqualTo(501);
        assertThat(rejected.more()).isTrue();
    }

    @Test
    void givenExactlyAThousandProblems_whenImported_thenThereAreNoMore() {
        put(
                "vendors.csv",
                IntStream.range(0, 1_000)
                        .mapToObj(i -> "v" + (i + 1) + ",V,Mars")
                        .collect(Collectors.joining("\n", "id,name,country\n", "\n")));

        var rejected = (ImportResult.Rejected) UploadFiles.read(UploadFiles.zip(files));

        assertThat(rejected.problems()).hasSize(1_000);
        assertThat(rejected.more()).isFalse();
    }

    @Test
    void givenWhatIsNoZip_whenImported_thenItSaysSo() {
        for (String text : new String[] {"", "PK", "id,name,country\nv1,V,US\n", "\0".repeat(100_000)}) {
            ImportResult result = UploadFiles.read(text.getBytes(StandardCharsets.UTF_8));

            assertThat(problem(result, "")).contains("is no zip");
        }
    }

    @Test
    void givenAnEmptyZip_whenImported_thenItSaysSo() {
        assertThat(problem(UploadFiles.read(UploadFiles.zip(Map.of())), "")).contains("holds no CSV file");
    }

    @Test
    void givenAZipThatEndsBetweenTwoFiles_whenImported_thenNothingIsHalfLoaded() {
        put("sources.csv", "id,title\nx1,A title that is lost\n");
        byte[] zip = UploadFiles.zip(files);
        byte[] name = "systems.csv".getBytes(StandardCharsets.UTF_8);
        int lastEntry =
                new String(zip, StandardCharsets.ISO_8859_1).indexOf(new String(name, StandardCharsets.UTF_8)) - 30;

        ImportResult result = UploadFiles.read(Arrays.copyOf(zip, lastEntry));

        assertThat(problem(result, "")).contains("ends too early");
    }

    @Test
    void givenAnEncryptedZip_whenImported_thenItSaysSo() {
        byte[] zip = UploadFiles.zip(files);
        zip[6] |= 1; // the first entry's general purpose flag: encrypted; APPNOTE.TXT 4.4.4

        assertThat(problem(UploadFiles.read(zip), ""))
                .contains("cannot be read")
                .contains("encrypted");
    }

    @Test
    void givenAFileWithAWrongChecksum_whenImported_thenItIsRejected() {
        byte[] zip = UploadFiles.zip(files);
        int descriptor = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\7\b");
        zip[descriptor + 4] ^= 1;

        assertThat(problem(UploadFiles.read(zip), "")).contains("cannot be read after \"dependencies.csv\"");
    }

    @Test
    void givenAFileThatIsInTheZipTwice_whenImported_thenItIsAProblem() {
        put("vendors.csw", "id,name,country\n");
        byte[] zip = new String(UploadFiles.zip(files), StandardCharsets.ISO_8859_1)
                .replace("vendors.csw", "vendors.csv")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problem(UploadFiles.read(zip), "vendors.csv")).contains("twice");
    }

    @Test
    void givenMoreRowsThanFitIntoMemory_whenImported_thenReadingStops() throws UploadStopped {
        var problems = new Problems();
        var rows = new UploadRows(problems, new Texts(), 10_000);
        var file = UploadFile.open(RowType.VENDOR, "vendors.csv");
        var row = new ReadRow(file, 2, null, RowValues.of(Map.of("id", "v1")));

        int added = 0;
        String message = "";
        while (message.isEmpty() && added < 1_000) {
            try {
                rows.add(row);
                added++;
            } catch (UploadStopped e) {
                message = e.problem().message();
            }
        }

        assertThat(added).isBetween(1, 100);
        assertThat(message).contains("more rows than fit into the memory").contains("-Xmx");
    }

    @Test
    void givenLimitsThatLetNothingIn_whenMade_thenTheyAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ImportLimits(0, 1, 1, 1));
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String problem(ImportResult result, String file) {
        return ((ImportResult.Rejected) result)
                .problems().stream()
                        .filter(p -> p.file().equals(file))
                        .map(ImportProblem::message)
                        .collect(Collectors.joining("\n"));
    }

    /** A zip, made while it is read, whose vendors.csv goes on with so many megabytes of one character. */
    private static InputStream vendors(int megabytes, int level, String start, char filler) throws IOException {
        var in = new PipedInputStream(MB);
        var out = new PipedOutputStream(in);
        byte[] chunk = new byte[MB];
        Arrays.fill(chunk, (byte) filler);
        var writer = new Thread(() -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.setLevel(level);
                zip.putNextEntry(new ZipEntry("vendors.csv"));
                zip.write(VENDORS);
                zip.write(start.getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < megabytes; i++) {
                    zip.write(chunk);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.setDaemon(true);
        writer.setUncaughtExceptionHandler((thread, e) -> {}); // the reader may stop before the end
        writer.start();
        return in;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
