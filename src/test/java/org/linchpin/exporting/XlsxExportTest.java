package org.linchpin.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.Column;
import org.linchpin.graph.Countries;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.Provenance;
import org.linchpin.graph.RowType;
import org.linchpin.graph.RowValues;

/** What another reader finds in a workbook. */
class XlsxExportTest {
    @Test
    void givenTheSameRows_whenExportedTwice_thenTheBytesAreTheSame() throws IOException, InterruptedException {
        Graph graph = graph(row(RowType.SOURCE, Map.of("id", "s1", "title", "One")));
        byte[] first = bytes(graph);
        Thread.sleep(2_100); // zips count time in steps of two seconds
        assertThat(bytes(graph)).isEqualTo(first);
    }

    @Test
    void givenValuesOfAllKinds_whenExported_thenTheirCellsAreOfTheirKind() throws IOException {
        Graph graph = graph(
                row(
                        RowType.ORGANIZATION,
                        Map.of("id", "007", "name", "=HYPERLINK(\"x\")", "country", "DE", "sector", "a", "size", 1.5)),
                row(
                        RowType.CONTRACT,
                        Map.of(
                                "id",
                                "c1",
                                "organization",
                                "007",
                                "vendor",
                                "v1",
                                "starts",
                                java.time.LocalDate.of(2024, 7, 19),
                                "ends",
                                java.time.LocalDate.of(1850, 1, 1),
                                "notice_days",
                                30,
                                "alternatives",
                                List.of("a", "b"))));
        try (var workbook = read(graph)) {
            Row organization = workbook.getSheet("organizations").getRow(1);
            assertThat(text(organization, 0)).isEqualTo("007");
            assertThat(text(organization, 1)).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(organization.getCell(6).getNumericCellValue()).isEqualTo(1.5);
            Row contract = workbook.getSheet("contracts").getRow(1);
            assertThat(new DataFormatter().formatCellValue(contract.getCell(4))).isEqualTo("2024-07-19");
            assertThat(contract.getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(text(contract, 5)).isEqualTo("1850-01-01");
            assertThat(contract.getCell(6).getNumericCellValue()).isEqualTo(30);
            assertThat(text(contract, 15)).isEqualTo("a;b");
        }
    }

    @Test
    void givenAnEmptyGraph_whenExported_thenEachSheetHasItsHeaderAndListsAreDropDowns() throws IOException {
        try (var workbook = read(Graph.empty())) {
            for (RowType type : RowType.values()) {
                XSSFSheet sheet = workbook.getSheet(type.sheet());
                assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(1);
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
                List<Column> columns = type.columns();
                for (int i = 0; i < columns.size(); i++) {
                    Cell cell = sheet.getRow(0).getCell(i);
                    assertThat(cell.getStringCellValue())
                            .isEqualTo(columns.get(i).name());
                    assertThat(workbook.getFontAt(cell.getCellStyle().getFontIndex())
                                    .getBold())
                            .isTrue();
                    assertThat(listOf(sheet, i)).isEqualTo(expectedList(columns.get(i)));
                    assertThat(prompt(sheet, i)).startsWith(columns.get(i).name() + ": ");
                }
                assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFillForegroundColor())
                        .isNotEqualTo(sheet.getRow(0)
                                .getCell(columns.size() - 1)
                                .getCellStyle()
                                .getFillForegroundColor());
            }
        }
    }

    @Test
    void givenTheReadme_whenRead_thenItExplainsEachColumnAndListsEachCountry() throws IOException {
        List<String> expected = new ArrayList<>();
        for (RowType type : RowType.values()) {
            type.columns().forEach(column -> expected.add(type.sheet() + " " + column.name()));
        }
        try (var workbook = read(Graph.empty())) {
            XSSFSheet readme = workbook.getSheet("README");
            List<String> columns = new ArrayList<>();
            List<String> countries = new ArrayList<>();
            for (int i = 5; i <= readme.getLastRowNum(); i++) {
                Row row = readme.getRow(i);
                if (row.getCell(0) != null) {
                    columns.add(text(row, 0) + " " + text(row, 1));
                    assertThat(text(row, 3)).isNotBlank();
                }
                if (row.getCell(6) != null) {
                    countries.add(text(row, 6));
                }
            }
            assertThat(columns).isEqualTo(expected);
            assertThat(countries).containsExactlyElementsOf(Countries.all());
            assertThat(ReadmeSheet.COUNTRIES).isEqualTo("README!$G$6:$G$%d".formatted(5 + countries.size()));
        }
    }

    @Test
    void givenMoreRowsThanASheetHolds_whenAsked_thenTheObstacleNamesTheSheet() {
        Graph graph = graph(IntStream.range(0, 3)
                .mapToObj(i -> row(RowType.SOURCE, Map.of("id", "s" + i, "title", "T")))
                .toArray(GraphRow[]::new));
        assertThat(XlsxExport.obstacle(graph, "default", 4)).isEmpty();
        assertThat(XlsxExport.obstacle(graph, "default", 3))
                .contains(
                        "\"sources\" has 3 rows, but a sheet holds at most 2 and a header. Take the zip of CSV files.");
        assertThat(XlsxExport.obstacle(graph, "another", 3)).isEmpty();
    }

    @Test
    void givenATextLongerThanACellHolds_whenAsked_thenTheObstacleNamesTheColumn() {
        String longest = "x".repeat(32_766) + "\r";
        assertThat(XlsxExport.obstacle(
                        graph(row(RowType.SOURCE, Map.of("id", "s1", "title", longest.substring(1)))), "default"))
                .hasValueSatisfying(obstacle -> assertThat(obstacle).startsWith("A text in \"title\" of \"sources\""));
        assertThat(XlsxExport.obstacle(
                        graph(row(RowType.SOURCE, Map.of("id", "s1", "title", "x".repeat(32_767)))), "default"))
                .isEmpty();
    }

    private static List<String> expectedList(Column column) {
        return switch (column.type()) {
            case CHOICE -> column.choices();
            case COUNTRY -> List.of(ReadmeSheet.COUNTRIES);
            default -> List.of();
        };
    }

    private static List<String> listOf(XSSFSheet sheet, int column) {
        return sheet.getDataValidations().stream()
                .filter(rule -> rule.getRegions().getCellRangeAddress(0).isInRange(1, column))
                .map(DataValidation::getValidationConstraint)
                .filter(rule -> rule.getValidationType() == ValidationType.LIST)
                .findFirst()
                .map(rule -> rule.getExplicitListValues() == null
                        ? List.of(rule.getFormula1())
                        : List.of(rule.getExplicitListValues()))
                .orElse(List.of());
    }

    private static String prompt(XSSFSheet sheet, int column) {
        return sheet.getDataValidations().stream()
                .filter(rule -> rule.getRegions().getCellRangeAddress(0).isInRange(0, column))
                .map(DataValidation::getPromptBoxText)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        return cell.getStringCellValue();
    }

    private static GraphRow row(RowType type, Map<String, Object> cells) {
        return type.row(RowValues.of(cells), new Provenance(List.of(Provenance.DEFAULT_DATASET), 0));
    }

    private static Graph graph(GraphRow... rows) {
        return Graph.of(0, List.of(Provenance.DEFAULT_DATASET), List.of(rows));
    }

    private static byte[] bytes(Graph graph) throws IOException {
        var bytes = new ByteArrayOutputStream();
        XlsxExport.write(graph, Provenance.DEFAULT_DATASET, bytes);
        return bytes.toByteArray();
    }

    private static XSSFWorkbook read(Graph graph) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(graph)));
    }
}
