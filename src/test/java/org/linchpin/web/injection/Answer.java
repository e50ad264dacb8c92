package org.linchpin.web.injection;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the application says to one request. */
record Answer(int status, HttpHeaders headers, String body) {
    private static final List<String> ADDRESSES =
            List.of("href", "src", "action", "formaction", "xlink:href", "content");

    /** Empty if it leads nowhere else. */
    String location() {
        return headers.firstValue("Location").orElse("");
    }

    boolean isPage() {
        return type().startsWith("text/html");
    }

    boolean isTable() {
        return type().startsWith("text/csv");
    }

    private String type() {
        return headers.firstValue("Content-Type").orElse("");
    }

    Document page() {
        return Jsoup.parse(body);
    }

    boolean showsPayload() {
        return body.contains(Payload.MARK);
    }

    /** What in it is not as it must be, whatever was asked. */
    List<String> harm(String here) {
        List<String> harm = new ArrayList<>();
        if (status >= 500) {
            harm.add("answers " + status);
        }
        headers.map().forEach((name, values) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith(Payload.MARK)
                    || values.stream().anyMatch(value -> value.startsWith(Payload.MARK + "="))) {
                harm.add("has the header " + name);
            }
        });
        String location = location();
        if (!location.isEmpty() && !(location.startsWith(here) || location.matches("/(?![/\\\\]).*"))) {
            harm.add("leads to " + location);
        }
        if (body.contains("org.linchpin.") || body.contains("\tat ")) {
            harm.add("tells of the inside");
        }
        if (isPage() && showsPayload()) {
            page().getAllElements().forEach(element -> harmOf(element, harm));
        }
        if (isTable() && body.lines().anyMatch(Answer::hasFormula)) {
            harm.add("has a cell that a spreadsheet works out");
        }
        return harm;
    }

    private static void harmOf(Element element, List<String> harm) {
        if (element.normalName().startsWith(Payload.MARK)) {
            harm.add("has an element of the payload");
        }
        element.attributes().forEach(attribute -> {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
            if (name.startsWith(Payload.MARK) || name.startsWith("on")) {
                harm.add("has the attribute %s in <%s>".formatted(name, element.normalName()));
            }
            if (ADDRESSES.contains(name)
                    && (value.startsWith("javascript:") || value.startsWith("//") || value.contains("url=//"))) {
                harm.add("has the address %s in <%s>".formatted(value, element.normalName()));
            }
        });
        if (element.normalName().equals("script") && element.data().contains(Payload.MARK)) {
            harm.add("has the payload in a script");
        }
    }

    private static boolean hasFormula(String line) {
        return line.startsWith("=") || line.startsWith("\"=") || line.contains(",=") || line.contains(",\"=");
    }
}
