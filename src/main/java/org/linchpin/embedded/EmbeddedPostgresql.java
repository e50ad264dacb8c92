package org.linchpin.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL as a server process of its own, on loopback only and with passwords. */
final class EmbeddedPostgresql implements EmbeddedDatabase {
    /** The folder of the data in this database's home. */
    static final String DATA = "data";

    /** The role and the database of the application. */
    static final String NAME = "linchpin";

    /** Of a server that has to replay its log on a slow disk; an ordinary start takes under 1 s. */
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final Path home;
    private final Secrets secrets;
    private @Nullable EmbeddedPostgres server;
    private boolean closed;

    EmbeddedPostgresql(Path home, Secrets secrets) {
        this.home = home;
        this.secrets = secrets;
    }

    /** At first start it also creates the data: 2 s more. */
    @Override
    public synchronized void start() {
        try {
            if (closed) {
                throw new IOException("the application is stopping");
            }
            PrivateFiles.createFolder(home);
            if (!Files.isDirectory(data())) {
                create();
            }
            server = run(data(), null);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StartProblem(
                    "The embedded PostgreSQL did not start: " + e.getMessage(),
                    "Maybe " + log() + " says more; QUARKUS_DATASOURCE_JDBC_URL uses a PostgreSQL server instead.",
                    e);
        }
    }

    @Override
    public synchronized Map<String, String> configuration() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME,
                "quarkus.datasource.username",
                NAME,
                "quarkus.datasource.password",
                secrets.postgresql());
    }

    /** Waits for a start that is under way. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return home.resolve(DATA);
    }

    private Path log() {
        return home.resolve("postgresql.log");
    }

    /** Data that is complete gets its name last, so an interrupted first start leaves nothing that looks like data. */
    private void create() throws IOException, SQLException {
        Path draft = home.resolve("data.draft");
        LeftoverPostmaster.stop(draft);
        FileTrees.delete(draft);
        Path password = home.resolve("superuser.password");
        PrivateFiles.write(password, secrets.postgresqlSuperuser());
        try (EmbeddedPostgres first = run(draft, password);
                Connection connection = first.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // the password is base64: it needs no quoting
            statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + secrets.postgresql() + "'");
            statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
        } finally {
            Files.delete(password);
        }
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private EmbeddedPostgres run(Path data, @Nullable Path passwordFile) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("server").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // Main closes it, after the application
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(new File(log().toString())))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(new File(log().toString())))
                .setConnectConfig("password", secrets.postgresqlSuperuser())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // zonky is made for tests and trades durability for speed; these are data to keep
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
        if (passwordFile != null) {
            builder.setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    // text sorts by code point, on every operating system alike
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8");
        }
        return builder.start();
    }
}
