package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linchpin.Sweep;
import org.linchpin.exporting.XlsxExport;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;

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

    @Test
    void givenADataSetThatNamesIdsOfAnother_whenItsWorkbookIsMerged_thenNothingChangesAndAloneItIsRejected() {
        Graph stored = UploadFiles.accepted(UploadFiles.read(CsvTable.zip(List.of(
                table("a", RowType.ORGANIZATION, "o", "o", "DE", "bank"),
                table("a", RowType.VENDOR, "v", "v", "US"),
                table("a", RowType.PRODUCT, "p", "p", "v", "os"),
                table("a", RowType.SERVICE),
                table("a", RowType.DEPENDENCY),
                table("b", RowType.ORGANIZATION),
                table("b", RowType.VENDOR),
                table("b", RowType.PRODUCT),
                table("b", RowType.SERVICE, "s", "s", "o", "critical"),
                table("b", RowType.DEPENDENCY, "s", "p")))));
        byte[] workbook = workbook(stored, "b");

        ImportResult merged = WorkbookFile.read(workbook, ImportRun.mergingInto(stored, ImportLimits.DEFAULT));

        assertThat(RoundTripTest.export(UploadFiles.accepted(merged))).isEqualTo(RoundTripTest.export(stored));
        assertThat(WorkbookFile.read(workbook)).isInstanceOf(ImportResult.Rejected.class);
    }

    /** A file with the columns that it must have, and at most one row. */
    private static CsvTable table(String folder, RowType type, String... cells) {
        List<String> columns = List.of(type.shortestHeader().split(","));
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i]);
        }
        return new CsvTable(folder, type, columns, cells.length == 0 ? List.of() : List.of(row));
    }

    static byte[] workbook(Graph graph) {
        return workbook(graph, Provenance.DEFAULT_DATASET);
    }

    private static byte[] workbook(Graph graph, String dataset) {
        var bytes = new ByteArrayOutputStream();
        try {
            XlsxExport.write(graph, dataset, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
