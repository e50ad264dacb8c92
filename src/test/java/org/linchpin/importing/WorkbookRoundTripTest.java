package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.exporting.XlsxExport;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Provenance;

/** A workbook that Linchpin wrote is read as the graph that it was written from. */
class WorkbookRoundTripTest {
    /** One in so many cases is enough: a workbook takes a tenth of a second. */
    private static final int SHARE = 8;

    @Test
    void givenAnyGraphOfOneDataSet_whenItsWorkbookIsImported_thenTheGraphIsTheSame() {
        Sweep.forAll(random -> {
            if (random.nextInt(SHARE) > 0) {
                return;
            }
            Graph graph = RandomGraph.of(random);
            if (graph.datasets().equals(List.of(Provenance.DEFAULT_DATASET))) {
                Graph again = UploadFiles.accepted(WorkbookFile.read(workbook(graph)));
                assertThat(RoundTripTest.export(again)).isEqualTo(RoundTripTest.export(graph));
            }
        });
    }

    static byte[] workbook(Graph graph) {
        var bytes = new ByteArrayOutputStream();
        try {
            XlsxExport.write(graph, Provenance.DEFAULT_DATASET, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
