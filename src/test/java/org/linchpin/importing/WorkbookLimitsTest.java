package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A workbook that is too much is stopped before anything large is built from it. */
class WorkbookLimitsTest {
    private static final ImportLimits DEFAULT = ImportLimits.DEFAULT;

    @Test
    void givenASheetThatUnpacksToFarMoreThanItsSize_whenImported_thenItIsStopped() {
        assertStopped(
                WorkbookFile.valid().part("xl/worksheets/sheet1.xml", spaces(70)),
                DEFAULT,
                "dependencies",
                "unpacks to more than 200 times its size");
    }

    @Test
    void givenMoreThanTheUnpackedLimit_whenImported_thenItIsStopped() {
        var limits = new ImportLimits(DEFAULT.uploadBytes(), 3L << 20, DEFAULT.cellCharacters(), DEFAULT.entries());
        assertStopped(
                WorkbookFile.valid().part("xl/worksheets/sheet2.xml", spaces(4)),
                limits,
                "incidents",
                "unpacks to more than 3 MB");
    }

    @Test
    void givenStylesWithoutEnd_whenImported_thenTheyAreNotBuilt() {
        assertStopped(WorkbookFile.valid().part("xl/styles.xml", spaces(30)), DEFAULT, "", "more than 24 MB of styles");
    }

    @Test
    void givenTextsThatFillTheMemory_whenImported_thenReadingStops() {
        long limit = Runtime.getRuntime().maxMemory() / 16;
        byte[] texts = new byte[Math.toIntExact(limit + (1 << 20))];
        var random = new SplittableRandom(1);
        for (int i = 0; i < texts.length; i++) {
            texts[i] = (byte) ('a' + random.nextInt(26));
        }
        byte[] start = "<sst><si><t>".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, texts, 0, start.length);
        assertStopped(
                WorkbookFile.valid().part("xl/sharedStrings.xml", texts),
                DEFAULT,
                "",
                "more than %d MB of texts".formatted(limit >> 20));
    }

    @Test
    void givenMorePartsThanAllowed_whenImported_thenTheyAreNotRead() {
        var limits = new ImportLimits(DEFAULT.uploadBytes(), DEFAULT.unpackedBytes(), DEFAULT.cellCharacters(), 14);
        assertThat(WorkbookFile.read(WorkbookFile.valid().bytes(), ImportRun.replacing(limits)))
                .isInstanceOf(ImportResult.Accepted.class);
        assertStopped(WorkbookFile.valid().part("xl/more.xml", ""), limits, "", "more than 14 parts");
    }

    @Test
    void givenManyDefects_whenImported_thenNoTemporaryFileStays() throws IOException {
        List<Path> before = temporaryFiles();
        WorkbookFile.valid().read();
        WorkbookFile.valid().part("xl/workbook.xml", "").read();
        WorkbookRoundTripTest.workbook(UploadFiles.accepted(WorkbookFile.valid().read()));
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("linchpin-"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertStopped(WorkbookFile file, ImportLimits limits, String sheet, String message) {
        List<ImportProblem> problems =
                ((ImportResult.Rejected) WorkbookFile.read(file.bytes(), ImportRun.replacing(limits))).problems();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(sheet);
            assertThat(problem.message()).contains(message);
        });
    }

    /** So many MB that are no part of an element. */
    private static byte[] spaces(int megabytes) {
        byte[] spaces = new byte[megabytes << 20];
        Arrays.fill(spaces, (byte) ' ');
        spaces[0] = '<';
        spaces[1] = 'a';
        return spaces;
    }
}
