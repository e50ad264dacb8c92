package org.linchpin.exporting;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.linchpin.graph.Column;

/** How cells of a workbook look: headers bold, required ones coloured; texts stay texts, whatever they look like. */
final class SheetStyles {
    private static final short TEXT_FORMAT = (short) BuiltinFormats.getBuiltinFormat("@");

    private final CellStyle optional;
    private final CellStyle required;
    private final CellStyle text;
    private final CellStyle date;
    private final CellStyle number;

    SheetStyles(Workbook workbook) {
        optional = header(workbook, IndexedColors.GREY_25_PERCENT);
        required = header(workbook, IndexedColors.LIGHT_ORANGE);
        text = workbook.createCellStyle();
        text.setDataFormat(TEXT_FORMAT);
        date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        number = workbook.createCellStyle();
    }

    CellStyle header(boolean isRequired) {
        return isRequired ? required : optional;
    }

    CellStyle text() {
        return text;
    }

    CellStyle date() {
        return date;
    }

    /** Of the cells of a column, filled or not. */
    CellStyle of(Column column) {
        return switch (column.type()) {
            case DATE -> date;
            case NUMBER, INTEGER, HOURS_OR_NEVER -> number;
            default -> text;
        };
    }

    private static CellStyle header(Workbook workbook, IndexedColors colour) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setDataFormat(TEXT_FORMAT);
        return style;
    }
}
