package org.linchpin.importing.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Nothing ends before it begins. */
final class Dates implements RegisterCheck {
    @Override
    public void check(ReportPackage content, Findings findings) {
        order(content, Template.B_02_02, "c0070", "c0080", findings);
        order(content, Template.B_01_02, "c0080", "c0090", findings);
    }

    /** Whether the row's second day lies before its first. */
    static boolean isBackwards(FiledRow row, String first, String second) {
        @Nullable LocalDate start = row.date(first);
        @Nullable LocalDate end = row.date(second);
        return start != null && end != null && end.isBefore(start);
    }

    private static void order(
            ReportPackage content, Template template, String first, String second, Findings findings) {
        for (FiledRow row : content.rows(template)) {
            if (isBackwards(row, first, second)) {
                findings.add(
                        Rule.DATE_ORDER,
                        row,
                        second,
                        "The %s, %s, is before the %s, %s, and is not used. Correct one of them."
                                .formatted(
                                        name(template, second),
                                        row.text(second),
                                        name(template, first),
                                        row.text(first)));
            }
        }
    }

    private static String name(Template template, String column) {
        return template.columns().get(template.indexOf(column)).name();
    }
}
