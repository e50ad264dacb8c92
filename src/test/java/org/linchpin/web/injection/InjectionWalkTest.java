package org.linchpin.web.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.graph.GraphStore;
import org.linchpin.web.IncidentLog;
import org.linchpin.web.Route;
import org.linchpin.web.TestAccounts;

/**
 * No field of any form, no address and no body of the API is taken for code, and none that holds something odd makes the application
 * fail. Forms and routes are found and not listed; the numbers below keep the walk from trying nothing.
 */
@QuarkusTest
@TestProfile(InjectionWalkTest.OwnApplication.class)
class InjectionWalkTest {
    @Inject
    AgroalDataSource database;

    @Inject
    GraphStore store;

    private final Set<String> complaints = new LinkedHashSet<>();
    private IncidentLog log;

    /** Databases of its own, which it leaves full of payloads, and no limit that is reached before a field is. */
    public static final class OwnApplication implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "linchpin.sign-in.failures-of-address", "100000", "linchpin.requests-in-10-seconds", "100000");
        }
    }

    @BeforeEach
    void listen() {
        log = new IncidentLog();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void nothingThatIsSentIsTakenForCode() throws SQLException {
        // Given
        Seeds seeds = Seeds.sown();
        Stored before = Stored.now(database, store);
        List<Route> routes = Route.all();
        var admin = new Browser("admin", "test");
        var ciso = new Browser(Seeds.CISO, TestAccounts.PASSWORD);

        // When
        Crawl crawl = new Crawl(admin, routes).walk();
        FormWalk forms = attack(admin, crawl, Set.of());
        FormWalk others = attack(ciso, new Crawl(ciso, routes).walk(), forms.fields());
        var api = new ApiWalk(admin, seeds);
        api.attack(routes);
        complaints.addAll(api.complaints());

        // Then
        assertThat(complaints).isEmpty();
        assertThat(log.errors()).isEmpty();
        assertThat(before.lost(Stored.now(database, store))).isEmpty();
        assertThatItTried(crawl, forms, api);
        assertThat(admin.refused() + ciso.refused())
                .as("forms that nobody read, for they were of no session")
                .isLessThanOrEqualTo(tokens(forms, others) * Payload.values().length + 20);
        assertThatWhatIsKeptIsText(admin, routes);
    }

    private FormWalk attack(Browser browser, Crawl crawl, Set<String> known) {
        var walk = new FormWalk(browser, crawl);
        walk.attackAllBut(known);
        complaints.addAll(walk.complaints());
        return walk;
    }

    private static int tokens(FormWalk... walks) {
        Set<String> fields = new HashSet<>();
        for (FormWalk walk : walks) {
            fields.addAll(walk.fields());
        }
        return (int) fields.stream().filter(field -> field.endsWith(" csrf")).count();
    }

    private static void assertThatItTried(Crawl crawl, FormWalk forms, ApiWalk api) {
        assertThat(crawl.pages()).hasSizeGreaterThan(140);
        assertThat(forms.forms())
                .hasSizeGreaterThan(60)
                .contains(
                        "POST /account/tokens",
                        "POST /findings/{id}",
                        "POST /imports",
                        "POST /nodes/{id}/{action}",
                        "POST /organizations/{id}/incidents/{incident}",
                        "POST /scenarios/{id}",
                        "POST /settings/users",
                        "POST /sign-in",
                        "GET /search",
                        "GET /settings/audit");
        assertThat(forms.fields()).hasSizeGreaterThan(320);
        assertThat(forms.applied()).as("fields that reached the graph").contains("POST /nodes/{id}/{action} name");
        assertThat(api.routes()).hasSizeGreaterThan(60);
        assertThat(api.parameters()).hasSizeGreaterThan(200);
        assertThat(api.values()).hasSizeGreaterThan(60);
        assertThat(api.bodiless())
                .as("routes with a JSON body that Seeds has no example of")
                .isEmpty();
    }

    /** Every page and every table as a file, now that they show what was sent. */
    private void assertThatWhatIsKeptIsText(Browser browser, List<Route> routes) {
        Crawl again = new Crawl(browser, routes).walk();
        List<String> showing = new ArrayList<>();
        for (String address : again.pages()) {
            look(browser, address, showing);
        }
        List<String> told = new ArrayList<>();
        for (String address : again.downloads()) {
            look(browser, address, told);
        }
        assertThat(complaints).isEmpty();
        assertThat(log.errors()).isEmpty();
        assertThat(showing)
                .contains(
                        "/account",
                        "/findings",
                        "/imports",
                        "/indicators/populations",
                        "/nodes/org:delta",
                        "/organizations/org:delta/incidents",
                        "/scenarios",
                        "/services",
                        "/settings/users");
        assertThat(told)
                .contains(
                        "/findings?download=findings.csv",
                        "/imports?download=imports.csv",
                        "/organizations/org:delta/incidents?download=own-incidents.csv",
                        "/scenarios?download=scenarios.csv",
                        "/services?download=services.csv",
                        "/settings/audit?download=trail.csv");
    }

    private void look(Browser browser, String address, List<String> showing) {
        Answer answer = browser.get(address);
        answer.harm(Browser.here()).forEach(harm -> complaints.add(address + " afterwards " + harm));
        if (answer.showsPayload()) {
            showing.add(address);
        }
    }
}
