package org.linchpin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.account.AccountDraft;
import org.linchpin.account.Role;
import org.linchpin.exporting.CsvExport;
import org.linchpin.graph.Graph;
import org.linchpin.web.TestAccounts;
import org.linchpin.web.Worlds;

/** A backup, put back into empty tables, holds the same. */
@QuarkusTest
class BackupTest {
    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username = "";

    @ConfigProperty(name = "quarkus.datasource.password")
    String password = "";

    @BeforeEach
    void showTheSmallWorld() {
        Worlds.small();
        TestAccounts.ensure("restored", AccountDraft.of(Role.CISO, java.util.List.of("org:north-bank")));
    }

    @Test
    void givenABackup_whenItIsRestored_thenEveryTableAndTheGraphAreTheSame() throws Exception {
        byte[] backup = Worlds.signedIn().post("/settings/backup").asByteArray();

        String name = "restored_" + UUID.randomUUID().toString().replace("-", "");
        String url;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + name);
            String here = connection.getMetaData().getURL();
            url = here + (here.contains("?") ? "&" : "?") + "currentSchema=" + name;
        }
        Flyway.configure()
                .schemas(name)
                .locations("filesystem:src/main/resources/db/migration")
                .dataSource(url, username, password)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, username, password);
                var zip = new ZipInputStream(new ByteArrayInputStream(backup))) {
            zip.getNextEntry();
            Manifest manifest = json.readValue(zip.readAllBytes(), Manifest.class);
            var tables = new Tables(connection);
            assertThat(manifest.tables())
                    .contains("account", "audit_event", "secret_key")
                    .isEqualTo(tables.inOrder());
            assertThat(manifest.schemaVersion()).isEqualTo(tables.schemaVersion());
            Restore.readTables(zip, manifest, tables);
            assertThat(texts(tables)).isEqualTo(texts(backup));
            zip.getNextEntry();
            Graph graph = GraphZip.read(new ByteArrayInputStream(zip.readAllBytes()));
            assertThat(CsvExport.sha256(graph)).isEqualTo(manifest.digest());
            assertThat(manifest.revision())
                    .isEqualTo(Worlds.signedIn().get("/api/v1/graph").jsonPath().getLong("revision"));
            // counters go on after what was restored
            connection
                    .createStatement()
                    .execute("insert into audit_event (at, actor, action, route, target, status, address)"
                            + " values (now(), 'after', 'view', '', '', 200, '')");
        }
    }

    @Test
    void onlyAdministratorsGetABackup() {
        assertThat(TestAccounts.as("restored").post("/settings/backup").statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> texts(Tables tables) throws Exception {
        Map<String, String> texts = new TreeMap<>();
        for (String table : tables.inOrder()) {
            var out = new ByteArrayOutputStream();
            tables.write(table, out);
            texts.put(table, lines(out.toByteArray()));
        }
        return texts;
    }

    private static Map<String, String> texts(byte[] backup) throws Exception {
        Map<String, String> texts = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(backup))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(Backup.TABLES)) {
                    String table =
                            entry.getName().substring(Backup.TABLES.length()).replace(".csv", "");
                    texts.put(table, lines(zip.readAllBytes()));
                }
            }
        }
        return texts;
    }

    /** Sorted: a table has no order. */
    private static String lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().sorted().collect(Collectors.joining("\n"));
    }
}
