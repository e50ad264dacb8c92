package org.linchpin.web;

import static org.linchpin.web.Worlds.signedIn;

import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form of a page, as a browser without JavaScript fills and sends it. */
final class FilledForm {
    private final Document page;
    private final String action;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private FilledForm(Document page) {
        this.page = page;
        Element form = page.select("form.lp-edit").first();
        if (form == null) {
            throw new AssertionError("no form in " + page.select("main").text());
        }
        action = form.attr("action");
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            String value = field.normalName().equals("select")
                    ? field.select("option[selected]").attr("value")
                    : field.normalName().equals("textarea") ? field.text() : field.attr("value");
            fields.put(field.attr("name"), value);
        }
    }

    /** The form of the page at that address. */
    static FilledForm at(String address) {
        return new FilledForm(Worlds.page(address));
    }

    /** The form of an answer. */
    static FilledForm of(Response answer) {
        return new FilledForm(Jsoup.parse(answer.asString()));
    }

    FilledForm with(String field, String value) {
        if (!fields.containsKey(field)) {
            throw new AssertionError("no field " + field + " among " + fields.keySet());
        }
        fields.put(field, value);
        return this;
    }

    String value(String field) {
        return String.valueOf(fields.get(field));
    }

    Document page() {
        return page;
    }

    /** What is said beside a field. */
    String error(String field) {
        return page.select("#field-" + field.replace('_', '-') + "-error").text();
    }

    Response preview() {
        return send("preview");
    }

    Response apply() {
        return send("apply");
    }

    private Response send(String step) {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.put("step", step);
        String body = sent.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return signedIn()
                .redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(body)
                .post(action);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
