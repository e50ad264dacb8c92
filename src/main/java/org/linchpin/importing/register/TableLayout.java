package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linchpin.importing.Nearest;
import org.linchpin.importing.TableRow;

/**
 * Which column of a template stands where in its file.
 *
 * @param places for each cell of a row the index among {@link Template#columns}, or -1
 */
record TableLayout(List<Integer> places) {
    /** The 2024 dry run had a shorter B_05.01: its columns, and what taxonomy 4.0 calls them. */
    private static final Map<String, String> DRY_RUN_PROVIDERS = Map.of(
            "c0010", "c0010",
            "c0020", "c0020",
            "c0030", "c0050",
            "c0040", "c0070",
            "c0050", "c0080",
            "c0060", "c0090",
            "c0070", "c0100",
            "c0080", "c0110",
            "c0090", "c0120");

    /** The layout after a file's header; nothing if its rows could not be understood, which is noted. */
    static Optional<TableLayout> read(FiledTable table, TableRow header, Findings findings) {
        List<String> names = Arrays.asList(header.cells());
        Template template = table.template();
        if (names.stream().noneMatch(name -> template.indexOf(name) >= 0)) {
            String commas = names.get(0).contains(";") ? " Separate the cells by commas." : "";
            findings.add(
                    Rule.HEADER,
                    table.path(),
                    header.line(),
                    "",
                    String.join(",", names),
                    "This is no header of %s. Begin with column codes, such as \"%s\".%s"
                            .formatted(template.code(), example(template), commas));
            return Optional.empty();
        }
        boolean dryRun =
                template == Template.B_05_01 && DRY_RUN_PROVIDERS.keySet().equals(new HashSet<>(names));
        Set<String> seen = new HashSet<>();
        Set<String> misspelled = new HashSet<>();
        Integer[] places = new Integer[names.size()];
        for (int i = 0; i < places.length; i++) {
            String name = names.get(i);
            String column = dryRun ? DRY_RUN_PROVIDERS.getOrDefault(name, name) : name;
            places[i] = template.indexOf(column);
            if (places[i] < 0) {
                String meant = Nearest.of(name, candidates(template, names));
                misspelled.add(meant);
                add(findings, table, header, Rule.HEADER, name, unknown(template, name, meant));
            } else if (!seen.add(column)) {
                places[i] = -1;
                add(findings, table, header, Rule.HEADER, name, "The column stands twice in the header. Remove one.");
            } else if (dryRun) {
                table.call(column, name);
            }
        }
        for (TableColumn column : template.columns()) {
            if (!seen.contains(column.code())) {
                table.absent(column.code());
                if (!dryRun && !misspelled.contains(column.code())) {
                    absent(findings, table, header, column);
                }
            }
        }
        return Optional.of(new TableLayout(Arrays.asList(places)));
    }

    private static void absent(Findings findings, FiledTable table, TableRow header, TableColumn column) {
        String message = "The column \"%s\" (%s) is missing. Add it%s."
                .formatted(column.code(), column.name(), column.key() ? "; it is part of the key" : "");
        add(findings, table, header, column.key() ? Rule.HEADER : Rule.ABSENT_COLUMN, column.code(), message);
    }

    private static String unknown(Template template, String name, String meant) {
        return name.isBlank()
                ? "A column has no code. Name it or remove it."
                : "%s has no column %s. Maybe \"%s\"?".formatted(template.code(), quoted(name), meant);
    }

    /** What a wrong name may mean: a column that the header does not have. */
    private static List<String> candidates(Template template, List<String> names) {
        List<String> absent =
                codes(template).stream().filter(code -> !names.contains(code)).toList();
        return absent.isEmpty() ? codes(template) : absent;
    }

    private static List<String> codes(Template template) {
        return template.columns().stream().map(TableColumn::code).toList();
    }

    private static String example(Template template) {
        return String.join(
                ",", codes(template).subList(0, Math.min(3, codes(template).size())));
    }

    private static void add(
            Findings findings, FiledTable table, TableRow header, Rule rule, String column, String message) {
        findings.add(rule, table.path(), header.line(), column, "", message);
    }
}
