package org.linchpin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The tables of Linchpin in PostgreSQL, as text. Names come from the database's own catalogue only. */
final class Tables {
    private static final String FLYWAY = "flyway_schema_history";
    private static final String ALL =
            "select table_name from information_schema.tables where table_schema = current_schema()"
                    + " and table_type = 'BASE TABLE' and table_name <> '" + FLYWAY + "' order by table_name";
    private static final String REFERENCES =
            "select c.conrelid::regclass::text, c.confrelid::regclass::text from pg_constraint c"
                    + " join pg_class t on t.oid = c.conrelid where c.contype = 'f' and t.relnamespace = current_schema()::regnamespace";
    private static final String COUNTERS = "select table_name, column_name,"
            + " pg_get_serial_sequence(quote_ident(table_name), column_name) from information_schema.columns"
            + " where table_schema = current_schema() and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null";
    private static final String VERSION =
            "select version from " + FLYWAY + " where success order by installed_rank desc limit 1";

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /** The newest migration that was applied. */
    String schemaVersion() throws SQLException {
        return texts(VERSION).get(0);
    }

    /** All tables, each after those that its rows refer to. */
    List<String> inOrder() throws SQLException {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        texts(ALL).forEach(table -> needs.put(table, new LinkedHashSet<>()));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                if (!rows.getString(1).equals(rows.getString(2))) {
                    needs.getOrDefault(rows.getString(1), new LinkedHashSet<>()).add(rows.getString(2));
                }
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        needs.keySet().forEach(table -> add(table, needs, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private static void add(String table, Map<String, Set<String>> needs, Set<String> ordered, Set<String> above) {
        if (above.add(table)) {
            needs.getOrDefault(table, Set.of()).forEach(needed -> add(needed, needs, ordered, above));
            ordered.add(table);
        }
    }

    boolean isEmpty(String table) throws SQLException {
        return texts("select 1 from " + quoted(table) + " limit 1").isEmpty();
    }

    void write(String table, OutputStream out) throws SQLException, IOException {
        copy().copyOut("copy " + quoted(table) + " to stdout with (format csv, header)", out);
    }

    /** @param header names of the columns, as {@link #write} wrote them; the data follow */
    void read(String table, InputStream in) throws SQLException, IOException {
        copy().copyIn("copy " + quoted(table) + " from stdin with (format csv, header match)", in);
    }

    /** Lets counters go on after the numbers that were read. */
    void continueCounters() throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COUNTERS)) {
            while (rows.next()) {
                statements.add("select setval('%s', coalesce((select max(%s) from %s), 0) + 1, false)"
                        .formatted(rows.getString(3), quoted(rows.getString(2)), quoted(rows.getString(1))));
            }
        }
        for (String statement : statements) {
            texts(statement);
        }
    }

    private CopyManager copy() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
