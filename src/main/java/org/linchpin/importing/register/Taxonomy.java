package org.linchpin.importing.register;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linchpin.importing.register.TableColumn.Kind;

/**
 * The columns and closed lists of EBA taxonomy 4.0, which 4.2 shares; read once from {@code columns.csv} and
 * {@code lists.csv} beside this class.
 */
final class Taxonomy {
    /** What follows a template's code where a cell may name none of its rows. */
    private static final String OR_NONE = " or none";

    private static final Map<String, ClosedList> LISTS = readLists();
    private static final Map<Template, List<TableColumn>> COLUMNS = readColumns();

    private static final Map<Template, Map<String, Integer>> INDEXES = indexes();

    private Taxonomy() {}

    static List<TableColumn> columns(Template template) {
        return requireNonNull(COLUMNS.get(template));
    }

    static int indexOf(Template template, String column) {
        return requireNonNull(INDEXES.get(template)).getOrDefault(column, -1);
    }

    /**
     * The list of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static ClosedList list(String name) {
        ClosedList list = LISTS.get(name);
        if (list == null) {
            throw new IllegalArgumentException("there is no list \"%s\"".formatted(name));
        }
        return list;
    }

    private static Map<String, ClosedList> readLists() {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        Map<String, Map<String, String>> prefixes = new LinkedHashMap<>();
        for (String[] row : rows("lists.csv", 4)) {
            String label = row[3].startsWith("\"") ? row[3].substring(1, row[3].length() - 1) : row[3];
            labels.computeIfAbsent(row[0], any -> new LinkedHashMap<>()).put(row[2], label);
            prefixes.computeIfAbsent(row[0], any -> new LinkedHashMap<>()).put(row[2], row[1]);
        }
        Map<String, ClosedList> lists = new LinkedHashMap<>();
        labels.forEach(
                (name, codes) -> lists.put(name, new ClosedList(name, codes, requireNonNull(prefixes.get(name)))));
        return lists;
    }

    private static Map<Template, List<TableColumn>> readColumns() {
        Map<Template, List<TableColumn>> columns = new EnumMap<>(Template.class);
        for (Template template : Template.values()) {
            columns.put(template, new ArrayList<>());
        }
        for (String[] row : rows("columns.csv", 6)) {
            boolean isList = LISTS.containsKey(row[3]);
            requireNonNull(columns.get(Template.ofCode(row[0]).orElseThrow()))
                    .add(new TableColumn(
                            row[1],
                            row[2],
                            isList ? Kind.LIST : Kind.valueOf(row[3].toUpperCase(Locale.ROOT)),
                            isList ? row[3] : "",
                            row[4].equals("key"),
                            row[4].equals("needed"),
                            row[5].replace(OR_NONE, ""),
                            row[5].endsWith(OR_NONE)));
        }
        columns.replaceAll((template, list) -> List.copyOf(list));
        return columns;
    }

    private static Map<Template, Map<String, Integer>> indexes() {
        Map<Template, Map<String, Integer>> indexes = new EnumMap<>(Template.class);
        COLUMNS.forEach((template, columns) -> {
            Map<String, Integer> byCode = new HashMap<>();
            columns.forEach(column -> byCode.put(column.code(), byCode.size()));
            indexes.put(template, byCode);
        });
        return indexes;
    }

    /** The rows below the header; only the last cell may hold a comma. */
    private static List<String[]> rows(String resource, int cells) {
        try (InputStream in = requireNonNull(Taxonomy.class.getResourceAsStream(resource), resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", cells)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
