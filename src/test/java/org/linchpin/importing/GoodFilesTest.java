package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.NeedKind;
import org.linchpin.graph.Product;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Service;
import org.linchpin.graph.Upstream;
import org.linchpin.graph.Vendor;

class GoodFilesTest {
    private final Map<String, byte[]> files = UploadFiles.valid();

    @Test
    void givenValidFiles_whenImported_thenEachRowKnowsItsDataSetAndLine() {
        Graph graph = imported();

        assertThat(graph.datasets()).containsExactly("default");
        assertThat(graph.revision()).isZero();
        Vendor second = graph.find(Vendor.class, "v2");
        assertThat(second)
                .isEqualTo(new Vendor("v2", "Vendor Two", "CN", null, null, null, null, Provenance.of("default", 3)));
    }

    @Test
    void givenEmptyAndAbsentCells_whenImported_thenTheyHaveTheDocumentedDefaults() {
        put("dependencies.csv", "from,to,kind\ns1,p1,\n");

        Graph graph = imported();

        Dependency need = graph.dependencies().get(0);
        assertThat(need.kind()).isEqualTo(NeedKind.HARD);
        assertThat(need.rideThroughHours()).isZero();
        assertThat(need.group()).isNull();
        Product product = graph.products().get(0);
        assertThat(product.withoutVendorHours()).isZero();
        assertThat(product.upstream()).isEqualTo(Upstream.UNKNOWN);
        Service service = graph.services().get(0);
        assertThat(service.weight()).isEqualTo(1);
        assertThat(service.toleranceHours()).isNull();
    }

    @Test
    void givenEveryTypeOfCell_whenImported_thenItsValueIsRead() {
        put(
                "products.csv",
                "id,name,vendor,category,without_vendor_hours,upstream,location\n"
                        + "p1,P,v1,os,never,complete,l1\np2,P,v1,os,36.50,partial,\n");
        put(
                "dependencies.csv",
                "from,to,group,required,kind,ride_through_hours,valid_from,valid_to,evidence\n"
                        + "s1,p1,g,2,soft,0.25,2024-02-29,2024-02-29,declared\ns1,p2,g,2,soft,0.250,,,\n");

        Graph graph = imported();

        assertThat(graph.products())
                .extracting(Product::withoutVendorHours)
                .containsExactly(Double.POSITIVE_INFINITY, 36.5);
        Dependency need = graph.dependencies().get(0);
        assertThat(need.required()).isEqualTo(2);
        assertThat(need.rideThroughHours()).isEqualTo(0.25);
        assertThat(need.validTo()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void givenABomAnyLineEndsAndColumnsInAnyOrder_whenImported_thenNothingIsLost() {
        put("vendors.csv", "\uFEFFcountry,id,name\r\n\r\nUS,v1,\"Vendor, \"\"One\"\"\r\nLtd.\"\rCN,v2,Vendor Two");

        Graph graph = imported();

        assertThat(graph.vendors()).extracting(Vendor::name).containsExactly("Vendor, \"One\"\r\nLtd.", "Vendor Two");
        assertThat(graph.vendors()).extracting(v -> v.provenance().line()).containsExactly(3, 5);
    }

    @Test
    void givenSemicolonsOfASpreadsheet_whenImported_thenTheCellsAreTheSame() {
        put(
                "vendors.csv",
                "\uFEFFid;name;country\r\nv1;\"One; \"\"Ltd\"\"\r\nand Sons, Inc.\";US\r\nv2;Vendor Two;CN\r\n");
        put(
                "organizations.csv",
                "sep=;\r\nid;name;country;sector;parent\r\no1;One;DE;bank\r\no2;Two;FR;bank;o1\r\no3;Three;US;rail\r\n");

        Graph graph = imported();

        assertThat(graph.vendors())
                .extracting(Vendor::name)
                .containsExactly("One; \"Ltd\"\r\nand Sons, Inc.", "Vendor Two");
        assertThat(graph.organizations()).extracting(o -> o.provenance().line()).containsExactly(3, 4, 5);
    }

    @Test
    void givenRowsThatAreCutShort_whenTheMissingCellsAreOptional_thenTheyAreEmpty() {
        put("vendors.csv", "id,name,country,parent,website\nv1,V,US\nv2,W,US,v1\n");

        assertThat(imported().vendors()).extracting(Vendor::parent).containsExactly(null, "v1");
    }

    @Test
    void givenHeadersAlone_whenImported_thenTheDataSetIsEmpty() {
        files.clear();
        put("organizations.csv", "id,name,country,sector");
        put("vendors.csv", "id,name,country\n");
        put("products.csv", "id,name,vendor,category");
        put("services.csv", "id,name,organization,criticality");
        put("dependencies.csv", "from,to");

        Graph graph = imported();

        assertThat(graph.isEmpty()).isTrue();
        assertThat(graph.datasets()).containsExactly("default");
    }

    @Test
    void givenFilesBesideTheData_whenImported_thenTheyAreIgnored() {
        List.of("dataset.md", "README.md", "LICENSE", ".DS_Store", "__MACOSX/._vendors.csv", ".git/HEAD")
                .forEach(path -> put(path, "anything"));

        assertThat(imported().datasets()).containsExactly("default");
    }

    @Test
    void givenEqualRowsInTwoDataSets_whenImportedInAnyOrder_thenTheyAreOneRow() {
        Map<String, byte[]> folders = new LinkedHashMap<>();
        for (String dataset : List.of("b", "a")) {
            files.forEach((path, text) -> folders.put(dataset + "/" + path, text));
        }
        folders.put("a/vendors.csv", bytes("id,country,name\n\nv1,US,Vendor One\nv2,CN,Vendor Two\n"));
        folders.put("a/dependencies.csv", bytes("from,to,kind\ns1,p1,hard\ns2,p2,\n"));
        folders.put("README.md", bytes("Two data sets."));

        Graph graph = UploadFiles.accepted(UploadFiles.read(UploadFiles.zip(folders)));

        assertThat(graph.datasets()).containsExactly("a", "b");
        assertThat(graph.vendors())
                .extracting(Vendor::provenance)
                .containsExactly(new Provenance(List.of("a", "b"), 3), new Provenance(List.of("a", "b"), 4));
        assertThat(graph.dependencies())
                .extracting(d -> d.from() + d.to() + d.provenance().datasets())
                .containsExactly("p2p1[b]", "s1p1[a, b]", "s2p2[a]", "s3y1[b]");
    }

    @Test
    void givenAGroupThatLiesInTwoDataSetsAlike_whenImported_thenItCountsOnce() {
        put("dependencies.csv", "from,to,group,required\ns1,p1,g,1\ns1,p2,g,\n");
        Map<String, byte[]> folders = new TreeMap<>();
        for (String dataset : List.of("a", "b")) {
            files.forEach((path, text) -> folders.put(dataset + "/" + path, text));
        }
        folders.put("b/dependencies.csv", bytes("from,to,group,required\ns1,p1,g,\ns1,p2,g,1\n"));

        Graph graph = UploadFiles.accepted(UploadFiles.read(UploadFiles.zip(folders)));

        assertThat(graph.dependencies()).hasSize(2);
    }

    @Test
    void givenWhatRealSystemsHave_whenImported_thenItIsNoProblem() {
        put(
                "organizations.csv",
                "id,name,country,sector,parent\no1,One,ZZ,bank,\no2,Two,XK,bank,o1\no3,Three,US,rail,\n");
        put("dependencies.csv", "from,to,group\ns3,y1,\ns1,s2,\ns2,s1,\np1,p2,\np2,p1,\ns1,p1,g\ns1,p1,h\ns1,p1,\n");

        Graph graph = imported();

        assertThat(graph.dependencies()).hasSize(8);
    }

    @Test
    void givenTextsOfManyKinds_whenImported_thenTheyAreKeptAsTheyAre() {
        put("sources.csv", "id,title,publisher\nx1,\"a\tb\nc\", =1+1 \nx2,中国 🚄,\"a;b\"\n");

        assertThat(imported().rows(RowType.SOURCE))
                .extracting(row -> row.values().text("publisher"))
                .containsExactly(" =1+1 ", "a;b");
    }

    @Test
    void givenAnEmptyFolder_whenRead_thenTheGraphIsEmpty(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("README.md"), "No data yet.");

        Graph graph = UploadFiles.accepted(new CsvImport(ImportLimits.DEFAULT).readFolder(folder));

        assertThat(graph.isEmpty()).isTrue();
        assertThat(graph.datasets()).isEmpty();
    }

    @Test
    void givenNoFolder_whenRead_thenItIsAProblem(@TempDir Path folder) {
        ImportResult result = new CsvImport(ImportLimits.DEFAULT).readFolder(folder.resolve("nowhere"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        ImportResult.Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem ->
                                        assertThat(problem.message()).contains("There is no folder", "nowhere")));
    }

    private Graph imported() {
        return UploadFiles.accepted(UploadFiles.read(UploadFiles.zip(files)));
    }

    private void put(String path, String text) {
        files.put(path, bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
