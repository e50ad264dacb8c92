package org.linchpin.web.injection;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.GraphStore;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;

/**
 * What both databases hold.
 *
 * @param tables how many rows each has, and in which columns, by name
 * @param accounts role by user name
 */
record Stored(Map<String, Long> tables, List<String> columns, Map<String, String> accounts, Graph graph) {
    /** Sessions end. */
    private static final List<String> MAY_SHRINK = List.of("session");

    static Stored now(AgroalDataSource database, GraphStore store) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<String> columns = new ArrayList<>();
            Map<String, Long> tables = new TreeMap<>();
            for (String[] row : rows(
                    connection,
                    "select table_name, column_name from information_schema.columns"
                            + " where table_schema = current_schema() order by 1, 2")) {
                columns.add(row[0] + "." + row[1]);
                tables.put(row[0], 0L);
            }
            for (String table : List.copyOf(tables.keySet())) {
                String count =
                        rows(connection, "select count(*), '' from " + table).get(0)[0];
                tables.put(table, Long.parseLong(count));
            }
            Map<String, String> accounts = new TreeMap<>();
            rows(connection, "select username, role from account").forEach(row -> accounts.put(row[0], row[1]));
            return new Stored(
                    tables, columns, accounts, store.read(store.current().orElseThrow()));
        }
    }

    private static List<String[]> rows(Connection connection, String sql) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(new String[] {result.getString(1), result.getString(2)});
            }
        }
        return rows;
    }

    /** What this has that is not whole any more; a cell may have become a payload. */
    List<String> lost(Stored after) {
        List<String> lost = new ArrayList<>();
        if (!after.columns.equals(columns)) {
            lost.add("tables are now " + after.columns);
        }
        tables.forEach((table, count) -> {
            if (!MAY_SHRINK.contains(table) && after.tables.getOrDefault(table, 0L) < count) {
                lost.add("%s had %d rows and has %s".formatted(table, count, after.tables.get(table)));
            }
        });
        accounts.forEach((name, role) -> {
            if (!role.equals(after.accounts.get(name))) {
                lost.add("%s was %s and is %s".formatted(name, role, after.accounts.get(name)));
            }
        });
        for (RowType type : RowType.values()) {
            Map<RowKey, GraphRow> now = new HashMap<>();
            after.graph.rows(type).forEach(row -> now.put(RowKey.of(row), row));
            for (GraphRow row : graph.rows(type)) {
                GraphRow other = now.get(RowKey.of(row));
                if (other == null) {
                    lost.add("%s is gone".formatted(RowKey.of(row)));
                } else {
                    lostCells(row, other, lost);
                }
            }
        }
        return lost;
    }

    private static void lostCells(GraphRow before, GraphRow after, List<String> lost) {
        Map<String, Object> now = after.values().cells();
        before.values().cells().forEach((column, value) -> {
            String then = String.valueOf(now.get(column));
            if (!Objects.equals(value, now.get(column)) && !then.contains(Payload.MARK)) {
                lost.add("%s of %s was %s and is %s".formatted(column, RowKey.of(before), value, then));
            }
        });
    }
}
