package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.exporting.CsvExport;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowType;

class RoundTripTest {
    @Test
    void givenAnyGraph_whenItIsExportedAndImported_thenItIsTheSameGraph() {
        Sweep.forAll(random -> {
            Graph graph = RandomGraph.of(random);

            byte[] export = export(graph);
            Graph again = UploadFiles.accepted(UploadFiles.read(export));

            assertThat(again.datasets()).isEqualTo(graph.datasets());
            for (RowType type : RowType.values()) {
                assertThat(again.rows(type)).extracting(GraphRow::values).isEqualTo(values(graph, type));
                assertThat(again.rows(type))
                        .extracting(row -> row.provenance().datasets())
                        .isEqualTo(graph.rows(type).stream()
                                .map(row -> row.provenance().datasets())
                                .toList());
            }
            assertThat(export(again)).isEqualTo(export);
            assertThat(CsvExport.sha256(again)).isEqualTo(CsvExport.sha256(graph));
        });
    }

    private static List<?> values(Graph graph, RowType type) {
        return graph.rows(type).stream().map(GraphRow::values).toList();
    }

    static byte[] export(Graph graph) {
        try {
            var out = new ByteArrayOutputStream();
            CsvExport.write(graph, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
