package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;

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
                        paths.get(random.nextInt(paths.size())),
                        (any, bytes) -> Mutations.of(random, bytes, 20, PIECES));
            }
            UploadFiles.check(WorkbookFile.read(UploadFiles.zip(mutated)));
        });
    }

    @Test
    void givenMutatedZips_whenImported_thenThereIsAResult() {
        byte[] valid = UploadFiles.zip(parts);
        Sweep.forAll(random -> {
            byte[] zip = valid;
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                zip = Mutations.of(random, zip, 20, PIECES);
            }
            UploadFiles.check(WorkbookFile.read(zip));
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
