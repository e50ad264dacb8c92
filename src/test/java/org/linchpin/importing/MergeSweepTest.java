package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.graph.Graph;

/** Merging against editing the files of the stored graph by hand, and importing them. */
class MergeSweepTest {
    @Test
    void aMergeIsWhatAnImportOfTheEditedFilesGives() {
        int[] outcomes = new int[2];
        Sweep.forAll(random -> {
            Graph stored = RandomGraph.of(random);
            List<CsvTable> upload = RandomMerge.into(stored, random);
            if (upload.isEmpty()) {
                return;
            }

            ImportResult merged = UploadFiles.merge(stored, CsvTable.zip(upload));

            ImportResult expected = new ObviousMerge(CsvTable.ofZip(RoundTripTest.export(stored))).with(upload);
            boolean right = expected instanceof ImportResult.Accepted;
            assertThat(merged instanceof ImportResult.Accepted)
                    .as("%s, expected %s", merged, expected)
                    .isEqualTo(right);
            if (right) {
                assertThat(tables(merged)).isEqualTo(tables(expected));
            }
            outcomes[right ? 1 : 0]++;
        });
        assertThat(outcomes).as("rejected and accepted").doesNotContain(0);
    }

    private static List<CsvTable> tables(ImportResult result) {
        return CsvTable.ofZip(RoundTripTest.export(UploadFiles.accepted(result)));
    }
}
