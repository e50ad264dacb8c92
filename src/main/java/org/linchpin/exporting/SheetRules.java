package org.linchpin.exporting;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Column;
import org.linchpin.graph.RowType;

/** What a spreadsheet lets its user type: closed lists are drop-downs, numbers are numbers; headers explain themselves. */
final class SheetRules {
    /** Excel cuts titles and texts of such boxes. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_MESSAGE = 255;

    private SheetRules() {}

    /** Sets the rules of one column. */
    static void set(Sheet sheet, int index, RowType type, Column column, int lastRow) {
        DataValidationHelper rules = sheet.getDataValidationHelper();
        String content = ColumnMeanings.content(column);
        String explanation = "%s: %s. %sWrite %s."
                .formatted(
                        column.name(),
                        ColumnMeanings.meaning(type, column),
                        column.required() ? "Must be filled. " : "",
                        content);
        DataValidation header = rules.createValidation(
                new XSSFDataValidationConstraint(ValidationType.ANY, null),
                new CellRangeAddressList(0, 0, index, index));
        header.createPromptBox(column.required() ? "Required" : "Optional", cut(explanation, LONGEST_MESSAGE));
        header.setShowPromptBox(true);
        sheet.addValidationData(header);
        DataValidationConstraint allowed = allowed(rules, column);
        if (allowed != null) {
            DataValidation cells = rules.createValidation(allowed, new CellRangeAddressList(1, lastRow, index, index));
            cells.setEmptyCellAllowed(true);
            cells.setSuppressDropDownArrow(true); // which shows it: POI keeps the format's inverted meaning
            cells.createErrorBox(cut(column.name(), LONGEST_TITLE), cut("Write " + content + ".", LONGEST_MESSAGE));
            cells.setShowErrorBox(true);
            sheet.addValidationData(cells);
        }
    }

    @Nullable
    private static DataValidationConstraint allowed(DataValidationHelper rules, Column column) {
        return switch (column.type()) {
            case CHOICE -> rules.createExplicitListConstraint(column.choices().toArray(String[]::new));
            case COUNTRY -> rules.createFormulaListConstraint(ReadmeSheet.COUNTRIES);
            case NUMBER -> rules.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
            case INTEGER -> rules.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
            case DATE -> rules.createDateConstraint(OperatorType.GREATER_OR_EQUAL, "1", null, null);
            default -> null;
        };
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
