package org.linchpin.web.injection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A form as a browser without JavaScript sends it.
 *
 * @param page the address that it stands on
 * @param action where it leads, without a query
 * @param fields in their order, as they are shown; of an empty one that may not be empty, something that fits
 */
record WalkedForm(String page, String method, String action, boolean multipart, List<Field> fields) {
    private static final List<String> BUTTONS = List.of("submit", "button", "image", "reset");

    /** What a form sends under one name, null for nothing; of a file its name is what a person may choose. */
    record Field(String name, @Nullable String value, boolean file) {}

    WalkedForm {
        fields = List.copyOf(fields);
    }

    static WalkedForm of(String page, Element form) {
        List<Field> fields = new ArrayList<>();
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            String type = field.attr("type").toLowerCase(Locale.ROOT);
            boolean isChoice = type.equals("checkbox") || type.equals("radio");
            if (!field.hasAttr("disabled") && !BUTTONS.contains(type)) {
                String value = isChoice && !field.hasAttr("checked") ? null : value(field, type);
                fields.add(new Field(field.attr("name"), value, type.equals("file")));
            }
        }
        Element button = form.selectFirst(
                form.select("button.btn-primary[name]").isEmpty() ? "button[name]" : "button.btn-primary[name]");
        if (button != null) {
            fields.add(new Field(button.attr("name"), button.attr("value"), false));
        }
        String action = form.attr("action").isEmpty() ? page : form.attr("action");
        return new WalkedForm(
                page,
                form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET",
                action.replaceFirst("[?#].*", ""),
                form.attr("enctype").startsWith("multipart/"),
                fields);
    }

    private static String value(Element field, String type) {
        if (field.normalName().equals("textarea")) {
            return field.wholeText().isBlank() && field.hasAttr("required") ? "x" : field.wholeText();
        }
        if (field.normalName().equals("select")) {
            Element chosen = field.selectFirst("option[selected]");
            Element first = field.selectFirst(field.hasAttr("required") ? "option:not([value=''])" : "option");
            return chosen != null ? chosen.val() : first == null ? "" : first.val();
        }
        if (!field.attr("value").isEmpty() || !field.hasAttr("required")) {
            return field.attr("value");
        }
        return switch (type) {
            case "date" -> "2026-06-30";
            case "number" -> field.attr("min").isEmpty() ? "1" : field.attr("min");
            case "password" -> "correct horse battery";
            default -> "x";
        };
    }

    boolean isPost() {
        return method.equals("POST");
    }

    /** The same with the token of the session that is now, unless it has a token that none has. */
    WalkedForm withToken(String token) {
        for (int i = 0; i < fields.size(); i++) {
            String value = fields.get(i).value;
            if (fields.get(i).name.equals("csrf") && value != null && value.matches("[0-9a-f]{64}")) {
                return with(i, token);
            }
        }
        return this;
    }

    /** The same with another value in one field. */
    WalkedForm with(int index, String value) {
        List<Field> changed = new ArrayList<>(fields);
        Field before = changed.get(index);
        changed.set(index, new Field(before.name, value, before.file));
        return new WalkedForm(page, method, action, multipart, changed);
    }

    /** As a query, or as the body of a form without files. */
    String encoded() {
        return fields.stream()
                .filter(field -> field.value != null)
                .map(field -> encode(field.name) + "=" + encode(String.valueOf(field.value)))
                .collect(Collectors.joining("&"));
    }

    /** As the body of a form with files; one has that text as its name, and a small document as its content. */
    byte[] parts(String boundary) {
        var body = new StringBuilder();
        for (Field field : fields) {
            String value = field.value;
            if (value == null) {
                continue;
            }
            body.append("--")
                    .append(boundary)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(field.name);
            body.append(
                    field.file
                            ? "\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\nlpx,lpx"
                                    .formatted(value.isEmpty() ? "x.csv" : value.replace("\"", "%22"))
                            : "\"\r\n\r\n" + value);
            body.append("\r\n");
        }
        return body.append("--").append(boundary).append("--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
