package org.linchpin.exporting;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.linchpin.graph.Column;
import org.linchpin.graph.Countries;
import org.linchpin.graph.RowType;

/** The sheet that explains the others, and holds the list of countries. The import skips it. */
final class ReadmeSheet {
    static final String NAME = "README";
    /** The cells that hold the codes of countries. */
    static final String COUNTRIES;

    private static final List<String> INTRODUCTION = List.of(
            "One sheet for each kind of row. Row 1 of a sheet names its columns; rows begin in row 2.",
            "Columns with an orange header must be filled in each row. Others may be left empty, or deleted.",
            "Sheets without rows may stay. Upload the workbook on the page Data of Linchpin; nothing is stored unless"
                    + " all of it is right.");
    private static final List<String> HEADER = List.of("Sheet", "Column", "Must be filled", "Meaning", "What to write");
    private static final int HEADER_ROW = INTRODUCTION.size() + 1;
    private static final int FIRST_OF_COUNTRIES = HEADER.size() + 1;
    private static final int[] WIDTHS = {16, 22, 14, 70, 60, 3, 9, 36};

    static {
        char column = (char) ('A' + FIRST_OF_COUNTRIES);
        int first = HEADER_ROW + 2;
        COUNTRIES = "%s!$%c$%d:$%c$%d"
                .formatted(NAME, column, first, column, first + Countries.all().size() - 1);
    }

    private ReadmeSheet() {}

    /** Writes the sheet. */
    static void write(Sheet sheet, SheetStyles styles) {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] << 8);
        }
        int number = 0;
        for (String line : INTRODUCTION) {
            SheetCells.writeText(sheet.createRow(number++), 0, line, styles);
        }
        var countries = Countries.all().iterator();
        Row header = sheet.createRow(HEADER_ROW);
        for (int i = 0; i < HEADER.size(); i++) {
            header(header, i, HEADER.get(i), styles);
        }
        header(header, FIRST_OF_COUNTRIES, "Country", styles);
        header(header, FIRST_OF_COUNTRIES + 1, "Name", styles);
        number = HEADER_ROW + 1;
        for (RowType type : RowType.values()) {
            for (Column column : type.columns()) {
                Row row = sheet.createRow(number++);
                List<String> cells = List.of(
                        type.sheet(),
                        column.name(),
                        column.required() ? "yes" : "",
                        ColumnMeanings.meaning(type, column),
                        ColumnMeanings.content(column));
                for (int i = 0; i < cells.size(); i++) {
                    SheetCells.writeText(row, i, cells.get(i), styles);
                }
                if (countries.hasNext()) {
                    country(row, countries.next(), styles);
                }
            }
        }
        while (countries.hasNext()) {
            country(sheet.createRow(number++), countries.next(), styles);
        }
        sheet.createFreezePane(0, HEADER_ROW + 1);
    }

    private static void header(Row row, int column, String text, SheetStyles styles) {
        SheetCells.writeText(row, column, text, styles);
        row.getCell(column).setCellStyle(styles.header(false));
    }

    private static void country(Row row, String code, SheetStyles styles) {
        SheetCells.writeText(row, FIRST_OF_COUNTRIES, code, styles);
        SheetCells.writeText(row, FIRST_OF_COUNTRIES + 1, Countries.name(code), styles);
    }
}
