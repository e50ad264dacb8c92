package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.account.AccountDraft;
import org.linchpin.account.Role;

/** What failed in an incident may belong to others: its organization's people are not told whose, and may say so all the same. */
@QuarkusTest
class OwnIncidentScopeTest {
    private static final String INCIDENTS = "/api/v1/organizations/org.own/incidents";
    private static final String FINDINGS = "/api/v1/findings?organization=org.own&kind=unknown-dependency&state=open";

    @BeforeEach
    void show() {
        ScopedWorld.show();
        TestAccounts.ensure("both-ciso", AccountDraft.of(Role.CISO, List.of("org.own", "org.hush")));
    }

    @AfterEach
    void forget() {
        Worlds.signedIn().get(INCIDENTS).jsonPath().getList("items.id", String.class).stream()
                .map(id -> INCIDENTS + "/" + id)
                .forEach(address -> Worlds.signedIn().delete(address).then().statusCode(204));
    }

    @Test
    void whatBelongsToAnotherBankIsToldToNobodyOfThisOne() {
        Response recorded = record("both-ciso", "sys.hush");
        String address = INCIDENTS + "/" + recorded.jsonPath().getString("id");

        List<String> told = List.of(
                as("own-ciso", INCIDENTS),
                as("own-ciso", address),
                as("own-ciso", address + "/backtest"),
                as("own-ciso", FINDINGS),
                as("own-ciso", "/api/v1/organizations/org.own/backtest"),
                as("own-ciso", address.replace("/api/v1", "")),
                as("own-ciso", "/organizations/org.own/incidents"),
                as("own-ciso", "/organizations/org.own"));

        assertThat(told).noneMatch(text -> text.contains(ScopedWorld.SECRET));
        assertThat(as("both-ciso", address)).contains("\"sys.hush\"");
        assertThat(as("own-ciso", FINDINGS)).contains("a system of another organization failed");

        // who is not told what it is can change the rest
        Response item = TestAccounts.as("own-ciso").get(address);
        String fault = item.jsonPath().getString("faults[0]");
        Response changed = TestAccounts.as("own-ciso")
                .contentType("application/json")
                .body(body(fault, ", \"durationHours\": 7, \"version\": 0"))
                .put(address);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(Worlds.signedIn().get(address).jsonPath().getList("faults", String.class))
                .containsExactly("sys.hush");
    }

    @Test
    void whatHasAPseudonymIsRecordedAsWhatItIs() {
        String pseudonym =
                TestAccounts.as("own-ciso").get("/api/v1/systems").jsonPath().getList("items.id", String.class).stream()
                        .filter(id -> id.startsWith("anon:"))
                        .findFirst()
                        .orElseThrow();

        Response recorded = record("own-ciso", pseudonym);
        String address = INCIDENTS + "/" + recorded.jsonPath().getString("id");

        assertThat(recorded.jsonPath().getList("faults", String.class)).containsExactly(pseudonym);
        assertThat(Worlds.signedIn().get(address).jsonPath().getList("faults", String.class))
                .containsExactly("sys.veil");
        for (Response test : List.of(
                TestAccounts.as("own-ciso").get(address + "/backtest"),
                Worlds.signedIn().get(address + "/backtest"))) {
            assertThat(test.jsonPath().getList("reconstructed.misses.'unknown-dependency'", String.class))
                    .containsExactly("svc.own2");
        }
        assertThat(as("own-ciso", FINDINGS)).contains("svc.own2").doesNotContain(ScopedWorld.BEHIND);
    }

    private static Response record(String who, String fault) {
        Response recorded = TestAccounts.as(who)
                .contentType("application/json")
                .body(body(fault, ""))
                .post(INCIDENTS);
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        return recorded;
    }

    private static String body(String fault, String more) {
        return """
            {"name": "Outage", "date": "2026-03-04", "faults": ["%s"],
             "observations": [{"subject": "svc.own2", "observed": "down"}]%s}\
            """.formatted(fault, more);
    }

    private static String as(String who, String path) {
        return TestAccounts.as(who).get(path).asString();
    }
}
