package org.linchpin.importing.register;

import static org.linchpin.importing.ImportProblem.quoted;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linchpin.graph.RowType;
import org.linchpin.importing.UploadStopped;

/**
 * Rows of one type that several filings may tell. Each is one row, and lies in the data sets of all of them; where they
 * disagree, the first that was added is right, which is the latest filing, and the others are warned of.
 */
final class SharedRows {
    private final RowType type;
    private final Map<String, String> templateColumns;
    private final Findings findings;
    private final Map<String, Row> rows = new TreeMap<>();

    /** A row and who told it, by data set. */
    private record Row(
            Filing first, Map<String, String> values, Map<String, Integer> lines, Map<String, Filing> filings) {}

    /**
     * @param templateColumns for each column on which filings may disagree the template's column, which a warning names
     */
    SharedRows(RowType type, Map<String, String> templateColumns, Findings findings) {
        this.type = type;
        this.templateColumns = Map.copyOf(templateColumns);
        this.findings = findings;
    }

    /**
     * Adds what a filing tells. Filings come the latest first.
     *
     * @param key tells rows of the type apart
     */
    void add(Filing filing, FiledRow origin, String key, Map<String, String> values) {
        Row known = rows.get(key);
        if (known == null) {
            known = new Row(filing, Map.copyOf(values), new HashMap<>(), new TreeMap<>());
            rows.put(key, known);
        } else {
            warn(known, origin, values);
        }
        known.lines.putIfAbsent(filing.dataset(), origin.line());
        known.filings.putIfAbsent(filing.dataset(), filing);
    }

    /** The keys of all rows. */
    Set<String> keys() {
        return rows.keySet();
    }

    /** Whether several filings tell the row. */
    boolean isShared(String key) {
        Row row = rows.get(key);
        return row != null && row.filings.size() > 1;
    }

    /** A value of a row; empty if it has none, or there is no such row. */
    String value(String key, String column) {
        Row row = rows.get(key);
        return row == null ? "" : row.values.getOrDefault(column, "");
    }

    /**
     * Hands all rows over, each to the data sets of all who told it.
     *
     * @param more adds values that only all filings together tell
     * @throws UploadStopped if there are more rows than fit into memory
     */
    void addTo(GraphTables tables, More more) throws UploadStopped {
        for (Map.Entry<String, Row> entry : rows.entrySet()) {
            Row row = entry.getValue();
            Map<String, String> values = new HashMap<>(row.values);
            more.add(entry.getKey(), values);
            for (Map.Entry<String, Filing> told : row.filings.entrySet()) {
                tables.add(told.getValue(), type, row.lines.getOrDefault(told.getKey(), 0), values);
            }
        }
    }

    /** Completes the values of a row. */
    @FunctionalInterface
    interface More {
        /** Nothing is to be completed. */
        More NOTHING = (key, values) -> {};

        void add(String key, Map<String, String> values);
    }

    private void warn(Row known, FiledRow origin, Map<String, String> values) {
        for (String column : new TreeMap<>(templateColumns).keySet()) {
            String here = values.getOrDefault(column, "");
            String there = known.values.getOrDefault(column, "");
            if (!here.equals(there)) {
                findings.add(
                        Rule.CONFLICT,
                        origin,
                        templateColumns.getOrDefault(column, ""),
                        "The %s of %s is %s here, but %s in the register of %s as of %s, which is taken. Agree on one."
                                .formatted(
                                        column.replace('_', ' '),
                                        quoted(values.getOrDefault("name", values.getOrDefault("from", ""))),
                                        shown(here),
                                        shown(there),
                                        known.first.lei(),
                                        known.first.referenceDate()));
            }
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : quoted(value);
    }
}
