package org.linchpin.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;

class CsvExportTest {
    private static final Graph GRAPH = GraphText.graph("""
            organizations id=o country=DE sector=bank size=1234567.50
            vendors id=v2 country=US website=https://example.org/?a,b
            vendors id=v1 country=ZZ
            products id=p vendor=v1 category=os without_vendor_hours=never
            products id=q vendor=v2 category=os without_vendor_hours=0.001
            services id=s organization=o criticality=critical
            dependencies from=s to=q group=h kind=hard
            dependencies from=s to=p group=g required=1
            dependencies from=s to=q group=g ride_through_hours=4.0
            dependencies from=s to=v1
            incidents id=i date=2024-07-19 faults=p;US
            """);

    @Test
    void givenOnlyTheDefaultDataSet_whenExported_thenTheFilesAreCanonical() throws IOException {
        Map<String, String> files = unzip(export(GRAPH));

        assertThat(files.keySet())
                .containsExactly(
                        "dependencies.csv",
                        "incidents.csv",
                        "organizations.csv",
                        "products.csv",
                        "services.csv",
                        "vendors.csv");
        assertThat(files)
                .containsEntry("dependencies.csv", """
                        from,to,group,required,kind,ride_through_hours,valid_from,valid_to,known_since,evidence,source,last_confirmed\r
                        s,v1,,,,,,,,,,\r
                        s,p,g,,,,,,,,,\r
                        s,q,g,,,4,,,,,,\r
                        s,q,h,,,,,,,,,\r
                        """)
                .containsEntry("vendors.csv", """
                        id,name,country,parent,organization,lei,website\r
                        v1,v1,ZZ,,,,\r
                        v2,v2,US,,,,"https://example.org/?a,b"\r
                        """)
                .containsEntry("products.csv", """
                        id,name,vendor,category,location,without_vendor_hours,upstream,notes\r
                        p,p,v1,os,,never,,\r
                        q,q,v2,os,,0.001,,\r
                        """)
                .containsEntry("incidents.csv", """
                        id,name,date,faults,mode,duration_hours,summary,source\r
                        i,i,2024-07-19,p;US,,,,\r
                        """);
        assertThat(files.get("organizations.csv")).contains("o,o,DE,bank,,,1234567.5,,,\r\n");
    }

    @Test
    void givenAnyTimeZone_whenExported_thenTheBytesAreTheSame() throws IOException {
        byte[] here = export(GRAPH);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(export(GRAPH)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(here))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
        }
    }

    @Test
    void givenSeveralDataSets_whenExported_thenEachIsAFolderOfItsRows() throws IOException {
        List<GraphRow> rows = new ArrayList<>();
        GRAPH.vendors().forEach(v -> rows.add(v.from(new Provenance(List.of("b", "a"), 0))));
        rows.add(GRAPH.rows(RowType.INCIDENT).get(0).from(Provenance.of("b", 0)));

        Map<String, String> files = unzip(export(Graph.of(1, List.of("b", "a"), rows)));

        assertThat(files).hasSize(11).doesNotContainKey("a/incidents.csv");
        assertThat(files.get("b/incidents.csv")).contains("i,i,2024-07-19");
        assertThat(files.get("a/vendors.csv"))
                .isEqualTo(files.get("b/vendors.csv"))
                .contains("v1,", "v2,");
        assertThat(files.get("a/services.csv")).hasLineCount(1);
    }

    @Test
    void givenTheEmptyGraph_whenExported_thenThereAreHeadersAlone() throws IOException {
        Map<String, String> files = unzip(export(Graph.empty()));

        assertThat(files)
                .hasSize(5)
                .containsEntry(
                        "services.csv",
                        "id,name,organization,criticality,function,tolerance_hours,recovery_hours,weight\r\n");
    }

    @Test
    void givenAGraph_whenHashed_thenItIsTheHashOfWhatSha256sumPrints() throws Exception {
        var listing = new StringBuilder();
        unzip(export(GRAPH))
                .forEach((path, text) ->
                        listing.append(sha256(text)).append("  ").append(path).append('\n'));

        assertThat(CsvExport.sha256(GRAPH)).isEqualTo(sha256(listing.toString()));
        assertThat(CsvExport.sha256(GRAPH)).isNotEqualTo(CsvExport.sha256(Graph.empty()));
    }

    private static byte[] export(Graph graph) throws IOException {
        var out = new ByteArrayOutputStream();
        CsvExport.write(graph, out);
        return out.toByteArray();
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
