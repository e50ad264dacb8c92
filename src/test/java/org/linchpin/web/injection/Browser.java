package org.linchpin.web.injection;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linchpin.account.SessionCookie;
import org.linchpin.web.Worlds;

/** Somebody's browser, signed in, and again whenever that ends; it follows no redirection and believes no check of a form. */
final class Browser {
    private static final Pattern SESSION = Pattern.compile(SessionCookie.NAME + "=([^;]+)");
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String BOUNDARY = "----walked-form";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String user;
    private final String password;
    private String session = "";
    private String csrf = "";
    private int requests;
    private int refused;

    Browser(String user, String password) {
        this.user = user;
        this.password = password;
        signIn();
    }

    /** How many requests it has sent. */
    int requests() {
        return requests;
    }

    /** How many forms were answered that they are of another session, as those of which the token was altered must be. */
    int refused() {
        return refused;
    }

    static String here() {
        return "http://localhost:" + RestAssured.port;
    }

    Answer get(String address) {
        Answer answer = send(to(address).GET());
        if (isSignedOut(answer)) {
            signIn();
            answer = send(to(address).GET());
        }
        if (answer.status() == 503) {
            // another revision is being analysed
            Worlds.awaitReady();
            answer = send(to(address).GET());
        }
        return answer;
    }

    Answer send(WalkedForm form) {
        Answer answer = form.isPost() ? post(form.withToken(csrf)) : get(form.action() + "?" + form.encoded());
        if (isSignedOut(answer) && !form.action().startsWith("/sign-")) {
            signIn();
            answer = form.isPost() ? post(form.withToken(csrf)) : answer;
        }
        refused += answer.status() == 403 ? 1 : 0;
        return answer;
    }

    private Answer post(WalkedForm form) {
        return send(
                form.multipart()
                        ? to(form.action())
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(BodyPublishers.ofByteArray(form.parts(BOUNDARY)))
                        : to(form.action()).header("Content-Type", FORM).POST(BodyPublishers.ofString(form.encoded())));
    }

    private static boolean isSignedOut(Answer answer) {
        return answer.status() == 302 && answer.location().contains("/sign-in");
    }

    Answer send(String method, String address, String type, String body) {
        return send(to(address).header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(here() + address))
                .header("Accept", address.startsWith("/api/") ? "*/*" : "text/html, */*;q=0.1");
    }

    private Answer send(HttpRequest.Builder request) {
        requests++;
        try {
            HttpResponse<String> answer = http.send(
                    request.header("Cookie", SessionCookie.NAME + "=" + session).build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void signIn() {
        session = "";
        Answer answer = send(to("/sign-in")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(
                        "username=" + WalkedForm.encode(user) + "&password=" + WalkedForm.encode(password))));
        session = answer.headers().allValues("Set-Cookie").stream()
                .map(SESSION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("cannot sign in: " + answer.body()));
        csrf = send(to("/account").GET()).page().select("input[name=csrf]").attr("value");
    }
}
