package org.linchpin.web.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.account.AccountDraft;
import org.linchpin.account.Role;
import org.linchpin.web.Route;
import org.linchpin.web.TestAccounts;
import org.linchpin.web.Worlds;

/** One of everything that people make, so that each page has its forms and each address of the API something behind it. */
final class Seeds {
    static final String CISO = "walker";
    private static final String OWN = "/api/v1/organizations/org:delta";

    private final Map<String, String> ids = new LinkedHashMap<>(Map.of(
            "organizations", "org:delta",
            "services", "svc:delta:flights",
            "faults", "prd:crowdstrike-falcon-windows",
            "products", "prd:crowdstrike-falcon-windows",
            "vendors", "ven:crowdstrike",
            "suppliers", "ven:crowdstrike",
            "sectors", "Airlines",
            "impact", "svc:delta:flights"));

    private Seeds() {}

    static Seeds sown() {
        Worlds.shipped();
        TestAccounts.ensure(CISO, AccountDraft.of(Role.CISO, List.of("org:delta")));
        var seeds = new Seeds();
        seeds.ids.put("incidents", "inc:crowdstrike-2024-07-19");
        assertThat(Worlds.signedIn().put(OWN + "/findings-register").statusCode())
                .isLessThan(300);
        seeds.ids.put(
                "findings", Worlds.signedIn().get("/api/v1/findings").jsonPath().getString("items[0].id"));
        seeds.ids.put("scenarios", made("/api/v1/scenarios", SCENARIO));
        seeds.ids.put("own", made(OWN + "/incidents", INCIDENT));
        seeds.ids.put(
                "imports", Worlds.signedIn().get("/api/v1/imports").jsonPath().getString("items[0].id"));
        assertThat(Worlds.signedIn()
                        .redirects()
                        .follow(false)
                        .formParam("mode", "malfunction")
                        .post("/organizations/org:delta/reports")
                        .statusCode())
                .isEqualTo(303);
        return seeds;
    }

    private static final String SCENARIO =
            "{\"name\": \"walked\", \"organization\": \"org:delta\", \"faults\": [\"US\"], \"mode\": \"malfunction\","
                    + " \"outageHours\": 4, \"changes\": [], \"illustrative\": \"hide\"}";
    private static final String INCIDENT =
            "{\"name\": \"walked\", \"date\": \"2026-02-03\", \"faults\": [\"US\"], \"mode\": \"malfunction\","
                    + " \"durationHours\": 4, \"source\": \"log\", \"observations\": [{\"subject\": \"svc:delta:flights\","
                    + " \"observed\": \"down\", \"recoveryHours\": 2}], \"version\": 0}";

    /** Bodies that fit, by method and path. */
    static Map<String, String> bodies() {
        return Map.of(
                "POST /api/v1/scenarios",
                SCENARIO,
                "PUT /api/v1/scenarios/{id}",
                "{\"name\": \"walked\"}",
                "POST /api/v1/organizations/{id}/incidents",
                INCIDENT,
                "PUT /api/v1/organizations/{id}/incidents/{incident}",
                INCIDENT,
                "POST /api/v1/findings/{id}/comments",
                "{\"text\": \"walked\"}",
                "PUT /api/v1/findings/{id}/state",
                "{\"state\": \"accepted\", \"until\": \"2027-06-30\", \"by\": \"walker\", \"reason\": \"walked\","
                        + " \"owner\": \"walker\", \"due\": \"2027-06-30\", \"why\": \"walked\", \"version\": 0}",
                "PUT /api/v1/organizations/{id}/risk-appetite",
                "{\"rules\": {\"tolerance\": 0}, \"version\": 0}",
                "POST /api/v1/simulations",
                "{\"faults\": [\"US\"], \"mode\": \"malfunction\", \"outageHours\": 4, \"changes\": []}",
                "POST /api/v1/edits",
                "{\"action\": \"add\", \"file\": \"vendors\", \"keys\": [], \"row\": {\"id\": \"ven:walked\","
                        + " \"name\": \"walked\", \"country\": \"DE\"}, \"source\": \"log\","
                        + " \"evidence\": \"declared\", \"dataset\": \"july-2024\"}");
    }

    /** An address that there is. */
    String address(Route route) {
        var address = new StringBuilder();
        String before = "";
        for (String part : route.path().substring(1).split("/", -1)) {
            String kind = part.equals("{incident}") && route.path().contains("organizations") ? "own" : before;
            address.append('/').append(part.startsWith("{") ? ids.getOrDefault(kind, "US") : part);
            before = part;
        }
        return address.toString();
    }

    private static String made(String address, String body) {
        Response answer =
                Worlds.signedIn().contentType("application/json").body(body).post(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }
}
