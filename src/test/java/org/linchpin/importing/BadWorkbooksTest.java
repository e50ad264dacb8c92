package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks with faults, and the problems that their owners are told: sheet|line|column|value|start of the message. */
class BadWorkbooksTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OLE2 = "D0CF11E0A1B11AE1";

    /** A fault by its name. */
    private record Fault(String name, byte[] workbook, List<String> problems) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(cells(), structure(), sheets(), parts(), otherFiles()).flatMap(List::stream);
    }

    private static List<Fault> cells() {
        return List.of(
                fault(
                        "an error in an optional cell",
                        valid().cell("services!E1", "weight")
                                .cell("services!E2", "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"),
                        "services|2|weight|#DIV/0!|The cell shows an error, #DIV/0!. Correct its formula"),
                fault(
                        "an error in an id",
                        valid().cell("vendors!A3", "<c t=\"e\"><v>#N/A</v></c>"),
                        "vendors|3|id|#N/A|The cell shows an error, #N/A."),
                fault(
                        "an error in the header",
                        valid().cell("locations!D1", "<c t=\"e\"><v>#NAME?</v></c>"),
                        "locations|1|#NAME?||There is no column \"#NAME?\"."),
                fault(
                        "a percentage",
                        valid().style("0%")
                                .cell("services!E1", "weight")
                                .cell("services!E2", "<c s=\"1\"><v>0.5</v></c>"),
                        "services|2|weight|50%|\"50%\" is not a number in plain decimals."),
                fault(
                        "a date for a number",
                        valid().style(14)
                                .cell("services!E1", "weight")
                                .cell("services!E2", "<c s=\"1\"><v>45492</v></c>"),
                        "services|2|weight|2024-07-19|\"2024-07-19\" is not a number"),
                fault(
                        "hours as a duration",
                        valid().style("[h]:mm")
                                .cell("services!E1", "tolerance_hours")
                                .cell("services!E2", "<c s=\"1\"><v>1.25</v></c>"),
                        "services|2|tolerance_hours|30:00:00|\"30:00:00\" is not a number"),
                fault(
                        "a number for a date",
                        valid().cell("incidents!C2", "<c><v>45492</v></c>"),
                        "incidents|2|date|45492|\"45492\" is not a date."),
                fault(
                        "a date with a time",
                        valid().style(22).cell("incidents!C2", "<c s=\"1\"><v>45492.5</v></c>"),
                        "incidents|2|date|2024-07-19T12:00:00|\"2024-07-19T12:00:00\" is not a date."),
                fault(
                        "the day that never was",
                        valid().style(14).cell("incidents!C2", "<c s=\"1\"><v>60</v></c>"),
                        "incidents|2|date|1900-02-29|\"1900-02-29\" is no day of the calendar."),
                fault(
                        "a truth value for a choice",
                        valid().cell("services!D2", "<c t=\"b\"><v>1</v></c>"),
                        "services|2|criticality|TRUE|\"TRUE\" is none of the values of \"criticality\"."),
                fault(
                        "a number with decimals for a whole one",
                        valid().cell("dependencies!C2", "g").cell("dependencies!D2", "<c><v>1.5</v></c>"),
                        "dependencies|2|required|1.5|\"1.5\" is not a whole number."),
                fault(
                        "a negative number",
                        valid().cell("dependencies!F2", "<c><v>-1</v></c>"),
                        "dependencies|2|ride_through_hours|-1|\"-1\" is not a number"),
                fault(
                        "an id with a space",
                        valid().cell("locations!A2", "l 1"),
                        "locations|2|id|l 1|\"l 1\" is no id."),
                fault(
                        "a required cell of spaces",
                        valid().cell("vendors!B2", "  "),
                        "vendors|2|name|  |\"name\" is empty."),
                fault(
                        "a control character",
                        valid().cell("vendors!B2", "a_x0007_"),
                        "vendors|2|name|a\uFFFD|\"a\uFFFD\" has the control character U+0007."),
                fault(
                        "a text that the file does not have",
                        valid().texts("one").cell("vendors!B2", "<c t=\"s\"><v>1</v></c>"),
                        "vendors|2|name|1|The cell's text is missing in the file"),
                fault(
                        "an index that is none",
                        valid().texts("one").cell("vendors!B2", "<c t=\"s\"><v>2000000000</v></c>"),
                        "vendors|2|name|2000000000|The cell's text is missing in the file"),
                fault(
                        "a number that is none",
                        valid().cell("vendors!B2", "<c><v>1,5</v></c>"),
                        "vendors|2|name|1,5|The cell's number cannot be read"),
                fault(
                        "a number without end",
                        valid().cell("vendors!B2", "<c><v>1E999</v></c>"),
                        "vendors|2|name|1E999|The cell's number cannot be read"),
                fault(
                        "a cell beyond the limit",
                        valid().cell("vendors!B2", "x".repeat((1 << 20) + 1)),
                        "vendors|2|name|" + "x".repeat(200) + "…|The cell is longer than 1048576 characters."),
                fault(
                        "a shared text beyond the limit",
                        valid().texts("x".repeat((1 << 20) + 1)).cell("vendors!B2", "<c t=\"s\"><v>0</v></c>"),
                        "vendors|2|name|" + "x".repeat(200) + "…|The cell is longer than 1048576 characters."));
    }

    private static List<Fault> structure() {
        return List.of(
                fault(
                        "merged cells",
                        valid().cell("vendors!D3", "")
                                .behind(
                                        "vendors",
                                        "<mergeCells><mergeCell ref=\"D2:D3\"/><mergeCell"
                                                + " ref=\"A50:B60\"/></mergeCells>"),
                        "vendors|2||D2:D3|The cells D2:D3 are merged, so that only the first has a value."),
                fault(
                        "an empty first row",
                        valid().sheet("locations", "\nid,name,country\nl1,Dublin,IE\n"),
                        "locations|1|||Row 1 is empty. Put the header"),
                fault(
                        "a title above the header",
                        valid().sheet("locations", "Our places\nid,name,country\nl1,Dublin,IE\n"),
                        "locations|1||Our places|This is no header: it names no column of locations.csv."),
                fault(
                        "lines of CSV in one column",
                        valid().sheet("locations", "").cell("locations!A1", "id,name,country"),
                        "locations|1||id,name,country|All names stand in one cell."),
                fault(
                        "an unknown column",
                        valid().cell("services!D1", "Criticallity"),
                        "services|1|Criticallity||There is no column \"Criticallity\". Maybe \"criticality\"?"),
                fault(
                        "a column twice",
                        valid().cell("services!E1", "name"),
                        "services|1|name||Column \"name\" stands twice in the header."),
                fault(
                        "a column without a name",
                        valid().cell("services!F1", "weight"),
                        "services|1|||A column has no name."),
                fault(
                        "a missing column",
                        valid().cell("services!D1", ""),
                        "services|1|criticality||Column \"criticality\" is missing.",
                        "services|2||critical|The row has a value in column 4, but the header ends with column 3.",
                        "services|3||standard|The row has a value in column 4, but the header ends with column 3.",
                        "services|4||important|The row has a value in column 4, but the header ends with column 3."),
                fault(
                        "a remark beside the table",
                        valid().cell("services!H3", "check!"),
                        "services|3||check!|The row has a value in column 8, but the header ends with column 4."),
                fault(
                        "an unknown id",
                        valid().cell("products!C2", "v9"),
                        "products|2|vendor|v9|There is no vendor with the id \"v9\""),
                fault(
                        "an id twice, with its row",
                        valid().cell("vendors!A3", "v1").cell("products!C3", "v1"),
                        "vendors|3|id|v1|"));
    }

    private static List<Fault> sheets() {
        return List.of(
                fault("an empty sheet", valid().sheet("locations", ""), "locations|0|||The sheet is empty."),
                fault(
                        "a missing sheet",
                        valid().without("incidents").without("dependencies"),
                        "dependencies|0|||The sheet is missing. Add it; its header in row 1 alone is valid:"
                                + " \"from,to\"."),
                fault(
                        "a misspelled sheet",
                        valid().renamed("locations", "Location"),
                        "Location|0|||The sheet is not known. Maybe \"locations\"?"),
                fault(
                        "a sheet named like the file",
                        valid().renamed("locations", "locations.csv"),
                        "locations.csv|0|||The sheet is not known. Maybe \"locations\"?"),
                fault("a sheet of notes", valid().sheet("Sheet1", "to do\n"), "Sheet1|0|||The sheet is not known."));
    }

    private static List<Fault> parts() {
        String sheet = "<worksheet xmlns=\"" + MAIN + "\"><sheetData>%s</sheetData></worksheet>";
        String damagedSheet = "%s|0|||The sheet is damaged: ";
        String damaged = "%s|0|||The workbook cannot be read: it is damaged.";
        String first = "dependencies";
        String path = "xl/worksheets/sheet1.xml";
        return List.of(
                fault(
                        "a column beyond the last",
                        valid().part(path, sheet.formatted("<row r=\"1\"><c r=\"ZZZZZZZ1\"/></row>")),
                        damagedSheet.formatted(first)),
                fault(
                        "cells out of order",
                        valid().part(path, sheet.formatted("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>")),
                        damagedSheet.formatted(first)),
                fault(
                        "a row beyond the last",
                        valid().part(path, sheet.formatted("<row r=\"1048577\"/>")),
                        damagedSheet.formatted(first)),
                fault(
                        "rows out of order",
                        valid().part(path, sheet.formatted("<row r=\"2\"/><row r=\"2\"/>")),
                        damagedSheet.formatted(first)),
                fault(
                        "a sheet that ends early",
                        valid().part(path, "<worksheet><sheetData><row>"),
                        damaged.formatted(first)),
                fault(
                        "a billion laughs",
                        valid().part(
                                        path,
                                        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                                                + sheet.formatted("<row><c t=\"str\"><v>&b;</v></c></row>")),
                        damaged.formatted(first)),
                fault(
                        "an entity that names a file",
                        valid().part(
                                        path,
                                        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                                                + sheet.formatted("<row><c t=\"str\"><v>&f;</v></c></row>")),
                        damaged.formatted(first)),
                fault(
                        "an entity among the shared texts",
                        valid().part(
                                        "xl/sharedStrings.xml",
                                        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><sst xmlns=\"%s\"><si><t>&f;</t></si></sst>"
                                                .formatted(MAIN)),
                        damaged.formatted("")),
                fault(
                        "an entity among the styles",
                        valid().part(
                                        "xl/styles.xml",
                                        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><styleSheet xmlns=\"%s\">&f;</styleSheet>"
                                                .formatted(MAIN)),
                        damaged.formatted("")),
                fault(
                        "a workbook without its list of sheets",
                        valid().part("xl/workbook.xml", ""),
                        damaged.formatted("")),
                fault(
                        "a sheet without a part",
                        valid().part(
                                        "xl/_rels/workbook.xml.rels",
                                        "<Relationships"
                                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"),
                        damaged.formatted(first)),
                fault(
                        "a workbook in the strict format",
                        valid().part(
                                        "_rels/.rels",
                                        "<Relationships"
                                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                                + " Id=\"r\""
                                                + " Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\""
                                                + " Target=\"xl/workbook.xml\"/></Relationships>"),
                        "|0|||The workbook is saved as \"Strict Open XML\"."),
                fault(
                        "no sheet at all",
                        new WorkbookFile(),
                        "dependencies|0|||The sheet is missing.",
                        "organizations|0|||",
                        "products|0|||",
                        "services|0|||",
                        "vendors|0|||"));
    }

    private static List<Fault> otherFiles() {
        byte[] valid = valid().bytes();
        return List.of(
                new Fault("nothing", new byte[0], List.of("|0|||The file is empty.")),
                new Fault(
                        "half a workbook",
                        Arrays.copyOf(valid, valid.length / 2),
                        List.of("|0|||The workbook ends too early")),
                new Fault("an .xls", ole2("Workbook"), List.of("|0|||The workbook is in the old format .xls.")),
                new Fault(
                        "a workbook with a password",
                        ole2("EncryptedPackage"),
                        List.of("|0|||The workbook is protected by a password.")),
                new Fault(
                        "an .xlsb",
                        valid().part("xl/workbook.bin", "").bytes(),
                        List.of("|0|||The workbook is in the binary format .xlsb.")),
                new Fault(
                        "an .ods",
                        UploadFiles.zip(Map.of("mimetype", bytes("application/vnd.oasis.opendocument.spreadsheet"))),
                        List.of("|0|||The workbook is an OpenDocument file (.ods).")),
                new Fault(
                        "a zip of CSV files",
                        UploadFiles.zip(UploadFiles.valid()),
                        List.of("|0|||The file is a zip, but no workbook.")),
                new Fault("a CSV file", bytes("id,name\n"), List.of("|0|||The file is no workbook.")),
                new Fault("a web page", bytes("<html><table><tr><td>id"), List.of("|0|||The file is no workbook.")),
                new Fault(
                        "a document",
                        UploadFiles.zip(
                                Map.of(
                                        "[Content_Types].xml",
                                        bytes(
                                                "<Types"
                                                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"))),
                        List.of("|0|||The workbook cannot be read: it is damaged.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void givenAWorkbookWithAFault_whenImported_thenItsOwnerIsToldWhatToMend(Fault fault) {
        List<String> problems = problems(WorkbookFile.read(fault.workbook));
        assertThat(problems).hasSameSizeAs(fault.problems);
        for (int i = 0; i < problems.size(); i++) {
            assertThat(problems.get(i)).startsWith(fault.problems.get(i));
        }
    }

    static List<String> problems(ImportResult result) {
        if (result instanceof ImportResult.Rejected rejected) {
            return rejected.problems().stream()
                    .map(p -> String.join("|", p.file(), "" + p.line(), p.column(), p.value(), p.message()))
                    .toList();
        }
        throw new AssertionError("accepted: " + result);
    }

    private static WorkbookFile valid() {
        return WorkbookFile.valid();
    }

    private static Fault fault(String name, WorkbookFile workbook, String... problems) {
        return new Fault(name, workbook.bytes(), List.of(problems));
    }

    private static byte[] ole2(String stream) {
        byte[] file = new byte[1_536];
        byte[] start = HexFormat.of().parseHex(OLE2);
        System.arraycopy(start, 0, file, 0, start.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1_024, name.length);
        return file;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
