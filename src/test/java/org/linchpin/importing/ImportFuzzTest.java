package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
                files.computeIfPresent(path, (any, bytes) -> mutated(random, bytes));
            }
            check(UploadFiles.read(UploadFiles.zip(files)));
            check(UploadFiles.merge(STORED, UploadFiles.zip(files)));
        });
    }

    @Test
    void givenMutatedZips_whenImported_thenThereIsAResult() {
        byte[] valid = UploadFiles.zip(UploadFiles.valid());
        Sweep.forAll(random -> {
            byte[] zip = valid.clone();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                zip = mutated(random, zip);
            }
            check(UploadFiles.read(zip));
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

    private static void check(ImportResult result) {
        if (result instanceof ImportResult.Accepted accepted) {
            byte[] export = RoundTripTest.export(accepted.graph());
            Graph again = UploadFiles.accepted(UploadFiles.read(export));
            assertThat(RoundTripTest.export(again)).isEqualTo(export);
        } else {
            assertThat(((ImportResult.Rejected) result).problems())
                    .isNotEmpty()
                    .isSorted()
                    .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
        }
    }

    /** Removes, repeats or replaces a stretch, or puts a piece of CSV somewhere. */
    private static byte[] mutated(SplittableRandom random, byte[] bytes) {
        int start = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, start + random.nextInt(20));
        var mutated = new ByteArrayOutputStream();
        mutated.write(bytes, 0, start);
        switch (random.nextInt(4)) {
            case 0 -> mutated.write(bytes, end, bytes.length - end);
            case 1 -> mutated.write(bytes, start > 5 ? start - 5 : 0, bytes.length - (start > 5 ? start - 5 : 0));
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
}
