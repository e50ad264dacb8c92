package org.linchpin.importing.register;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Vendor;
import org.linchpin.importing.ImportLimits;
import org.linchpin.importing.ImportProblem;
import org.linchpin.importing.ImportProblem.Severity;
import org.linchpin.importing.ImportResult;
import org.linchpin.importing.ImportRun;

/** The shapes in which registers arrive. */
class RegisterPackagesTest {
    private static final String REPORTS = RegisterFiles.SUED + "/reports/";

    private final Map<String, byte[]> files = RegisterFiles.files(RegisterFiles.SUED);

    @Test
    void givenNoPrefixes_whenImported_thenTheCodesMeanTheSame() {
        Map<String, byte[]> bare = new TreeMap<>(files);
        bare.replaceAll((path, bytes) -> path.contains("/b_")
                ? new String(bytes, StandardCharsets.UTF_8)
                        .replaceAll("eba_[A-Za-z]+:", "")
                        .getBytes(StandardCharsets.UTF_8)
                : bytes);

        assertThat(values(RegisterFiles.accepted(bare))).isEqualTo(values(RegisterFiles.accepted(files)));
    }

    @Test
    void givenColumnsInAnotherOrderABomAndCrLf_whenImported_thenNothingChanges() {
        Map<String, byte[]> turned = new TreeMap<>(files);
        turned.replaceAll((path, bytes) -> path.contains("/b_") ? turned(bytes) : bytes);

        assertThat(values(RegisterFiles.accepted(turned))).isEqualTo(values(RegisterFiles.accepted(files)));
    }

    @Test
    void givenTheProvidersOfThe2024DryRun_whenImported_thenTheirColumnsAreKnownByTheirNumber() {
        String path = REPORTS + "b_05.01.csv";
        List<String[]> dryRun = new ArrayList<>();
        for (String[] row : RegisterFiles.rows(requireNonNull(files.get(path)))) {
            dryRun.add(new String[] {row[0], row[1], row[4], row[6], row[7], row[8], row[9], row[10], row[11]});
        }
        dryRun.set(0, "c0010,c0020,c0030,c0040,c0050,c0060,c0070,c0080,c0090".split(",", -1));
        Graph expected = RegisterFiles.accepted(files);
        files.put(path, RegisterFiles.csv(dryRun));

        assertThat(values(RegisterFiles.accepted(files))).isEqualTo(values(expected));

        dryRun.get(1)[4] = "Mars";
        files.put(path, RegisterFiles.csv(dryRun));
        assertThat(RegisterFiles.read(RegisterFiles.zip(files)).problems())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "c0050", "Mars"));
    }

    @Test
    void givenZipsWithinAZip_whenImported_thenTheyAreOneGraph() {
        Map<String, byte[]> zips = new TreeMap<>();
        zips.put(RegisterFiles.NORD + ".zip", RegisterFiles.zip(RegisterFiles.files(RegisterFiles.NORD)));
        zips.put("2025/" + RegisterFiles.SUED + ".zip", RegisterFiles.zip(files));

        assertThat(RegisterFiles.accepted(zips).datasets())
                .containsExactly("register-EXAMPLE0NORDBANK0074", "register-EXAMPLE0SUEDKASSE020");
        assertThat(new RegisterFormat().recognizes(zips.keySet())).isTrue();
    }

    @Test
    void givenABrokenZipWithinAZip_whenImported_thenItIsNamed() {
        byte[] zip = RegisterFiles.zip(files);
        ImportResult result = RegisterFiles.read(RegisterFiles.zip(Map.of(
                "a.zip",
                java.util.Arrays.copyOf(zip, zip.length / 2),
                "b.zip",
                "no zip".getBytes(StandardCharsets.UTF_8))));

        assertThat(result).isInstanceOf(ImportResult.Rejected.class);
        assertThat(result.problems()).extracting(ImportProblem::file).containsAnyOf("a.zip", "b.zip");
    }

    @Test
    void givenAFindingWithinAZip_whenReported_thenItsPathSaysWhere() {
        RegisterFiles.set(files, REPORTS + "b_02.02.csv", 2, "c0030", "X");

        assertThat(RegisterFiles.read(RegisterFiles.zip(Map.of("a.zip", RegisterFiles.zip(files))))
                        .problems())
                .filteredOn(finding -> finding.rule().equals("807"))
                .extracting(ImportProblem::file)
                .containsExactly("a.zip/" + REPORTS + "b_02.02.csv");
    }

    @Test
    void givenPathsOfAZip_whenAskedWhetherItIsARegister_thenOnlyARegisterIs() {
        var format = new RegisterFormat();

        assertThat(format.recognizes(files.keySet())).isTrue();
        assertThat(format.recognizes(Set.of("META-INF/reportPackage.json"))).isTrue();
        assertThat(format.recognizes(Set.of("__MACOSX/._a.zip", "a.zip", "b/"))).isTrue();
        assertThat(format.recognizes(Set.of("organizations.csv", "a.zip"))).isFalse();
        assertThat(format.recognizes(Set.of("reports/vendors.csv", "reports/services.csv")))
                .isFalse();
        assertThat(format.recognizes(Set.of("xl/workbook.xml", "[Content_Types].xml", "META-INF/manifest.xml")))
                .isFalse();
        assertThat(format.recognizes(Set.of())).isFalse();
    }

    @Test
    void givenTwoReferenceDates_whenFilersDisagree_thenTheLatestIsTakenAndNothingIsRejected() {
        files.putAll(RegisterFiles.files(RegisterFiles.NORD));
        RegisterFiles.set(files, REPORTS + "b_05.01.csv", 2, "c0050", "Alpencloud SE");
        RegisterFiles.set(files, REPORTS + "parameters.csv", 3, "value", "2026-12-31");

        Graph graph = RegisterFiles.accepted(files);

        assertThat(requireNonNull(graph.find(Vendor.class, "ven:lei:EXAMPLE0ALPCLOUD0017"))
                        .name())
                .isEqualTo("Alpencloud SE");
    }

    @Test
    void givenFilersThatDisagreeOnWhoOwnsWhom_whenImported_thenOneIsTakenAndThereIsNoCycle() {
        files.putAll(RegisterFiles.files(RegisterFiles.NORD));
        RegisterFiles.set(files, REPORTS + "b_05.01.csv", 3, "c0110", "EXAMPLE0KUEHLHAUS039");
        String nord = RegisterFiles.NORD + "/reports/b_05.01.csv";
        RegisterFiles.copy(files, nord, 4, Map.of("c0010", "EXAMPLE0FUNKNETZ0037", "c0110", "EXAMPLE0FUNKNETZ0037"));
        RegisterFiles.set(files, nord, 4, "c0110", "EXAMPLE0FUNKNETZ0037");

        Graph graph = RegisterFiles.accepted(files);

        assertThat(graph.vendors())
                .filteredOn(vendor -> vendor.parent() != null)
                .extracting(Vendor::id)
                .containsExactly("ven:lei:EXAMPLE0KUEHLHAUS039", "ven:lei:EXAMPLE0LEDGERLY0062");
    }

    @Test
    void givenTwoCodesOfOneProviderThatTogetherFormACycle_whenImported_thenItIsRejected() {
        String path = REPORTS + "b_05.01.csv";
        RegisterFiles.set(files, path, 4, "c0110", "EXAMPLE0FUNKNETZ0037");
        RegisterFiles.copy(files, path, 5, Map.of("c0010", "ES-1", "c0110", "EXAMPLE0KUEHLHAUS039", "c0120", "qx2000"));
        RegisterFiles.set(files, path, 6, "c0030", "EXAMPLE0FUNKNETZ0037");
        RegisterFiles.set(files, path, 6, "c0040", "qx2000");
        List<String[]> rows = RegisterFiles.rows(requireNonNull(files.get(path)));
        Collections.swap(rows, 2, 5);
        files.put(path, RegisterFiles.csv(rows));

        ImportResult result = RegisterFiles.read(RegisterFiles.zip(files));

        assertThat(result.problems())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("is its own ancestor"))
                .satisfies(finding -> assertThat(finding.file()).isEqualTo(path));
    }

    @Test
    void givenARegisterOfTheYearAfter_whenMerged_thenItReplacesThatFilersAndKeepsTheOthers() throws IOException {
        Graph stored = RegisterFiles.accepted(RegisterFiles.both());
        RegisterFiles.set(files, REPORTS + "parameters.csv", 3, "value", "2026-12-31");
        RegisterFiles.remove(files, REPORTS + "b_05.02.csv", 3);

        ImportResult result = RegisterFiles.read(
                new ByteArrayInputStream(RegisterFiles.zip(files)),
                ImportRun.mergingInto(stored, ImportLimits.DEFAULT));

        assertThat(result).isInstanceOfSatisfying(ImportResult.Accepted.class, accepted -> {
            Graph graph = accepted.graph();
            assertThat(graph.datasets())
                    .containsExactly("register-EXAMPLE0NORDBANK0074", "register-EXAMPLE0SUEDKASSE020");
            assertThat(graph.dependencies())
                    .as("the subcontractor that is gone")
                    .noneMatch(need -> need.from().contains("filer:EXAMPLE0SUEDKASSE020")
                            && need.to().contains("FUNKNETZ"));
            assertThat(graph.dependencies())
                    .filteredOn(need -> need.provenance().datasets().contains("register-EXAMPLE0NORDBANK0074"))
                    .hasSameSizeAs(stored.dependencies().stream()
                            .filter(need -> need.provenance().datasets().contains("register-EXAMPLE0NORDBANK0074"))
                            .toList());
        });
    }

    @Test
    void givenTheSampleOfRandomValues_whenImported_thenItIsRejectedWithAFindingForEachKeyThatMatchesNowhere()
            throws IOException {
        ImportResult result;
        try (InputStream zip =
                requireNonNull(getClass().getResourceAsStream("/importing/register-random-values.zip"))) {
            result = RegisterFiles.read(zip, ImportLimits.DEFAULT);
        }

        assertThat(result).isInstanceOf(ImportResult.Rejected.class);
        assertThat(result.problems()).isSorted();
        assertThat(result.problems())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .hasSize(23)
                .allMatch(finding -> finding.rule().equals("807") && finding.line() == 2)
                .extracting(finding -> finding.file().replace("test1_in/reports/", "") + ":" + finding.column())
                .containsExactly(
                        "b_01.02.csv:c0060",
                        "b_01.03.csv:c0020",
                        "b_02.01.csv:c0030",
                        "b_02.02.csv:c0010",
                        "b_02.02.csv:c0020",
                        "b_02.02.csv:c0030",
                        "b_02.02.csv:c0050",
                        "b_02.03.csv:c0010",
                        "b_02.03.csv:c0020",
                        "b_03.01.csv:c0010",
                        "b_03.01.csv:c0020",
                        "b_03.02.csv:c0010",
                        "b_03.02.csv:c0020",
                        "b_03.03.csv:c0010",
                        "b_03.03.csv:c0020",
                        "b_04.01.csv:c0010",
                        "b_04.01.csv:c0020",
                        "b_05.01.csv:c0110",
                        "b_05.02.csv:c0010",
                        "b_05.02.csv:c0030",
                        "b_05.02.csv:c0060",
                        "b_07.01.csv:c0010",
                        "b_07.01.csv:c0020");
        assertThat(result.problems())
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .extracting(ImportProblem::rule)
                .containsOnly(
                        "lei",
                        "reporting-entity",
                        "date-order",
                        "recovery-time-proxy",
                        "function-entity",
                        "not-assessed",
                        "package-name");
    }

    private static byte[] turned(byte[] csv) {
        List<String[]> rows = RegisterFiles.rows(csv);
        rows.forEach(row -> Collections.reverse(java.util.Arrays.asList(row)));
        return ("\uFEFF" + new String(RegisterFiles.csv(rows), StandardCharsets.UTF_8).replace("\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> values(Graph graph) {
        List<String> values = new ArrayList<>();
        for (var type : org.linchpin.graph.RowType.values()) {
            graph.rows(type).forEach(row -> values.add(type + " " + row.values() + row.provenance()));
        }
        return values;
    }
}
