package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application on a PostgreSQL server with two roles, set up by the very lines of {@code docs/how-to/run-against-servers.md}: one
 * owns the tables, the other is what the application connects as and cannot change the trail.
 */
class TwoRolesIT {
    private static final Path HOW_TO = Path.of("docs", "how-to", "run-against-servers.md");
    private static final String HEADING = "### Two roles";
    private static final String PASSWORD = "a-password-of-this-test";

    @Test
    void givenTwoRoles_thenTheApplicationWorks_andCannotChangeTheTrail(@TempDir Path home) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("server").toFile())
                .setLocaleConfig("locale", "C.UTF-8")
                .start()) {
            setUp(server);
            int port = PackagedApplication.freePort();
            Map<String, String> settings = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    url(server, "linchpin"),
                    "QUARKUS_DATASOURCE_USERNAME",
                    "linchpin",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    PASSWORD,
                    "QUARKUS_FLYWAY_USERNAME",
                    "linchpin_owner",
                    "QUARKUS_FLYWAY_PASSWORD",
                    PASSWORD);
            try (var application = PackagedApplication.start(home, port, settings)) {
                // an import takes the lock, a page and a backup read, a new account writes
                assertThat(application.upload(Worlds.zip(TestWorld.graph())).statusCode())
                        .isEqualTo(201);
                Response made = RestAssured.given()
                        .baseUri("http://127.0.0.1:" + port)
                        .redirects()
                        .follow(false)
                        .auth()
                        .preemptive()
                        .basic("admin", "test")
                        .formParam("username", "anna")
                        .formParam("password", PASSWORD)
                        .formParam("role", "ciso")
                        .formParam("organizations", "org:north-bank")
                        .post("/settings/users");
                assertThat(made.statusCode()).isEqualTo(303);
                Response trail = RestAssured.given()
                        .baseUri("http://127.0.0.1:" + port)
                        .auth()
                        .preemptive()
                        .basic("admin", "test")
                        .get("/settings/audit?download=trail.csv");
                assertThat(trail.asString()).contains("admin,people,/settings/users");
                Response backup = RestAssured.given()
                        .baseUri("http://127.0.0.1:" + port)
                        .auth()
                        .preemptive()
                        .basic("admin", "test")
                        .post("/settings/backup");
                assertThat(backup.statusCode()).isEqualTo(200);
            }
            checkTheTrail(server);
        }
    }

    private static void checkTheTrail(EmbeddedPostgres server) throws SQLException {
        try (Connection application = DriverManager.getConnection(url(server, "linchpin"), "linchpin", PASSWORD);
                Statement statement = application.createStatement()) {
            for (String attempt : List.of(
                    "update audit_event set actor = 'somebody else'",
                    "delete from audit_event",
                    "delete from audit_event where at < now() - interval '1 year'",
                    "truncate audit_event")) {
                assertThatThrownBy(() -> statement.execute(attempt))
                        .as(attempt)
                        .hasMessageContaining("permission denied");
            }
            for (String attempt : List.of(
                    "drop table audit_event",
                    "drop trigger audit_event_stays on audit_event",
                    "alter table audit_event disable trigger all",
                    "create or replace function audit_event_stays() returns trigger language plpgsql as 'begin return old; end'",
                    "drop function forget_audit_events(timestamptz)")) {
                assertThatThrownBy(() -> statement.execute(attempt))
                        .as(attempt)
                        .hasMessageMatching("(?s).*(must be owner|permission denied).*");
            }
            for (int days : List.of(0, 80, 100, 800)) {
                statement.execute("insert into audit_event (at, actor, action, route, target, status, address)"
                        + " values (now() - interval '%d days', 'of the test', 'view', '', '', 200, '')"
                                .formatted(days));
            }
            assertThat(number(statement, "select forget_audit_events(now() - interval '730 days')"))
                    .isEqualTo(1);
            assertThat(number(statement, "select forget_audit_events(now() + interval '1 day')"))
                    .as("younger than 90 days stay, whatever is asked for")
                    .isEqualTo(1);
            assertThat(number(statement, "select count(*) from audit_event where actor = 'of the test'"))
                    .isEqualTo(2);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Runs what the how-to says, first in any database, after {@code \connect} in that one. */
    private static void setUp(EmbeddedPostgres server) throws Exception {
        String page = Files.readString(HOW_TO);
        String section = page.substring(page.indexOf(HEADING));
        int from = section.indexOf("```sql") + "```sql".length();
        String[] parts = section.substring(from, section.indexOf("```", from))
                .replace("'…'", "'" + PASSWORD + "'")
                .split("\\\\connect linchpin\n");
        assertThat(parts).hasSize(2);
        run(server, "postgres", parts[0]);
        run(server, "linchpin", parts[1]);
    }

    private static void run(EmbeddedPostgres server, String database, String sql) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : sql.split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }

    private static String url(EmbeddedPostgres server, String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }
}
