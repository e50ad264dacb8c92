package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linchpin.graph.Graph;
import org.linchpin.graph.Organization;
import org.linchpin.graph.RowType;
import org.linchpin.graph.RowValues;

/** What spreadsheets hold is read as their users see it. */
class GoodWorkbooksTest {
    @Test
    void givenTheSameRowsAsCsvAndAsSheets_whenImported_thenTheGraphsAreEqual() {
        Graph ofFiles = UploadFiles.accepted(UploadFiles.read(UploadFiles.zip(UploadFiles.valid())));
        Graph ofSheets = UploadFiles.accepted(WorkbookFile.valid().read());
        assertThat(RoundTripTest.export(ofSheets)).isEqualTo(RoundTripTest.export(ofFiles));
        assertThat(ofSheets.datasets()).containsExactly("default");
    }

    @Test
    void givenSharedTexts_whenImported_thenTheyAreTheCellsTexts() {
        WorkbookFile file = WorkbookFile.valid()
                .texts("Northern Bank", "_x0041_x_x000D__x005F_x0041_")
                .cell("organizations!B2", "<c t=\"s\"><v>0</v></c>")
                .cell("organizations!B3", "<c t=\"s\"><v>1</v></c>");
        assertThat(organizations(file)).extracting(Organization::name).contains("Northern Bank", "Ax\r_x0041_");
    }

    @Test
    void givenRichTextWithPhonetics_whenImported_thenItIsThePlainText() {
        WorkbookFile file = WorkbookFile.valid()
                .cell(
                        "organizations!B2",
                        "<c t=\"inlineStr\"><is><r><t>東</t></r><r><t>京</t></r><rPh sb=\"0\""
                                + " eb=\"2\"><t>トウキョウ</t></rPh></is></c>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><r><t>大</t></r><r><t"
                                + " xml:space=\"preserve\">阪 </t></r><rPh sb=\"0\" eb=\"2\"><t>オオサカ</t></rPh></si></sst>")
                .cell("organizations!B3", "<c t=\"s\"><v>0</v></c>");
        assertThat(organizations(file)).extracting(Organization::name).contains("東京", "大阪 ");
    }

    @ParameterizedTest(name = "{0} as {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1001     | General                | 1001",
                "1.0      | General                | 1",
                "1E+06    | General                | 1000000",
                "1E-07    | 0.00E+00               | 0.0000001",
                "1234567  | #,##0.00               | 1234567",
                "1.26     | 0.0                    | 1.26",
                "7        | 0000                   | 0007",
                "12345    | 0000                   | 12345",
                "0.5      | 0%                     | 50%",
                "0.125    | 0.00%                  | 12.5%",
                "45492    | yyyy-mm-dd             | 2024-07-19",
                "45492    | dd/mm/yyyy             | 2024-07-19",
                "45492    | [$-409]d-mmm-yy;@      | 2024-07-19",
                "45492.25 | yyyy-mm-dd hh:mm       | 2024-07-19T06:00:00",
                "0.25     | h:mm                   | 06:00:00",
                "1.25     | [h]:mm                 | 30:00:00",
                "1        | yyyy-mm-dd             | 1900-01-01",
                "59       | yyyy-mm-dd             | 1900-02-28",
                "60       | yyyy-mm-dd             | 1900-02-29",
                "61       | yyyy-mm-dd             | 1900-03-01",
                "2958465  | yyyy-mm-dd             | 9999-12-31",
                "2958466  | yyyy-mm-dd             | 2958466",
                "-1       | yyyy-mm-dd             | -1",
                "4        | \"day\" 0              | 4",
                "4        | 0.0\\d                 | 4",
                "0.30000000000000004 | General     | 0.30000000000000004",
            })
    void givenANumberWithAFormat_whenImported_thenItIsReadAsItIsMeant(String number, String format, String text) {
        WorkbookFile file =
                WorkbookFile.valid().style(format).cell("organizations!B2", "<c s=\"1\"><v>" + number + "</v></c>");
        assertThat(organizations(file)).extracting(Organization::name).contains(text);
    }

    @ParameterizedTest(name = "{0} as built-in format {1} is {2}")
    @CsvSource({"45492,14,2024-07-19", "45492,31,2024-07-19", "45492,57,2024-07-19", "0.5,9,50%", "7,49,7", "7,0,7"})
    void givenABuiltInFormat_whenImported_thenItIsReadAsItIsMeant(String number, int format, String text) {
        WorkbookFile file =
                WorkbookFile.valid().style(format).cell("organizations!B2", "<c s=\"1\"><v>" + number + "</v></c>");
        assertThat(organizations(file)).extracting(Organization::name).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"0,1904-01-01", "1,1904-01-02", "44030,2024-07-19"})
    void givenDaysCountedFrom1904_whenImported_thenTheyAreTheDaysThatTheUserSees(String number, String text) {
        WorkbookFile file = WorkbookFile.valid()
                .workbook("<workbookPr date1904=\"1\"/>")
                .style("yyyy-mm-dd")
                .cell("organizations!B2", "<c s=\"1\"><v>" + number + "</v></c>");
        assertThat(organizations(file)).extracting(Organization::name).contains(text);
    }

    @Test
    void givenFormulas_whenImported_thenTheirLastValuesCount() {
        WorkbookFile file = WorkbookFile.valid()
                .cell("organizations!B2", "<c t=\"str\"><f>CONCAT(A2,\"!\")</f><v>o1!</v></c>")
                .cell("organizations!B3", "<c><f>0.1+0.2</f><v>0.30000000000000004</v></c>")
                .cell("organizations!B4", "<c t=\"b\"><f>1=1</f><v>1</v></c>");
        assertThat(organizations(file)).extracting(Organization::name).containsExactly("o1!", "0.3", "TRUE");
    }

    @Test
    void givenADateCell_whenImported_thenTheColumnHasThatDay() {
        WorkbookFile file = WorkbookFile.valid()
                .style("d.m.yyyy")
                .cell("incidents!C2", "<c s=\"1\"><v>45492</v></c>")
                .cell("incidents!E1", "duration_hours")
                .cell("incidents!E2", "<c><v>78.5</v></c>");
        RowValues incident =
                UploadFiles.accepted(file.read()).rows(RowType.INCIDENT).get(0).values();
        assertThat(incident.date("date")).hasToString("2024-07-19");
        assertThat(incident.number("duration_hours")).isEqualTo(78.5);
    }

    @Test
    void givenADateCellOfAStrictWriter_whenImported_thenItIsTheDay() {
        WorkbookFile file = WorkbookFile.valid().cell("incidents!C2", "<c t=\"d\"><v>2024-07-19T00:00:00</v></c>");
        assertThat(UploadFiles.accepted(file.read())
                        .rows(RowType.INCIDENT)
                        .get(0)
                        .values()
                        .date("date"))
                .hasToString("2024-07-19");
    }

    @Test
    void givenEmptyRowsAndFormattedEmptyCells_whenImported_thenTheyDoNotCount() {
        WorkbookFile file = WorkbookFile.valid()
                .style("0%")
                .cell("organizations!Z2", "<c s=\"1\"/>")
                .cell("organizations!A900", "<c s=\"1\"/>")
                .cell("organizations!A901", "<c t=\"s\"/>")
                .cell("organizations!B901", "<c t=\"inlineStr\"><is><t></t></is></c>");
        assertThat(organizations(file)).hasSize(3);
    }

    @Test
    void givenRowsAndCellsWithoutAddresses_whenImported_thenTheyFollowOneAnother() {
        byte[] file = WorkbookFile.valid()
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet"
                                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>")
                .part("xl/worksheets/sheet4.xml", """
                    <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
                    <x:row><x:c t="str"><x:v>id</x:v></x:c><x:c t="str"><x:v>name</x:v></x:c></x:row>
                    <x:row/>
                    <x:row><x:c t="str"><x:v>one</x:v></x:c></x:row>
                    </x:sheetData></x:worksheet>\
                    """)
                .bytes();
        assertThat(BadWorkbooksTest.problems(WorkbookFile.read(file)))
                .anyMatch(problem -> problem.startsWith("organizations|3|name||\"name\" is empty"));
    }

    @Test
    void givenAReadmeSheetAndHiddenOnes_whenImported_thenTheFirstIsSkippedAndTheOthersAreRead() {
        WorkbookFile file =
                WorkbookFile.valid().sheet("README", "anything,goes\n").sheet("Readme", "here\n");
        assertThat(UploadFiles.accepted(file.read()).rows(RowType.ORGANIZATION)).hasSize(3);
    }

    private static List<Organization> organizations(WorkbookFile file) {
        return UploadFiles.accepted(file.read()).rows(RowType.ORGANIZATION).stream()
                .map(Organization.class::cast)
                .toList();
    }
}
