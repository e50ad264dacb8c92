package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.List;
import java.util.Optional;

/** B_01.01 has one row, that of the filer whom parameters.csv names. */
final class ReportingEntity implements RegisterCheck {
    @Override
    public void check(ReportPackage content, Findings findings) {
        List<FiledRow> rows = content.rows(Template.B_01_01);
        ReportPackage.Entry entity = content.parameters().get("entityID");
        Optional<String> filer = entity == null ? Optional.empty() : Filings.filer(entity.value());
        for (FiledRow row : rows) {
            if (row.line() > rows.get(0).line()) {
                findings.add(
                        Rule.REPORTING_ENTITY,
                        row,
                        "c0010",
                        "B_01.01 names a second reporting entity. Keep only the one that parameters.csv names.");
            } else if (filer.isPresent()
                    && !row.isEmpty("c0010")
                    && !filer.get().equals(row.text("c0010"))) {
                findings.add(
                        Rule.REPORTING_ENTITY,
                        row,
                        "c0010",
                        "B_01.01 names %s as the reporting entity, but parameters.csv %s, which is taken. Correct one of them."
                                .formatted(quoted(row.text("c0010")), quoted(filer.get())));
            }
        }
    }
}
