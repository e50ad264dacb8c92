package org.linchpin.importing.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Choice;
import org.linchpin.graph.Evidence;
import org.linchpin.graph.RowKey;
import org.linchpin.graph.RowType;

/**
 * Remembers in PostgreSQL which rows each import changed, and why if it was an edit by hand. What is kept of an import counts
 * once the import is published.
 */
@ApplicationScoped
public class RowHistory {
    /** An import of more rows is known as a whole only. */
    public static final int MOST_ROWS = 10_000;
    /** And so is one whose rows have more characters, before and after together. */
    private static final long MOST_CHARACTERS = 20_000_000;

    private static final int MOST_SHOWN = 1_000;
    private static final TypeReference<LinkedHashMap<String, String>> CELLS = new TypeReference<>() {};
    private static final String SELECT = """
            select i.id, i.kind, coalesce(i.decided_by, i.started_by), i.ended_at, i.revision_after, i.file_name,
                   e.action, e.source, e.evidence, c.row_type, c.row_key, c.before, c.after
            from row_change c
            join import i on i.id = c.import_id and i.status = 'published'
            left join edit e on e.import_id = i.id
            """;

    private final DataSource database;
    private final ObjectMapper json;

    RowHistory(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps why an import is made. */
    public void because(UUID id, EditNote note) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into edit values (?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, note.action().text());
            insert.setString(3, note.source());
            Evidence evidence = note.evidence();
            insert.setString(4, evidence == null ? null : evidence.text());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep why edit %s was made".formatted(id), e);
        }
    }

    /** Keeps the rows that an import is about to change, in place of those kept before; none of them if they are too many. */
    public void keep(UUID id, List<RowChange> changes) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                try (PreparedStatement delete =
                        connection.prepareStatement("delete from row_change where import_id = ?")) {
                    delete.setObject(1, id);
                    delete.executeUpdate();
                }
                if (changes.size() <= MOST_ROWS && characters(changes) <= MOST_CHARACTERS) {
                    insert(connection, id, changes);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("cannot keep the rows of import " + id, e);
            }
        });
    }

    /** What became of a row, the latest first; at most the last thousand changes. */
    public List<PastRowChange> of(RowKey key) {
        return select(
                "where c.row_hash = ? order by i.revision_after desc limit " + MOST_SHOWN,
                statement -> statement.setString(1, key.hash()));
    }

    /** The rows that a published import changed, as far as they are kept; at most a thousand of them. */
    public List<PastRowChange> of(UUID importId) {
        return select(
                "where c.import_id = ? order by c.row_type, c.row_key limit " + MOST_SHOWN,
                statement -> statement.setObject(1, importId));
    }

    private List<PastRowChange> select(String condition, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + condition)) {
            binding.bind(select);
            List<PastRowChange> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the history of rows", e);
        }
    }

    /** Fills the parameters of a statement. */
    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private void insert(Connection connection, UUID id, List<RowChange> changes) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into row_change values (?, ?, ?, ?, ?, ?)")) {
            for (RowChange change : changes) {
                insert.setObject(1, id);
                insert.setString(2, change.key().hash());
                insert.setString(3, change.key().type().sheet());
                insert.setString(4, write(change.key().parts()));
                insert.setString(5, change.before() == null ? null : write(change.before()));
                insert.setString(6, change.after() == null ? null : write(change.after()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private PastRowChange read(ResultSet row) throws SQLException {
        String file = row.getString(6);
        String action = row.getString(7);
        String evidence = row.getString(9);
        EditNote note = action == null
                ? null
                : new EditNote(
                        Choice.of(EditAction.class, action),
                        file,
                        row.getString(8),
                        evidence == null ? null : Choice.of(Evidence.class, evidence));
        RowType type = RowType.ofSheet(row.getString(10)).orElseThrow();
        return new PastRowChange(
                row.getObject(1, UUID.class),
                Choice.of(ImportKind.class, row.getString(2)),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getLong(5),
                file,
                note,
                new RowChange(
                        new RowKey(type, read(row.getString(11), new TypeReference<List<String>>() {})),
                        cells(row.getString(12)),
                        cells(row.getString(13))));
    }

    private @Nullable Map<String, String> cells(@Nullable String text) {
        return text == null ? null : read(text, CELLS);
    }

    private static long characters(List<RowChange> changes) {
        return changes.stream()
                .mapToLong(change -> characters(change.before()) + characters(change.after()))
                .sum();
    }

    private static long characters(@Nullable Map<String, String> cells) {
        return cells == null
                ? 0
                : cells.values().stream().mapToLong(String::length).sum();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
