package org.linchpin.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.linchpin.graph.Column;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.RowType;

/**
 * Writes one data set of a graph as an Excel workbook with one sheet a file, from which it can be imported again. All sheets
 * are there, so that an empty graph gives a template. O(rows) time; rows wait in temporary files, not in memory.
 */
public final class XlsxExport {
    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    /** The same in all workbooks, as are the times of the files within: the same rows give the same bytes. */
    private static final Date CREATED = Date.from(CanonicalZip.ENTRY_TIME.toInstant(ZoneOffset.UTC));
    /** Rows of a sheet that are in memory at a time. */
    private static final int WINDOW = 100;

    private static final int NARROW = 14;
    private static final int WIDE = 30;

    private XlsxExport() {}

    /**
     * Why a data set does not fit into a workbook, and what to do; nothing if it does.
     *
     * @param dataset its name
     */
    public static Optional<String> obstacle(Graph graph, String dataset) {
        return obstacle(graph, dataset, MOST_ROWS);
    }

    static Optional<String> obstacle(Graph graph, String dataset, int mostRows) {
        for (RowType type : RowType.values()) {
            long rows = rows(graph, type, dataset).count();
            if (rows >= mostRows) {
                return Optional.of(
                        "\"%s\" has %,d rows, but a sheet holds at most %,d and a header. Take the zip of CSV files."
                                .formatted(type.sheet(), rows, mostRows - 1));
            }
            Optional<String> tooLong = rows(graph, type, dataset)
                    .flatMap(row -> row.values().cells().entrySet().stream())
                    .filter(XlsxExport::isTooLong)
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (tooLong.isPresent()) {
                return Optional.of(
                        "A text in \"%s\" of \"%s\" is longer than %,d characters, the most that a cell of a workbook holds. Take the zip of CSV files."
                                .formatted(tooLong.get(), type.sheet(), SheetCells.LONGEST_TEXT));
            }
        }
        return Optional.empty();
    }

    /**
     * Writes the workbook of a data set that has no {@link #obstacle}. The same rows give the same bytes. The stream stays open.
     *
     * @param dataset its name; any other name gives a workbook without rows
     * @throws IOException if the stream or the disk cannot be written
     */
    public static void write(Graph graph, String dataset, OutputStream out) throws IOException {
        Path file = Files.createTempFile("linchpin-export-", ".xlsx");
        try (var template = new XSSFWorkbook();
                var workbook = new SXSSFWorkbook(template, WINDOW, true)) {
            var properties = template.getProperties().getCoreProperties();
            properties.setCreator("Linchpin");
            properties.setCreated(Optional.of(CREATED));
            var styles = new SheetStyles(workbook);
            ReadmeSheet.write(workbook.createSheet(ReadmeSheet.NAME), styles);
            for (RowType type : RowType.values()) {
                List<GraphRow> rows = rows(graph, type, dataset).toList();
                writeSheet(workbook.createSheet(type.sheet()), type, rows, styles);
            }
            workbook.setActiveSheet(graph.rows(RowType.ORGANIZATION).isEmpty() ? 0 : 1);
            try (OutputStream packed = Files.newOutputStream(file)) {
                workbook.write(packed);
            }
            CanonicalZip.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void writeSheet(Sheet sheet, RowType type, List<GraphRow> rows, SheetStyles styles) {
        List<Column> columns = type.columns();
        Row header = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.setDefaultColumnStyle(i, styles.of(column));
            sheet.setColumnWidth(i, width(column) << 8);
            SheetCells.writeText(header, i, column.name(), styles);
            header.getCell(i).setCellStyle(styles.header(column.required()));
            SheetRules.set(sheet, i, type, column, MOST_ROWS - 1);
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, rows.size()), 0, columns.size() - 1));
        int number = 1;
        for (GraphRow graphRow : rows) {
            Map<String, Object> cells = graphRow.values().cells();
            Row row = sheet.createRow(number++);
            for (int i = 0; i < columns.size(); i++) {
                Object value = cells.get(columns.get(i).name());
                if (value != null) {
                    SheetCells.write(row, i, value, styles);
                }
            }
        }
    }

    private static int width(Column column) {
        return switch (column.type()) {
            case TEXT, ID, REFERENCE, REFERENCES, LIST -> WIDE;
            default -> Math.max(NARROW, column.name().length() + 4);
        };
    }

    private static boolean isTooLong(Map.Entry<String, Object> cell) {
        return SheetCells.escaped(CsvText.of(cell.getValue())).length() > SheetCells.LONGEST_TEXT;
    }

    private static Stream<GraphRow> rows(Graph graph, RowType type, String dataset) {
        return graph.rows(type).stream()
                .filter(row -> row.provenance().datasets().contains(dataset))
                .map(GraphRow.class::cast);
    }
}
