package org.linchpin.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.linchpin.importing.xlsx.XlsxFormat;

/**
 * A workbook as Excel would write it, built part by part, so that any part can be wrong. Sheets are CSV texts of one line a
 * row, whose cells become inline texts; a cell that begins with {@code <c} is written as it is.
 */
final class WorkbookFile {
    /** Kept, so that the setting is: POI logs what it throws, which the settings of the application switch off. */
    private static final Logger QUIET = Logger.getLogger("org.apache.poi");

    static {
        QUIET.setLevel(Level.OFF);
    }

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, List<String[]>> sheets = new LinkedHashMap<>();
    private final Map<String, String> behind = new LinkedHashMap<>();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String texts = "";
    private String formats = "";
    private String styles = "";
    private String workbook = "";

    /** The sheets of {@link UploadFiles#valid()}. */
    static WorkbookFile valid() {
        var file = new WorkbookFile();
        UploadFiles.valid()
                .forEach((name, bytes) ->
                        file.sheet(name.substring(0, name.indexOf('.')), new String(bytes, StandardCharsets.UTF_8)));
        return file;
    }

    /** Adds or replaces a sheet. */
    WorkbookFile sheet(String name, String csv) {
        sheets.put(
                name,
                new ArrayList<>(csv.lines().map(line -> line.split(",", -1)).toList()));
        return this;
    }

    WorkbookFile without(String name) {
        sheets.remove(name);
        return this;
    }

    WorkbookFile renamed(String name, String other) {
        sheets.put(other, Objects.requireNonNull(sheets.remove(name)));
        return this;
    }

    /** Replaces a cell such as {@code services!D2} by a text, or XML that begins with {@code <c}. */
    WorkbookFile cell(String address, String value) {
        String sheet = address.substring(0, address.indexOf('!'));
        int column = address.charAt(sheet.length() + 1) - 'A';
        int row = Integer.parseInt(address.substring(sheet.length() + 2)) - 1;
        List<String[]> rows = Objects.requireNonNull(sheets.get(sheet));
        while (rows.size() <= row) {
            rows.add(new String[0]);
        }
        if (rows.get(row).length <= column) {
            String[] wider = Arrays.copyOf(rows.get(row), column + 1);
            for (int i = rows.get(row).length; i < wider.length; i++) {
                wider[i] = "";
            }
            rows.set(row, wider);
        }
        rows.get(row)[column] = value;
        return this;
    }

    /** XML that follows the rows of a sheet. */
    WorkbookFile behind(String sheet, String xml) {
        behind.put(sheet, xml);
        return this;
    }

    /** Texts that cells name by index. */
    WorkbookFile texts(String... shared) {
        texts = String.join(
                "", Arrays.stream(shared).map("<si><t>%s</t></si>"::formatted).toList());
        return this;
    }

    /** Adds a style with a number format of its own, and yields its index, counted from 1. */
    WorkbookFile style(String code) {
        int id = 164 + styles.length();
        formats += "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, escaped(code));
        styles += "<xf numFmtId=\"%d\"/>".formatted(id);
        return this;
    }

    /** Adds a style with a built-in number format. */
    WorkbookFile style(int builtIn) {
        styles += "<xf numFmtId=\"%d\"/>".formatted(builtIn);
        return this;
    }

    /** XML at the start of the workbook's own part. */
    WorkbookFile workbook(String xml) {
        workbook = xml;
        return this;
    }

    /** Replaces a part of the zip. */
    WorkbookFile part(String path, String content) {
        return part(path, content.getBytes(StandardCharsets.UTF_8));
    }

    WorkbookFile part(String path, byte[] content) {
        parts.put(path, content);
        return this;
    }

    byte[] bytes() {
        Map<String, byte[]> zip = new LinkedHashMap<>();
        var types = new StringBuilder();
        var relations = new StringBuilder();
        var tabs = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, List<String[]>> sheet : sheets.entrySet()) {
            number++;
            types.append(override("worksheets/sheet" + number, "worksheet"));
            relations.append(relation(number, "worksheet", "worksheets/sheet" + number));
            tabs.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(escaped(sheet.getKey()), number, number));
            put(
                    zip,
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>"
                            .formatted(MAIN, rows(sheet.getValue()), behind.getOrDefault(sheet.getKey(), "")));
        }
        put(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                        .formatted(MAIN, OFFICE, workbook, tabs));
        put(
                zip,
                "xl/styles.xml",
                "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellXfs><xf numFmtId=\"0\"/>%s</cellXfs></styleSheet>"
                        .formatted(MAIN, formats, styles));
        put(zip, "xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, texts));
        put(
                zip,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"%s/relationships\">%s%s%s</Relationships>"
                        .formatted(
                                PACKAGE,
                                relations,
                                relation(1_001, "styles", "styles"),
                                relation(1_002, "sharedStrings", "sharedStrings")));
        put(
                zip,
                "_rels/.rels",
                "<Relationships xmlns=\"%s/relationships\"><Relationship Id=\"r\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(PACKAGE, OFFICE));
        put(
                zip,
                "[Content_Types].xml",
                ("<Types xmlns=\"%s/content-types\"><Default Extension=\"xml\""
                                + " ContentType=\"application/xml\"/><Default Extension=\"rels\""
                                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>%s%s%s%s</Types>")
                        .formatted(
                                PACKAGE,
                                override("workbook", "sheet.main"),
                                override("styles", "styles"),
                                override("sharedStrings", "sharedStrings"),
                                types));
        zip.putAll(parts);
        return UploadFiles.zip(zip);
    }

    ImportResult read() {
        return read(bytes());
    }

    static ImportResult read(byte[] workbook) {
        return read(workbook, ImportRun.replacing(ImportLimits.DEFAULT));
    }

    static ImportResult read(byte[] workbook, ImportRun run) {
        try (Upload upload =
                Upload.receive(new ByteArrayInputStream(workbook), "workbook", run.limits(), bytes -> {})) {
            return run.read(reading -> new XlsxFormat().read(upload.file(), reading));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rows(List<String[]> rows) {
        var xml = new StringBuilder();
        for (int row = 1; row <= rows.size(); row++) {
            xml.append("<row r=\"%d\">".formatted(row));
            String[] cells = rows.get(row - 1);
            for (int i = 0; i < cells.length; i++) {
                String address = " r=\"%c%d\"".formatted((char) ('A' + i), row);
                if (cells[i].startsWith("<c")) {
                    xml.append("<c").append(address).append(cells[i].substring(2));
                } else if (!cells[i].isEmpty()) {
                    xml.append("<c%s t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                            .formatted(address, escaped(cells[i])));
                }
            }
            xml.append("</row>");
        }
        return xml.toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/%s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                .formatted(part, type);
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s.xml\"/>".formatted(id, OFFICE, type, target);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static void put(Map<String, byte[]> zip, String path, String xml) {
        zip.put(path, (XML + xml).getBytes(StandardCharsets.UTF_8));
    }
}
