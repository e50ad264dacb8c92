package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.graph.Graph;

/** Whatever the bytes of a workbook are, the answer is a graph that survives its export, or problems; never an exception. */
class WorkbookFuzzTest {
    private static final String[] PIECES = {
        "<c r=\"XFD1048576\"/>",
        "<row r=\"0\">",
        " t=\"s\"",
        " t=\"e\"",
        " t=\"?\"",
        " s=\"65536\"",
        "</row>",
        "<v>-1</v>",
        "<v>1E400</v>",
        "<v>NaN</v>",
        "<f>1/0</f>",
        "_x000D_",
        "_xD800_",
        "&#x1;",
        "&amp;",
        "\"",
        "<",
        "<mergeCell ref=\"A1:B\"/>",
        "<!DOCTYPE a>",
        "\0",
        "9999999999",
        "rId1",
        "../"
    };

    private final Map<String, byte[]> parts = parts(WorkbookFile.valid()
            .texts("one", "two")
            .cell("vendors!B2", "<c t=\"s\"><v>1</v></c>")
            .style("yyyy-mm-dd")
            .cell("incidents!C2", "<c s=\"1\"><v>45492</v></c>")
            .bytes());

    @Test
    void givenMutatedParts_whenImported_thenThereIsAResult() {
        List<String> paths = List.copyOf(parts.keySet());
        Sweep.forAll(random -> {
            Map<String, byte[]> mutated = new LinkedHashMap<>(parts);
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                mutated.computeIfPresent(
                        paths.get(random.nextInt(paths.size())), (any, bytes) -> mutated(random, bytes));
            }
            check(WorkbookFile.read(UploadFiles.zip(mutated)));
        });
    }

    @Test
    void givenMutatedZips_whenImported_thenThereIsAResult() {
        byte[] valid = UploadFiles.zip(parts);
        Sweep.forAll(random -> {
            byte[] zip = valid;
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                zip = mutated(random, zip);
            }
            check(WorkbookFile.read(zip));
        });
    }

    @Test
    void givenAnyPrefixOfAWorkbook_whenImported_thenItIsRejected() {
        byte[] valid = UploadFiles.zip(parts);
        for (int length = 0; length < valid.length; length += 7) {
            assertThat(WorkbookFile.read(Arrays.copyOf(valid, length)))
                    .as("the first %d bytes", length)
                    .isInstanceOf(ImportResult.Rejected.class);
        }
    }

    private static void check(ImportResult result) {
        if (result instanceof ImportResult.Accepted accepted) {
            byte[] export = RoundTripTest.export(accepted.graph());
            Graph again = UploadFiles.accepted(UploadFiles.read(export));
            assertThat(RoundTripTest.export(again)).isEqualTo(export);
        } else {
            assertThat(((ImportResult.Rejected) result).problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
        }
    }

    /** Removes, repeats or replaces a stretch, or puts a piece of a workbook's XML somewhere. */
    private static byte[] mutated(SplittableRandom random, byte[] bytes) {
        int start = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, start + random.nextInt(20));
        var mutated = new ByteArrayOutputStream();
        mutated.write(bytes, 0, start);
        switch (random.nextInt(4)) {
            case 0 -> mutated.write(bytes, end, bytes.length - end);
            case 1 -> mutated.write(bytes, Math.max(start - 20, 0), bytes.length - Math.max(start - 20, 0));
            case 2 -> {
                mutated.write(random.nextInt(256));
                mutated.write(bytes, end, bytes.length - end);
            }
            default -> {
                mutated.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
                mutated.write(bytes, start, bytes.length - start);
            }
        }
        return mutated.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
