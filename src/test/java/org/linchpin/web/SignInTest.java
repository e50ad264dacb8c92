package org.linchpin.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linchpin.account.AccountDraft;
import org.linchpin.account.Role;

/** Signing in with a browser and with programs, and what ends it. */
@QuarkusTest
class SignInTest {
    private static final String COOKIE = "linchpin-session";

    /** A new account for each test, so that a lock of one is no lock of another. */
    private final String user = "user-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void makeTheAccount() {
        Worlds.small();
        TestAccounts.ensure(user, AccountDraft.of(Role.CISO, List.of("org:north-bank")));
    }

    @Test
    void theFormSignsInAndLeadsBack() {
        Response answer = signIn(user, TestAccounts.PASSWORD, "/vendors?vendors.q=a");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/vendors?vendors.q=a");
        assertThat(answer.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
        Document page = page(answer.cookie(COOKIE), "/vendors");
        assertThat(page.expectFirst(".lp-person summary").text()).isEqualTo(user);
    }

    @Test
    void theFormLeadsNowhereElse() {
        for (String elsewhere :
                List.of("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)")) {
            assertThat(signIn(user, TestAccounts.PASSWORD, elsewhere).header("Location"))
                    .doesNotContain("evil")
                    .doesNotContain("javascript")
                    .endsWith("/");
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhatIsWrong() {
        Response wrong = signIn(user, "wrong password!", "/");
        Response nobody = signIn("nobody-at-all", "wrong password!", "/");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.cookies()).doesNotContainKey(COOKIE);
        assertThat(text(wrong).replace(user, "")).isEqualTo(text(nobody).replace("nobody-at-all", ""));
    }

    @Test
    void aSessionThatWasGivenToTheBrowserIsNotTheOneThatItSignsInWith() {
        String planted = "planted-by-somebody-else";
        Response answer = given().redirects()
                .follow(false)
                .cookie(COOKIE, planted)
                .formParam("username", user)
                .formParam("password", TestAccounts.PASSWORD)
                .post("/sign-in");
        assertThat(answer.cookie(COOKIE)).isNotEqualTo(planted).hasSizeGreaterThan(40);
        assertThat(browser(planted).get("/vendors").statusCode()).isEqualTo(302);
        String first = answer.cookie(COOKIE);
        Response again = given().redirects()
                .follow(false)
                .cookie(COOKIE, first)
                .formParam("username", user)
                .formParam("password", TestAccounts.PASSWORD)
                .formParam("csrf", csrf(first))
                .post("/sign-in");
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(browser(first).get("/vendors").statusCode()).isEqualTo(302);
    }

    @Test
    void aFormWithoutTheTokenOfTheSessionIsRefused() {
        String session = session();
        for (String path : List.of("/account/tokens", "/account/sign-out-everywhere", "/sign-out", "/theme")) {
            assertThat(browser(session).formParam("name", "x").post(path).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(browser(session)
                            .formParam("csrf", "0".repeat(64))
                            .post(path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(browser(session)
                            .contentType("text/plain")
                            .body("x")
                            .post(path)
                            .statusCode())
                    .as(path)
                    .isIn(403, 415);
        }
        assertThat(browser(session).get("/vendors").statusCode()).isEqualTo(200);
    }

    @Test
    void everyFormOfThePagesBringsTheToken() {
        String session = session("admin", "test");
        for (String path : List.of("/account", "/settings/users", "/imports", "/imports/undo", "/vendors")) {
            Document page = page(session, path);
            assertThat(page.select("form[method=post]"))
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(
                            form -> assertThat(form.select("input[name=csrf]").attr("value"))
                                    .as(path)
                                    .isEqualTo(csrf(session)));
        }
    }

    @Test
    void signingOutEndsTheSession() {
        String session = session();
        Response out = browser(session).formParam("csrf", csrf(session)).post("/sign-out");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(browser(session).get("/vendors").statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutEverywhereEndsOtherSessionsAndRememberedPasswords() {
        String here = session();
        String there = session();
        assertThat(TestAccounts.as(user).get("/api/v1/graph").statusCode()).isEqualTo(200);
        browser(here).formParam("csrf", csrf(here)).post("/account/sign-out-everywhere");
        assertThat(browser(here).get("/vendors").statusCode()).isEqualTo(302);
        assertThat(browser(there).get("/vendors").statusCode()).isEqualTo(302);
    }

    @Test
    void anotherPasswordCountsAtOnce() {
        String session = session();
        assertThat(TestAccounts.as(user).get("/api/v1/graph").statusCode()).isEqualTo(200);
        Response changed = browser(session)
                .formParam("csrf", csrf(session))
                .formParam("old", TestAccounts.PASSWORD)
                .formParam("password", "another horse battery")
                .post("/account/password");
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(TestAccounts.as(user).get("/api/v1/graph").statusCode()).isEqualTo(401);
        assertThat(browser(session).get("/vendors").statusCode()).isEqualTo(302);
        assertThat(signIn(user, "another horse battery", "/").statusCode()).isEqualTo(303);
    }

    @Test
    void aShortPasswordIsRefused() {
        String session = session();
        Response refused = browser(session)
                .formParam("csrf", csrf(session))
                .formParam("old", TestAccounts.PASSWORD)
                .formParam("password", "short")
                .post("/account/password");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("A password has at least 12 characters.");
    }

    @Test
    void guessingLocksTheAccountForAWhile() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(user, "guess number " + i, "/").statusCode()).isEqualTo(401);
        }
        assertThat(signIn(user, TestAccounts.PASSWORD, "/").statusCode()).isEqualTo(401);
        assertThat(TestAccounts.as(user).get("/api/v1/graph").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenSeesWhatItsAccountSeesUntilItIsRevoked() {
        String session = session();
        String secret = token(session, "read");
        RequestSpecification program =
                given().header("Authorization", "Bearer " + secret).urlEncodingEnabled(false);
        assertThat(program.get("/api/v1/organizations/org:north-bank").statusCode())
                .isEqualTo(200);
        assertThat(program.get("/api/v1/organizations/org:agency").statusCode()).isEqualTo(404);
        assertThat(given().header("Authorization", "Bearer " + secret)
                        .contentType("application/json")
                        .body("{\"faults\":[]}")
                        .post("/api/v1/simulations")
                        .statusCode())
                .isEqualTo(403);
        Document account = page(session, "/account");
        String revoke = account.expectFirst("form[action$=/revoke]").attr("action");
        browser(session).formParam("csrf", csrf(session)).post(revoke);
        Response after = given().header("Authorization", "Bearer " + secret).get("/api/v1/graph");
        assertThat(after.statusCode()).isEqualTo(401);
        assertThat(after.contentType()).startsWith("application/problem+json");
    }

    @Test
    void aTokenThatMayChangeDoesWhatItsAccountMay() {
        String secret = token(session(), "change");
        assertThat(given().header("Authorization", "Bearer " + secret)
                        .contentType("application/json")
                        .body("{\"faults\":[]}")
                        .post("/api/v1/simulations")
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().header("Authorization", "Bearer " + secret)
                        .contentType("application/zip")
                        .body(new byte[0])
                        .post("/api/v1/imports")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDisabledAccountIsOut() {
        String session = session();
        Document people = Worlds.page("/settings/users?people.q=" + user);
        String account = people.expectFirst("tbody th a").attr("href");
        assertThat(Worlds.signedIn()
                        .redirects()
                        .follow(false)
                        .post(account + "/disable")
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser(session).get("/vendors").statusCode()).isEqualTo(302);
        assertThat(TestAccounts.as(user).get("/api/v1/graph").statusCode()).isEqualTo(401);
        assertThat(signIn(user, TestAccounts.PASSWORD, "/").statusCode()).isEqualTo(401);
    }

    private String token(String session, String may) {
        Response made = browser(session)
                .formParam("csrf", csrf(session))
                .formParam("name", "a program")
                .formParam("days", 3)
                .formParam("may", may)
                .post("/account/tokens");
        assertThat(made.statusCode()).as(text(made)).isEqualTo(200);
        return Jsoup.parse(made.asString()).expectFirst("code.lp-secret").text();
    }

    private String session() {
        return session(user, TestAccounts.PASSWORD);
    }

    private static String session(String user, String password) {
        Response answer = signIn(user, password, "/");
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.cookie(COOKIE);
    }

    private static Response signIn(String user, String password, String back) {
        return given().redirects()
                .follow(false)
                .formParam("username", user)
                .formParam("password", password)
                .formParam("back", back)
                .post("/sign-in");
    }

    private static RequestSpecification browser(String session) {
        return given().redirects().follow(false).accept("text/html").cookie(COOKIE, session);
    }

    private static Document page(String session, String path) {
        Response answer = browser(session).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private static String csrf(String session) {
        return page(session, "/help").expectFirst("input[name=csrf]").attr("value");
    }

    private static String text(Response page) {
        return Jsoup.parse(page.asString()).text();
    }
}
