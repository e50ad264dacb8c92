package org.linchpin.importing.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.importing.cyclonedx.Documents.JSON;
import static org.linchpin.importing.cyclonedx.Documents.accepted;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linchpin.exporting.CsvText;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.GraphText;
import org.linchpin.graph.NeedKind;
import org.linchpin.graph.Product;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Upstream;
import org.linchpin.graph.Vendor;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.ImportResult;

/** What becomes of CycloneDX documents. */
class CycloneDxTest {
    private static final String SHOP = "prd:cdx:Harbour~20Software:Shop";
    private static final String WEB = "prd:purl:maven:org.web:web";
    private static final String LOG = "prd:purl:maven:org.log:log";
    private static final String METRICS = "prd:purl:npm:@m:metrics";
    private static final String PAY = "prd:cdx-service:Payer~20Inc:Payments~20API";
    private static final String SHADED = "prd:purl:npm:shaded";

    private static final String BANK = """
            organizations id=o country=DE sector=Banking
            vendors id=v name=WEB_foundation country=US
            products id=p vendor=v category=x
            services id=s organization=o criticality=critical
            systems id=y organization=o
            """;

    @Test
    void componentsAreProductsAndNeedWhatTheyDependOn() {
        Graph graph = accepted(Documents.read(JSON));

        assertThat(graph.products())
                .extracting(Product::id)
                .containsExactlyInAnyOrder(SHOP, WEB, LOG, METRICS, PAY, SHADED);
        assertThat(graph.dependencies())
                .extracting(need ->
                        need.from() + " " + need.to() + " " + need.kind().text())
                .containsExactlyInAnyOrder(
                        SHOP + " " + WEB + " hard",
                        SHOP + " " + METRICS + " soft",
                        SHOP + " " + PAY + " hard",
                        WEB + " " + LOG + " hard",
                        WEB + " " + SHADED + " hard");
        assertThat(graph.dependencies()).allSatisfy(need -> {
            assertThat(need.knownSince()).isEqualTo(LocalDate.of(2026, 3, 4));
            assertThat(need.source()).isEqualTo("src:cdx:3e671687-395b-41f5-a30f-a58921a69b79");
        });
        Product log = product(graph, LOG);
        assertThat(log.notes()).contains("1.0", "2.0");
        assertThat(log.withoutVendorHours()).isInfinite();
        assertThat(product(graph, PAY).withoutVendorHours()).isZero();
        assertThat(product(graph, WEB).upstream()).isEqualTo(Upstream.COMPLETE);
        assertThat(product(graph, SHOP).upstream()).isEqualTo(Upstream.PARTIAL);
        assertThat(product(graph, LOG).upstream()).isEqualTo(Upstream.UNKNOWN);
        assertThat(graph.vendors())
                .extracting(Vendor::name)
                .containsExactlyInAnyOrder(
                        "Harbour Software",
                        "Web Foundation",
                        "org.log (maven)",
                        "@m (npm)",
                        "Payer Inc",
                        "shaded (npm)");
        assertThat(graph.rows(RowType.SOURCE))
                .singleElement()
                .satisfies(source -> assertThat(CsvText.cells(source))
                        .containsEntry("title", "CycloneDX document of Shop 4.2")
                        .containsEntry("date", "2026-03-04"));
    }

    @Test
    void jsonAndXmlAreTheSame() {
        assertThat(rows(accepted(Documents.read(Documents.XML)))).isEqualTo(rows(accepted(Documents.read(JSON))));
    }

    @Test
    void filesAreLeftOutWithAWarningAndWhatIsExcludedWithoutOne() {
        assertThat(Documents.read(JSON).problems())
                .extracting(ImportProblem::message)
                .containsExactly("1 components of the type file were left out: they fail with what they are part of.");
    }

    @Test
    void aServiceNeedsWhatTheDocumentDescribesAndAVendorOfThatNameIsTheVendor() {
        String document = JSON.replace("Web Foundation", "Web_Foundation");

        Graph graph = accepted(Documents.merge(GraphText.graph(BANK), document, "s"));

        assertThat(graph.dependencies())
                .anySatisfy(need -> assertThat(List.of(need.from(), need.to())).containsExactly("s", SHOP));
        assertThat(product(graph, WEB).vendor()).isEqualTo("v");
    }

    @Test
    void anOrganizationGetsASystem() {
        Graph graph = accepted(Documents.merge(GraphText.graph(BANK), JSON, "o"));

        GraphRow system = graph.rows(RowType.SYSTEM).stream()
                .filter(row -> row.key().startsWith("sys:cdx:o:"))
                .findFirst()
                .orElseThrow();
        assertThat(CsvText.cells(system)).containsEntry("name", "Shop").containsEntry("organization", "o");
        assertThat(graph.dependency(system.key(), SHOP, null)).isNotNull();
    }

    @Test
    void aLaterDocumentConfirmsAndOverwritesNothing() {
        Graph stored = accepted(Documents.merge(GraphText.graph(BANK), JSON, ""));
        String later = JSON.replace("2026-03-04", "2026-05-06")
                .replace("\"name\": \"web\", \"version\": \"3.1\"", "\"name\": \"renamed\", \"version\": \"4\"");

        Graph graph = accepted(Documents.merge(stored, later, ""));

        assertThat(product(graph, WEB).name()).isEqualTo("web");
        assertThat(graph.dependencies()).hasSameSizeAs(stored.dependencies()).allSatisfy(need -> {
            assertThat(need.lastConfirmed()).isEqualTo(LocalDate.of(2026, 5, 6));
            assertThat(need.knownSince()).isEqualTo(LocalDate.of(2026, 3, 4));
        });
        assertThat(rows(accepted(Documents.merge(graph, later, "")))).isEqualTo(rows(graph));
    }

    @Test
    void whatStandsInAGroupStaysThere() {
        Graph stored = GraphText.graph(BANK + """
                dependencies from=s to=p group=two
                dependencies from=s to=%s group=two
                products id=%s vendor=v category=x
                """.formatted(SHOP, SHOP));

        Graph graph = accepted(Documents.merge(stored, JSON, "s"));

        assertThat(graph.dependenciesFrom("s")).extracting(Dependency::group).containsExactly("two", "two");
    }

    @Test
    void withoutDependenciesTheMainComponentNeedsAll() {
        String document = """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "application", "name": "a"}},
                 "components": [{"type": "library", "name": "b", "group": "g"}, {"type": "library", "name": "c"}]}
                """;
        assertThat(accepted(Documents.read(document)).dependencies())
                .extracting(need -> need.from() + " " + need.to() + " " + need.kind())
                .containsExactly("prd:cdx:a prd:cdx:c " + NeedKind.HARD, "prd:cdx:a prd:cdx:g:b " + NeedKind.HARD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{`|bom.json|Write it again",
                "`{\"a\": 1}`|bom.json|no CycloneDX document",
                "`{\"bomFormat\": \"SPDX\"}`|bom.json|no CycloneDX document",
                "`{\"bomFormat\": \"CycloneDX\"}`|bom.json|Version 1.5 or later",
                "`{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.1\"}`|bom.json|Version 1.5 or later",
                "`{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"2.0\"}`|bom.json|Version 1.5 or later",
                "`{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \"components\": 7}`|bom.json|cannot be read",
                "`{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \"components\": [{\"type\": \"library\"}]}`|bom.json|The name is missing",
                "`<html/>`|bom.xml|no CycloneDX document",
                "`<bom/>`|bom.xml|no CycloneDX document",
                "`<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\">`|bom.xml|The XML is broken",
                "`<bom xmlns=\"http://cyclonedx.org/schema/bom/1.0\"/>`|bom.xml|Version 1.5 or later",
                "`<!DOCTYPE bom [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><bom>&x;</bom>`|bom.xml|DOCTYPE"
            })
    void whatCannotBeReadIsToldWithARemedy(String document, String file, String message) {
        ImportResult result = Documents.read(document);

        assertThat(result).isInstanceOf(ImportResult.Rejected.class);
        assertThat(result.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void aDanglingReferenceIsAWarningAndADoubleOneAnError() {
        assertThat(Documents.read(JSON.replace("\"log1\", \"log2\"]", "\"log1\", \"gone\"]"))
                        .problems())
                .extracting(ImportProblem::column, ImportProblem::value)
                .contains(org.assertj.core.groups.Tuple.tuple("dependencies[1].dependsOn[1]", "gone"));
        assertThat(Documents.read(JSON.replace("\"bom-ref\": \"log2\"", "\"bom-ref\": \"log1\"")))
                .isInstanceOf(ImportResult.Rejected.class);
    }

    @Test
    void whoNeedsItMustBeThere() {
        assertThat(Documents.merge(GraphText.graph(BANK), JSON, "nobody").problems())
                .filteredOn(problem -> problem.severity() == ImportProblem.Severity.ERROR)
                .extracting(ImportProblem::column, ImportProblem::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("neededBy", "nobody"));
    }

    @Test
    void whatNestsWithoutEndIsStopped() {
        String json = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \"components\": "
                + "[{\"type\": \"library\", \"name\": \"a\", \"components\": ".repeat(100_000);
        String xml = "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\"><components>"
                + "<component type=\"library\"><name>a</name><components>".repeat(100_000);
        assertThat(Documents.read(json)).isInstanceOf(ImportResult.Rejected.class);
        assertThat(Documents.read(xml)).isInstanceOf(ImportResult.Rejected.class);
    }

    private static Product product(Graph graph, String id) {
        return Objects.requireNonNull(graph.find(Product.class, id));
    }

    private static List<String> rows(Graph graph) {
        return Stream.of(RowType.values())
                .flatMap(type -> graph.rows(type).stream())
                .map(row -> row.type() + CsvText.cells(row).toString())
                .toList();
    }
}
