package org.linchpin.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Lets one import run at a time, over all replicas: an advisory lock of PostgreSQL, which the server itself releases when
 * its holder dies.
 */
@ApplicationScoped
class ImportLock {
    /** "linchpin" in ASCII; any constant that nobody else uses. */
    private static final long KEY = 0x6c696e636870696eL;

    private final DataSource database;

    ImportLock(DataSource database) {
        this.database = database;
    }

    /** Takes the lock, or answers empty if another import holds it. */
    Optional<Held> tryAcquire() {
        try {
            Connection connection = database.getConnection();
            if (call(connection, "select pg_try_advisory_lock(?)")) {
                return Optional.of(new Held(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask PostgreSQL for the import lock", e);
        }
    }

    private static boolean call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** The lock, held until closed. */
    static final class Held implements AutoCloseable {
        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() {
            try (connection) {
                call(connection, "select pg_advisory_unlock(?)");
            } catch (SQLException e) {
                throw new IllegalStateException("cannot release the import lock", e);
            }
        }
    }
}
