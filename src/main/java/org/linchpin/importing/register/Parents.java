package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** No entity and no provider is, by its parents, its own ancestor; naming itself means that it has no parent. O(rows). */
final class Parents implements RegisterCheck {
    private static final int MOST_SHOWN = 10;

    @Override
    public void check(ReportPackage content, Findings findings) {
        check(content.rows(Template.B_01_02), "c0060", findings);
        check(content.rows(Template.B_05_01), "c0110", findings);
    }

    /** The code of the parent; null if the row names none, or itself. */
    static @Nullable String parent(FiledRow row, String column) {
        return row.namesNone(column) || row.text(column).equals(row.text("c0010")) ? null : row.text(column);
    }

    private static void check(List<FiledRow> rows, String column, Findings findings) {
        Map<String, FiledRow> byCode = new HashMap<>();
        rows.forEach(row -> byCode.putIfAbsent(row.text("c0010"), row));
        Set<String> done = new HashSet<>();
        for (FiledRow start : rows) {
            List<String> path = new ArrayList<>();
            Set<String> onPath = new HashSet<>();
            String code = start.text("c0010");
            while (code != null && !done.contains(code) && onPath.add(code)) {
                path.add(code);
                FiledRow row = byCode.get(code);
                code = row == null ? null : parent(row, column);
            }
            if (code != null && onPath.contains(code)) {
                report(path.subList(path.indexOf(code), path.size()), byCode, column, findings);
            }
            done.addAll(path);
        }
    }

    /** Once a cycle, on the row of it that stands first. */
    private static void report(List<String> cycle, Map<String, FiledRow> byCode, String column, Findings findings) {
        List<FiledRow> rows = new ArrayList<>();
        cycle.stream().map(byCode::get).filter(java.util.Objects::nonNull).forEach(rows::add);
        FiledRow first = java.util.Collections.min(rows, java.util.Comparator.comparingInt(FiledRow::line));
        java.util.Collections.rotate(rows, -rows.indexOf(first));
        List<String> shown = new ArrayList<>();
        rows.stream().limit(MOST_SHOWN).forEach(row -> shown.add(row.text("c0010")));
        if (rows.size() > MOST_SHOWN) {
            shown.add("…");
        }
        shown.add(first.text("c0010"));
        findings.add(
                Rule.PARENT_CYCLE,
                first,
                column,
                "%s is its own ancestor: %s. Correct one parent of these."
                        .formatted(quoted(first.text("c0010")), String.join(" → ", shown)));
    }
}
