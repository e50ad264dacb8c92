package org.linchpin.exporting;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;

/** Writes values into cells, from which the import reads the same values. */
final class SheetCells {
    /** Characters that a cell can hold; ECMA-376 names no limit, Excel does. */
    static final int LONGEST_TEXT = 32_767;

    /** What reads as an escape, see ECMA-376 part 1, 22.9.2.19 (ST_Xstring), or would be read as another line break. */
    private static final Pattern TO_ESCAPE = Pattern.compile("\r|_(?=x[0-9A-Fa-f]{4}_)");
    /** Before it, Excel counts a day that never was. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    /** Excel knows neither larger nor, but for 0, smaller numbers. */
    private static final double LARGEST = 9.99e307;

    private static final double SMALLEST = 2.3e-308;

    private SheetCells() {}

    /** Writes a value; those that a spreadsheet has no cell for become text, which is read as well. */
    static void write(Row row, int column, Object value, SheetStyles styles) {
        if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
            Cell cell = row.createCell(column);
            cell.setCellValue(DateUtil.getExcelDate(day));
            cell.setCellStyle(styles.date());
        } else if (value instanceof Integer number) {
            row.createCell(column).setCellValue(number);
        } else if (value instanceof Double number && (number == 0 || (number >= SMALLEST && number <= LARGEST))) {
            row.createCell(column).setCellValue(number);
        } else {
            writeText(row, column, CsvText.of(value), styles);
        }
    }

    /** Writes a text that no spreadsheet takes for a formula, a number or a date. */
    static void writeText(Row row, int column, String text, SheetStyles styles) {
        Cell cell = row.createCell(column);
        cell.setCellValue(escaped(text));
        cell.setCellStyle(styles.text());
    }

    /** The text as it stands in the file. */
    static String escaped(String text) {
        return text.indexOf('\r') < 0 && !text.contains("_x")
                ? text
                : TO_ESCAPE
                        .matcher(text)
                        .replaceAll(
                                found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }
}
