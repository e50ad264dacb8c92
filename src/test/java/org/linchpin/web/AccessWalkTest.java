package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Calls every route that there is, as the description of the API lists them, pages included, as everybody who sees less than
 * all. A route that is added is walked without being named here.
 */
@QuarkusTest
class AccessWalkTest {
    /** As long as the secret ids, and of the same kind of text. */
    private static final String ABSENT = "nothing.here";

    /** The time, and what follows from the length of the id that was asked for. */
    private static final Set<String> NOT_COMPARED = Set.of("date", "content-length");

    @BeforeEach
    void showTheWorld() {
        ScopedWorld.show();
    }

    @Test
    void theWalkKnowsThePagesAndTheApi() {
        assertThat(Route.all().stream().map(Route::path))
                .contains("/", "/organizations/{id}", "/api/v1/organizations/{id}", "/api/v1/simulations", "/imports");
        assertThat(Route.all().stream().filter(Route::hasId)).hasSizeGreaterThan(20);
    }

    @Test
    void nobodyWithoutACredentialGetsAnything() {
        SoftAssertions.assertSoftly(all -> {
            for (Route route : Route.all()) {
                Response answer = call(RestAssured.given().urlEncodingEnabled(false), route, route.with(ABSENT));
                boolean isPublic = route.path().startsWith("/problems/")
                        || route.path().equals("/theme")
                        || route.path().startsWith("/sign-");
                if (!isPublic) {
                    // 406: a document that this walk does not ask for by its type
                    all.assertThat(answer.statusCode()).as(route.toString()).isIn(302, 401, 406);
                }
            }
        });
    }

    @Test
    void whatIsOutsideIsAnsweredLikeWhatIsAbsent() {
        SoftAssertions.assertSoftly(all -> {
            for (String user : ScopedWorld.PEOPLE.keySet()) {
                for (Route route : Route.all()) {
                    if (route.isOf("GET", "POST", "DELETE", "PUT", "PATCH") && route.hasId()) {
                        String absent = told(call(TestAccounts.as(user), route, route.with(ABSENT)), ABSENT);
                        for (String secret : ScopedWorld.SECRET_IDS) {
                            all.assertThat(told(call(TestAccounts.as(user), route, route.with(secret)), secret))
                                    .as("%s as %s of %s", route, user, secret)
                                    .isEqualTo(absent);
                        }
                    }
                }
            }
        });
    }

    @Test
    void aParameterThatNamesWhatIsOutsideIsAnsweredLikeOneThatNamesNothing() {
        SoftAssertions.assertSoftly(all -> {
            for (String user : ScopedWorld.PEOPLE.keySet()) {
                for (Route route : Route.all()) {
                    for (String parameter : route.isOf("GET") ? route.parameters() : List.<String>of()) {
                        String path = route.with(ScopedWorld.PUBLIC_PRODUCT);
                        String absent =
                                told(call(TestAccounts.as(user), route, path + "?" + parameter + "=" + ABSENT), ABSENT);
                        for (String secret : List.of("org.hush", "svc.hush")) {
                            String seen = told(
                                    call(TestAccounts.as(user), route, path + "?" + parameter + "=" + secret), secret);
                            all.assertThat(seen)
                                    .as("%s?%s as %s", route, parameter, user)
                                    .isEqualTo(absent);
                        }
                    }
                }
            }
        });
    }

    @Test
    void whatIsInsideIsAnswered() {
        for (String path : List.of(
                "/organizations/org.own",
                "/services/svc.own",
                "/faults/prod.os",
                "/faults/sys.own",
                "/incidents/inc.public",
                "/api/v1/services/svc.trade",
                "/api/v1/services/svc.own/cut-sets?order=2",
                "/api/v1/faults/prod.os/impact/svc.own/explanation")) {
            assertThat(TestAccounts.as("own-ciso").get(path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        // by way of the clearing that the exchange needs, which is not named
        assertThat(TestAccounts.as("own-ciso")
                        .get("/api/v1/faults/prod.os/impact")
                        .jsonPath()
                        .getList("down.id"))
                .contains("svc.own", "svc.trade", "sys.own")
                .hasSize(6);
    }

    @Test
    void noAnswerNamesWhatIsOutside() {
        SoftAssertions.assertSoftly(all -> {
            for (String user : ScopedWorld.PEOPLE.keySet()) {
                for (Route route : Route.all()) {
                    if (!route.isOf("GET")) {
                        continue;
                    }
                    for (String id : List.of(
                            "svc.own", "org.own", "prod.os", "ven.os", "US", "inc.public", "Banking", "loc.west")) {
                        String body = text(call(TestAccounts.as(user), route, route.with(id)));
                        all.assertThat(body)
                                .as("%s as %s of %s", route, user, id)
                                .doesNotContain(ScopedWorld.SECRET);
                        all.assertThat(body)
                                .as("%s as %s of %s", route, user, id)
                                .doesNotContain(ScopedWorld.BEHIND);
                        if (!route.hasId()) {
                            break;
                        }
                    }
                }
            }
        });
    }

    @Test
    void anAuditorSeesNothingOfTheGraph() {
        SoftAssertions.assertSoftly(all -> {
            for (Route route : Route.all()) {
                if (route.isOf("GET")) {
                    String body = text(call(TestAccounts.as("auditor"), route, route.with("svc.own")))
                            .replace("svc.own", "");
                    all.assertThat(body)
                            .as(route.toString())
                            .doesNotContain("ownbank")
                            .doesNotContain("os_works");
                }
            }
        });
    }

    @Test
    void onlyAnAdministratorImports() {
        for (String user : ScopedWorld.PEOPLE.keySet()) {
            byte[] zip = Worlds.zip(TestWorld.graph());
            assertThat(TestAccounts.as(user)
                            .contentType("application/zip")
                            .body(zip)
                            .post("/api/v1/imports")
                            .statusCode())
                    .as(user)
                    .isEqualTo(403);
            assertThat(TestAccounts.as(user).post("/imports/undo").statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
    }

    /** Searches find no more than lists. */
    @Test
    void theSearchBoxFindsNothingOutside() {
        for (String user : ScopedWorld.PEOPLE.keySet()) {
            String absent = text(TestAccounts.as(user).get("/search?q=gush")).replace("gush", "");
            assertThat(text(TestAccounts.as(user).get("/search?q=hush")).replace("hush", ""))
                    .as(user)
                    .isEqualTo(absent);
        }
    }

    private static Response call(RequestSpecification as, Route route, String path) {
        RequestSpecification request = as.accept(path.startsWith("/api/") ? "*/*" : "text/html")
                .redirects()
                .follow(false);
        if (route.body().startsWith("multipart/")) {
            request = request.multiPart("nothing", "");
        } else if (!route.body().isEmpty()) {
            request = request.config(RestAssured.config()
                            .encoderConfig(
                                    EncoderConfig.encoderConfig().encodeContentTypeAs(route.body(), ContentType.TEXT)))
                    .contentType(route.body())
                    .body("nothing");
        }
        return request.request(route.method(), path);
    }

    /** What an answer tells, but for the id that was asked for. */
    private static String told(Response answer, String id) {
        String headers = answer.headers().asList().stream()
                .filter(header -> !NOT_COMPARED.contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(header -> header.getName() + ": " + header.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining());
        return (answer.statusCode() + "\n" + headers + answer.asString()).replace(id, "ID");
    }

    private static String text(Response answer) {
        return answer.asString().toLowerCase(Locale.ROOT);
    }
}
