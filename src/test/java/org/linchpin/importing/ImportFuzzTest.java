package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.graph.Graph;

/** Whatever arrives, the answer is a graph that survives its export, or problems; never an exception. */
class ImportFuzzTest {
    private static final String[] PIECES = {
        ",",
        "\"",
        "\n",
        "\r\n",
        ";",
        "\0",
        "\uFEFF",
        "v1",
        "s1",
        "US",
        "ZZ",
        "-1",
        "1e999",
        "never",
        "0",
        "2024-02-30",
        "..",
        "é",
        "\t"
    };

    private static final Graph STORED = UploadFiles.accepted(UploadFiles.read(UploadFiles.zip(UploadFiles.valid())));

    @Test
    void givenMutatedFiles_whenImported_thenThereIsAResult() {
        Sweep.forAll(random -> {
            Map<String, byte[]> files = UploadFiles.valid();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                String path = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
                files.computeIfPresent(path, (any, bytes) -> Mutations.of(random, bytes, 5, PIECES));
            }
            UploadFiles.check(UploadFiles.read(UploadFiles.zip(files)));
            UploadFiles.check(UploadFiles.merge(STORED, UploadFiles.zip(files)));
        });
    }

    @Test
    void givenMutatedZips_whenImported_thenThereIsAResult() {
        byte[] valid = UploadFiles.zip(UploadFiles.valid());
        Sweep.forAll(random -> {
            byte[] zip = valid.clone();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                zip = Mutations.of(random, zip, 5, PIECES);
            }
            UploadFiles.check(UploadFiles.read(zip));
        });
    }

    @Test
    void givenAnyPrefixOfAZip_whenImported_thenItIsRejected() {
        byte[] valid = UploadFiles.zip(UploadFiles.valid());
        for (int length = 0; length < valid.length; length++) {
            assertThat(UploadFiles.read(Arrays.copyOf(valid, length)))
                    .as("the first %d bytes", length)
                    .isInstanceOf(ImportResult.Rejected.class);
        }
    }
}
