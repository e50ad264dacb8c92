package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules 805 and 806: key cells are filled, and no two rows share a key; and what else the graph needs is filled. */
final class Keys implements RegisterCheck {
    @Override
    public void check(ReportPackage content, Findings findings) {
        for (Template template : Template.values()) {
            FiledTable table = content.find(template);
            if (table != null) {
                check(table, findings);
            }
        }
    }

    private static void check(FiledTable table, Findings findings) {
        List<TableColumn> keys = table.template().keys();
        List<TableColumn> needed =
                table.template().columns().stream().filter(TableColumn::needed).toList();
        Map<List<String>, FiledRow> byKey = new HashMap<>();
        boolean allKeys = keys.stream().noneMatch(key -> table.lacks(key.code()));
        for (FiledRow row : table.rows()) {
            boolean whole = allKeys;
            for (TableColumn key : keys) {
                if (row.isMissing(key.code()) && !isDirect(row, key)) {
                    whole = false;
                    findings.add(
                            Rule.EMPTY_KEY,
                            row,
                            key.code(),
                            "The key \"%s\" (%s) is empty. Fill the cell%s."
                                    .formatted(row.table().nameOf(key.code()), key.name(), remedy(key)));
                }
            }
            for (TableColumn column : needed) {
                if (row.isMissing(column.code())) {
                    findings.add(
                            Rule.EMPTY_VALUE,
                            row,
                            column.code(),
                            "\"%s\" (%s) is empty. Fill the cell."
                                    .formatted(row.table().nameOf(column.code()), column.name()));
                }
            }
            if (whole && !keys.isEmpty()) {
                List<String> key = keys.stream().map(k -> row.text(k.code())).toList();
                FiledRow first = byKey.putIfAbsent(key, row);
                if (first != null) {
                    duplicate(row, first, keys, key, findings);
                }
            }
        }
    }

    /** A direct provider has nobody above it to name. */
    private static boolean isDirect(FiledRow row, TableColumn key) {
        return row.table().template() == Template.B_05_02
                && key.code().equals("c0060")
                && row.text("c0050").equals("1");
    }

    private static String remedy(TableColumn key) {
        return switch (key.kind()) {
            case COUNTRY_KEY -> "; where there is none, write eba_GA:qx2007";
            case TEXT -> key.mayNameNone() ? "; where there is none, write 0" : "";
            default -> "";
        };
    }

    private static void duplicate(
            FiledRow row, FiledRow first, List<TableColumn> keys, List<String> key, Findings findings) {
        String columns = keys.stream().map(k -> row.table().nameOf(k.code())).collect(Collectors.joining("+"));
        findings.add(
                Rule.DUPLICATE_KEY,
                row.table().path(),
                row.line(),
                columns,
                String.join(" | ", key),
                "Line %d has the same key already: %s. Remove one of the rows, or correct its key."
                        .formatted(
                                first.line(),
                                keys.stream()
                                        .map(k -> k.name() + " " + quoted(row.text(k.code())))
                                        .collect(Collectors.joining(", "))));
    }
}
