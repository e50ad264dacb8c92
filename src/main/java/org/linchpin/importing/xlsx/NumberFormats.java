package org.linchpin.importing.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** The number format of each style of cells. */
final class NumberFormats {
    private final List<NumberFormat> byStyle;

    private NumberFormats(List<NumberFormat> byStyle) {
        this.byStyle = byStyle;
    }

    /** Those of a workbook; null if it has no styles. */
    static NumberFormats of(@Nullable StylesTable styles) {
        List<NumberFormat> formats = new ArrayList<>();
        for (int i = 0; styles != null && i < styles.getNumCellStyles(); i++) {
            XSSFCellStyle style = styles.getStyleAt(i);
            formats.add(NumberFormat.of(style.getDataFormat(), style.getDataFormatString()));
        }
        return new NumberFormats(formats);
    }

    /** That of the style; the general one if there is no such style. */
    NumberFormat at(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : NumberFormat.GENERAL;
    }
}
