package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linchpin.importing.Nearest;

/** Rule 807: what a cell names stands in the first column of the template that it refers to. */
final class ForeignKeys implements RegisterCheck {
    /** For so many cells of a package the nearest code is looked for, among as many rows. */
    private static final int MOST_GUESSES = 20;

    private static final int MOST_COMPARED = 10_000;
    private static final String FIRST_COLUMN = "c0010";

    @Override
    public void check(ReportPackage content, Findings findings) {
        Map<Template, Set<String>> known = new EnumMap<>(Template.class);
        int guesses = 0;
        for (Template template : Template.values()) {
            for (TableColumn column : template.columns()) {
                Optional<Template> target = Template.ofCode(column.refers());
                if (target.isEmpty() || !content.isWhole(target.get())) {
                    continue;
                }
                Set<String> codes = known.computeIfAbsent(target.get(), t -> codes(content, t));
                for (FiledRow row : content.rows(template)) {
                    if (!isBroken(row, column, codes)) {
                        continue;
                    }
                    boolean guess = guesses++ < MOST_GUESSES && codes.size() <= MOST_COMPARED;
                    findings.add(
                            Rule.FOREIGN_KEY,
                            row,
                            column.code(),
                            message(row.text(column.code()), column, target.get(), guess ? codes : Set.of()));
                }
            }
        }
    }

    private static boolean isBroken(FiledRow row, TableColumn column, Set<String> codes) {
        if (row.isEmpty(column.code()) || codes.contains(row.text(column.code()))) {
            return false; // rule 805 looks after empty ones
        }
        boolean none = column.mayNameNone() && row.namesNone(column.code());
        return !none || isSubcontractor(row);
    }

    /** Only the direct provider has no recipient. */
    private static boolean isSubcontractor(FiledRow row) {
        return row.table().template() == Template.B_05_02 && !row.text("c0050").equals("1");
    }

    private static String message(String value, TableColumn column, Template target, Collection<String> codes) {
        String what =
                Character.toUpperCase(column.name().charAt(0)) + column.name().substring(1);
        String guess = codes.isEmpty()
                ? ""
                : Nearest.slip(value, codes)
                        .map(code -> " Maybe " + quoted(code) + "?")
                        .orElse("");
        return "%s: no row of %s has the %s %s. Correct it, or add the row.%s"
                .formatted(what, target.code(), target.columns().get(0).name(), quoted(value), guess);
    }

    private static Set<String> codes(ReportPackage content, Template target) {
        Set<String> codes = new LinkedHashSet<>();
        content.rows(target).forEach(row -> codes.add(row.text(FIRST_COLUMN)));
        return codes;
    }
}
