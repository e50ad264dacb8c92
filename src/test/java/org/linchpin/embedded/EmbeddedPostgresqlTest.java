package org.linchpin.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One life of a real PostgreSQL, told in order: its first application is killed and leaves the server behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedPostgresqlTest {
    private Path home;
    private EmbeddedDatabases databases;
    private Map<String, String> configuration = Map.of();

    @BeforeAll
    void leaveAServerBehind(@TempDir Path folder) throws Exception {
        home = folder;
        databases = new EmbeddedDatabases(settings(home));
        KilledApplication.runOn(home);
    }

    @AfterAll
    void stop() {
        databases.close();
    }

    @Test
    @Order(1)
    void givenAServerThatAKilledApplicationLeft_whenTheNextOneStarts_thenItTakesOverTheData() throws Exception {
        // Given
        ProcessHandle left = postmaster();

        // When
        configuration = databases.start();

        // Then
        assertThat(postmaster().pid()).isNotEqualTo(left.pid());
        assertThat(names()).containsExactly("first");
    }

    @Test
    @Order(2)
    void givenAWrongPassword_whenSomeoneSignsIn_thenTheyAreRejected() {
        String url = configuration.get("quarkus.datasource.jdbc.url");

        assertThatThrownBy(() -> DriverManager.getConnection(url, "linchpin", "wrong"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    @Order(3)
    void givenAServerThatWasKilled_whenTheNextOneStarts_thenWhatWasCommittedIsThere() throws Exception {
        // Given
        try (Connection connection = connect(configuration);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO kept VALUES ('second')");
            ProcessHandle killed = postmaster();
            killed.destroyForcibly();
            killed.onExit().get();
        }
        databases.close();

        // When
        databases = new EmbeddedDatabases(settings(home));
        configuration = databases.start();

        // Then
        assertThat(names()).containsExactly("first", "second");
    }

    @Test
    @Order(4)
    void givenAProcessNumberThatIsAnotherProgramsNow_whenTheDataAreTakenOver_thenThatProgramIsLeftAlone()
            throws IOException {
        // Given
        databases.close();
        Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n");

        // When
        LeftoverPostmaster.stop(data());

        // Then
        assertThat(pidFile()).doesNotExist();
    }

    static EmbeddedSettings settings(Path home) {
        return new EmbeddedSettings(home, false, true, 0, 0);
    }

    static Connection connect(Map<String, String> configuration) throws SQLException {
        return DriverManager.getConnection(
                configuration.get("quarkus.datasource.jdbc.url"),
                configuration.get("quarkus.datasource.username"),
                configuration.get("quarkus.datasource.password"));
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).get(0)))
                .orElseThrow();
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    private Path data() {
        return home.resolve("postgresql").resolve(EmbeddedPostgresql.DATA);
    }

    private List<String> names() throws SQLException {
        try (Connection connection = connect(configuration);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM kept ORDER BY name")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
