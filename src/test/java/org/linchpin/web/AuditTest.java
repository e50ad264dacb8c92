package org.linchpin.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.account.AccountDraft;
import org.linchpin.account.Role;

/** Whoever looks leaves a trace, and nobody wipes it. */
@QuarkusTest
class AuditTest {
    private final String user = "seen-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void makeTheAccounts() {
        Worlds.small();
        TestAccounts.ensure(user, AccountDraft.of(Role.CISO, List.of("org:north-bank")));
        TestAccounts.ensure("auditor", AccountDraft.of(Role.AUDITOR));
    }

    @Test
    void whatSomebodyDoesIsInTheTrail() {
        given().auth().preemptive().basic(user, "no password at all").get("/api/v1/graph");
        TestAccounts.as(user).get("/organizations/org:north-bank");
        TestAccounts.as(user).get("/api/v1/organizations/org:agency");
        TestAccounts.as(user).get("/vendors?download=vendors.csv");
        TestAccounts.as(user).get("/api/v1/exports/graph");
        TestAccounts.as(user).formParam("name", "t").formParam("days", 1).post("/account/tokens");
        TestAccounts.as(user).contentType("application/zip").body(new byte[0]).post("/api/v1/imports");
        assertThat(trail())
                .containsExactly(
                        "sign-in-failed  401",
                        "sign-in  200",
                        "view /organizations/org:north-bank 200",
                        "view /api/v1/organizations/org:agency 404",
                        "export /vendors?download=vendors.csv 200",
                        "export /api/v1/exports/graph 200",
                        "people /account/tokens 200",
                        "import /api/v1/imports 403");
    }

    @Test
    void onlyAuditorsAndAdministratorsReadIt() {
        assertThat(TestAccounts.as(user).get("/settings/audit").statusCode()).isEqualTo(403);
        assertThat(TestAccounts.as("auditor").get("/settings/audit").statusCode())
                .isEqualTo(200);
        assertThat(TestAccounts.as("auditor").get("/settings/users").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theDatabaseRefusesToChangeIt() throws SQLException {
        trail();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String attempt : List.of(
                    "update audit_event set actor = 'somebody else'",
                    "delete from audit_event",
                    "truncate audit_event")) {
                assertThatThrownBy(() -> statement.execute(attempt)).as(attempt).hasMessageContaining("append-only");
            }
            statement.execute("insert into audit_event (at, actor, action, route, target, status, address)"
                    + " values (now() - interval '100 days', 'old', 'view', '', '', 200, '')");
            assertThat(statement.executeUpdate("delete from audit_event where at < now() - interval '95 days'"))
                    .isEqualTo(1);
        }
    }

    /** What the user did in order: action, address and status. */
    private List<String> trail() {
        var json = TestAccounts.as("auditor")
                .get("/settings/audit?actor=" + user + "&download=trail.json")
                .jsonPath();
        List<String> events = new java.util.ArrayList<>();
        for (int i = json.getInt("total") - 1; i >= 0; i--) {
            String item = "items[" + i + "].";
            events.add(json.getString(item + "action") + " " + json.getString(item + "target") + " "
                    + json.getInt(item + "status"));
        }
        return events;
    }
}
