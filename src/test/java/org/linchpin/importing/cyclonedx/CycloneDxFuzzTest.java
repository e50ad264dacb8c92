package org.linchpin.importing.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.ImportResult;
import org.linchpin.importing.ImportRun;
import org.linchpin.importing.Mutations;

/** Whatever arrives as a CycloneDX document, the answer is a graph or problems; never an exception. */
class CycloneDxFuzzTest {
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        "\"",
        ":",
        ",",
        "null",
        "0",
        "1e999",
        "\"ref\"",
        "\"bom-ref\"",
        "\"components\"",
        "<",
        ">",
        "/>",
        "<component>",
        "</component>",
        "&amp;",
        "&x;",
        "<!--",
        "pkg:",
        "é",
        "\0",
        "\uFEFF",
        "\uD83D\uDE84"
    };

    @Test
    void givenMutatedDocuments_whenImported_thenThereIsAResult() {
        Sweep.forAll(random -> {
            byte[] document = (random.nextBoolean() ? Documents.JSON : Documents.XML).getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                document = Mutations.of(random, document, 40, PIECES);
            }

            ImportResult result = Documents.read(document, ImportRun.replacing(ImportLimits.DEFAULT));

            if (result instanceof ImportResult.Rejected rejected) {
                assertThat(rejected.problems())
                        .isNotEmpty()
                        .isSorted()
                        .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
            }
        });
    }

    @Test
    void givenAnyPrefix_whenImported_thenItIsRejected() {
        for (String document : new String[] {Documents.JSON.strip(), Documents.XML.strip()}) {
            byte[] whole = document.getBytes(StandardCharsets.UTF_8);
            for (int length = 1; length < whole.length; length += 7) {
                assertThat(Documents.read(document.substring(0, Math.min(length, document.length()))))
                        .as("the first %d characters", length)
                        .isInstanceOf(ImportResult.Rejected.class);
            }
        }
    }
}
