package org.linchpin.importing.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps the files of imports that wait for a decision in PostgreSQL, where restarts and other replicas find them. */
@ApplicationScoped
public class KeptFiles {
    private static final int PART = 1 << 20;

    private final DataSource database;

    KeptFiles(DataSource database) {
        this.database = database;
    }

    /**
     * Keeps a file, whole or not at all.
     *
     * @throws IOException if it cannot be read
     */
    public void keep(UUID id, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            QuarkusTransaction.requiringNew().call(() -> {
                delete(id);
                try (Connection connection = database.getConnection();
                        PreparedStatement insert =
                                connection.prepareStatement("insert into import_file_part values (?, ?, ?)")) {
                    int part = 0;
                    for (byte[] bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
                        insert.setObject(1, id);
                        insert.setInt(2, part++);
                        insert.setBytes(3, bytes);
                        insert.executeUpdate();
                    }
                }
                return true;
            });
        }
    }

    /** The bytes of a kept file, one part in memory at a time. */
    public InputStream open(UUID id) {
        return new InputStream() {
            private byte[] bytes = new byte[0];
            private int at;
            private int part;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (at == bytes.length) {
                    bytes = part(id, part++);
                    at = 0;
                }
                if (bytes.length == 0) {
                    return -1;
                }
                int count = Math.min(length, bytes.length - at);
                System.arraycopy(bytes, at, target, offset, count);
                at += count;
                return count;
            }
        };
    }

    /** Forgets a file, if it is kept. */
    public void delete(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from import_file_part where import_id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot delete the file of import " + id, e);
        }
    }

    /** One part; empty past the last. */
    private byte[] part(UUID id, int part) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select bytes from import_file_part where import_id = ? and part = ?")) {
            select.setObject(1, id);
            select.setInt(2, part);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the file of import " + id, e);
        }
    }
}
