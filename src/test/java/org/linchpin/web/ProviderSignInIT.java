package org.linchpin.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People sign in at a real OpenID Connect provider with a real browser, and are let in only as who they are there. */
class ProviderSignInIT {
    private static final String NAME = "the bank's account";

    @TempDir
    static Path home;

    static String url;
    static Keycloak keycloak;
    static PackagedApplication application;
    static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        int port = PackagedApplication.freePort();
        url = "http://127.0.0.1:" + port;
        keycloak = Keycloak.start(home, port);
        application = PackagedApplication.start(
                home,
                port,
                Map.of(
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        keycloak.address(),
                        "QUARKUS_OIDC_CLIENT_ID",
                        Keycloak.CLIENT,
                        "QUARKUS_OIDC_CREDENTIALS_SECRET",
                        Keycloak.SECRET,
                        "LINCHPIN_SIGN_IN_PROVIDER",
                        NAME));
        assertThat(application.upload(Worlds.zip(TestWorld.graph())).statusCode())
                .isEqualTo(201);
        chromium = new Chromium();
        assertThat(admin().formParam("by", "provider")
                        .formParam("username", "anna")
                        .formParam("role", "ciso")
                        .formParam("organizations", "org:north-bank")
                        .post("/settings/users")
                        .statusCode())
                .isEqualTo(303);
    }

    @AfterAll
    static void stop() throws Exception {
        try (AutoCloseable first = chromium;
                AutoCloseable second = application;
                AutoCloseable third = keycloak) {
            assertThat(third).isNotNull();
        }
    }

    @Test
    void whoSignsInThereHasASessionHere() {
        try (BrowserContext browser = chromium.visitor(url)) {
            Page page = browser.newPage();
            page.navigate("/organizations/org:north-bank");
            signIn(page, "anna");
            assertThat(page.url()).isEqualTo(url + "/organizations/org:north-bank");
            assertThat(page.locator(".lp-person summary").textContent().strip()).isEqualTo("anna");
            assertThat(browser.cookies(url)).singleElement().satisfies(ProviderSignInIT::isOfASession);
            page.navigate("/account");
            assertThat(page.locator("main").textContent()).contains("You sign in with " + NAME);
            page.locator(".lp-person summary").click();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Sign out").setExact(true))
                    .click();
            page.navigate("/organizations/org:north-bank");
            assertThat(heading(page)).isEqualTo("Sign in");
        }
        assertThat(trail("sign-in")).contains("anna,sign-in,");
        assertThat(admin().get("/settings/users?people.q=anna").asString()).contains("anna");
    }

    /** The account {@code admin} has a password, so nobody gets it by being called so elsewhere. */
    @Test
    void aNameThatSomebodyElseHasHereIsNoAccount() {
        try (BrowserContext browser = chromium.visitor(url)) {
            Page page = browser.newPage();
            page.navigate("/vendors");
            signIn(page, "admin");
            assertThat(page.locator("[role=alert]").textContent()).contains("whom no account here is for");
            assertThat(browser.cookies(url)).noneMatch(cookie -> cookie.name.startsWith("linchpin-session"));
            page.navigate("/vendors");
            assertThat(heading(page)).isEqualTo("Sign in");
        }
        assertThat(trail("sign-in-failed")).contains("admin,sign-in-failed,");
    }

    @Test
    void whoeverIsSignedInIsLedNowhereElse() {
        try (BrowserContext browser = chromium.visitor(url)) {
            Page page = browser.newPage();
            page.navigate("/sign-in/provider?back=https://evil.example/");
            fill(page, "anna");
            page.waitForURL(url + "/");
        }
    }

    @Test
    void aTokenOfTheProviderSignsNobodyIn() throws Exception {
        String token = keycloak.accessToken("anna");
        assertThat(token).startsWith("eyJ");
        for (String path : new String[] {"/api/v1/graph", "/vendors", "/account"}) {
            assertThat(given().baseUri(url)
                            .header("Authorization", "Bearer " + token)
                            .get(path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(401);
            assertThat(given().baseUri(url).cookie("q_session", token).get(path).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        Response forged = given().baseUri(url)
                .redirects()
                .follow(false)
                .cookie("q_auth_forged", "forged")
                .accept("text/html")
                .get("/sign-in/provider?state=forged&code=forged");
        assertThat(forged.statusCode()).isIn(302, 401);
        assertThat(forged.cookies()).doesNotContainKey("linchpin-session");
        assertThat(forged.asString()).doesNotContain("io.quarkus").doesNotContain("\tat ");
    }

    @Test
    void whoCancelsThereIsBackAtTheForm() {
        try (BrowserContext browser = chromium.visitor(url)) {
            Page page = browser.newPage();
            page.navigate("/sign-in?error=access_denied&error_description=<script>alert(1)</script>");
            assertThat(page.locator("[role=alert]").textContent()).contains("Nobody was signed in with " + NAME);
            assertThat(page.content()).doesNotContain("alert(1)");
        }
    }

    /** What only the packaged application has: both bills of materials beside it. Maven makes none when it is offline. */
    @Test
    void theLicencesOfAllThatShipsAreListed() {
        assumeThat(Path.of("target", "quarkus-app", "linchpin.cdx.json")).exists();
        String list = admin().get("/settings/licences?download=libraries.csv").asString();
        assertThat(list)
                .contains("io.quarkus:quarkus-oidc,")
                .contains("org.neo4j:neo4j,")
                .contains("Apache-2.0");
        assertThat(list.lines()).hasSizeGreaterThan(300);
    }

    @Test
    void theLastAdministratorKeepsTheirPassword() {
        String id = admin().get("/settings/users?people.q=admin")
                .asString()
                .replaceAll("(?s).*?/settings/users/([0-9a-f-]{36})\">admin<.*", "$1");
        Response refused = admin().post("/settings/users/" + id + "/provider");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("the only administrator with a password");
    }

    private static void isOfASession(Cookie cookie) {
        assertThat(cookie.name).isEqualTo("linchpin-session");
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
    }

    private static void signIn(Page page, String username) {
        assertThat(heading(page)).isEqualTo("Sign in");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with " + NAME))
                .click();
        fill(page, username);
    }

    private static void fill(Page page, String username) {
        assertThat(page.url()).startsWith(keycloak.address());
        page.locator("#username").fill(username);
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(url));
    }

    private static String heading(Page page) {
        return page.locator("h1").first().textContent().strip();
    }

    private static String trail(String action) {
        return admin().get("/settings/audit?download=trail.csv&action=" + action)
                .asString();
    }

    private static RequestSpecification admin() {
        return given().baseUri(url)
                .redirects()
                .follow(false)
                .auth()
                .preemptive()
                .basic("admin", "test");
    }
}
