package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;
import org.linchpin.graph.RowValues;

/** A merge of an upload that tells all of a data set, as a filer's register does. */
class WholeDataSetTest {
    private static final List<String> VENDOR = List.of("id", "name", "country");
    private static final UploadFile VENDORS = UploadFile.in("filer", RowType.VENDOR, "register/b_05.01.csv");

    @Test
    void whatOnlyThatDataSetHeldAndNoLongerNamesGoes() throws IOException {
        Graph stored = stored("register/old", List.of(List.of("v1", "Kept", "US"), List.of("v2", "Gone", "US")));

        Graph merged = merged(stored, List.of(List.of("v1", "Kept", "US"), List.of("v3", "New", "US")));

        assertThat(merged.rows(RowType.VENDOR)).extracting(GraphRow::key).containsExactly("v1", "v3");
        assertThat(merged.datasets()).containsExactly("filer");
    }

    @Test
    void whatAnotherDataSetHoldsTooStaysThere() throws IOException {
        Graph both = Graph.of(
                1,
                List.of("filer", "other"),
                List.of(RowType.VENDOR.row(
                        stored("x", List.of(List.of("v2", "Shared", "US")))
                                .vendors()
                                .get(0)
                                .values(),
                        new Provenance(List.of("filer", "other"), 2))));

        Graph merged = merged(both, List.of(List.of("v1", "New", "US")));

        assertThat(merged.rows(RowType.VENDOR))
                .extracting(row -> row.key() + row.provenance().datasets())
                .containsExactly("v1[filer]", "v2[other]");
    }

    @Test
    void aRowThatAnotherDataSetNeedsCannotGo() throws IOException {
        Graph stored = Graph.of(
                1,
                List.of("filer", "other"),
                List.of(
                        stored("x", List.of(List.of("v2", "Needed", "US")))
                                .vendors()
                                .get(0),
                        RowType.PRODUCT.row(
                                RowValues.of(new TreeMap<>(
                                        Map.of("id", "p", "name", "P", "vendor", "v2", "category", "os"))),
                                Provenance.of("other", 7))));

        ImportResult result = merge(stored, List.of(List.of("v1", "New", "US")));

        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("other/products.csv, line 7, column vendor");
            assertThat(problem.message()).contains("no vendor with the id \"v2\"", "in the stored graph");
        });
    }

    @Test
    void anEmptyDataSetIsStillOne() throws IOException {
        Graph merged = merged(stored("x", List.of(List.of("v1", "Gone", "US"))), List.of());

        assertThat(merged.isEmpty()).isTrue();
        assertThat(merged.datasets()).containsExactly("filer");
    }

    private static Graph stored(String path, List<List<String>> rows) throws IOException {
        return UploadFiles.accepted(ImportRun.replacing(ImportLimits.DEFAULT)
                .read(run -> add(run, UploadFile.in("filer", RowType.VENDOR, path), rows)));
    }

    private static Graph merged(Graph stored, List<List<String>> rows) throws IOException {
        return UploadFiles.accepted(merge(stored, rows));
    }

    private static ImportResult merge(Graph stored, List<List<String>> rows) throws IOException {
        return ImportRun.mergingInto(stored, ImportLimits.DEFAULT).read(run -> {
            run.tellsAllOf("filer");
            add(run, VENDORS, rows);
        });
    }

    private static void add(ImportRun run, UploadFile file, List<List<String>> rows) throws UploadStopped {
        UploadTable table = run.table(file, 1, VENDOR);
        for (int i = 0; i < rows.size(); i++) {
            table.add(i + 2, rows.get(i));
        }
    }
}
