package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.List;

/** B_01.01 has one row, that of the filer whom parameters.csv names. */
final class ReportingEntity implements RegisterCheck {
    @Override
    public void check(ReportPackage content, Findings findings) {
        List<FiledRow> rows = content.rows(Template.B_01_01);
        ReportPackage.Entry entity = content.parameters().get("entityID");
        for (FiledRow row : rows) {
            if (row != rows.get(0)) {
                findings.add(
                        Rule.REPORTING_ENTITY,
                        row,
                        "c0010",
                        "B_01.01 names a second reporting entity. Keep only the one that parameters.csv names.");
            } else if (entity != null && !row.isEmpty("c0010") && !filer(entity).equals(row.text("c0010"))) {
                findings.add(
                        Rule.REPORTING_ENTITY,
                        row,
                        "c0010",
                        "B_01.01 names %s as the reporting entity, but parameters.csv %s, which is taken. Correct one of them."
                                .formatted(quoted(row.text("c0010")), quoted(filer(entity))));
            }
        }
    }

    private static String filer(ReportPackage.Entry entity) {
        int end = entity.value().lastIndexOf('.');
        int start = entity.value().indexOf(':') + 1;
        return end > start ? entity.value().substring(start, end) : entity.value();
    }
}
