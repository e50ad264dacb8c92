package org.linchpin.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts the body of a document between what each has: style, title, running lines, bookmarks. */
final class PrintedHtml {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final DocumentFrame frame;
    private final String classification;
    private final String body;

    PrintedHtml(DocumentFrame frame, String classification, String body) {
        this.frame = frame;
        this.classification = classification;
        this.body = body;
    }

    org.w3c.dom.Document document() {
        Document page = Jsoup.parse(body);
        page.outputSettings().prettyPrint(false);
        page.select("script, style, link, meta, base, iframe, object, embed, img, form, input, button, bookmarks")
                .remove();
        withoutOwnLinks(page);
        page.select("svg").forEach(Pictures::prepare);
        heading(page.body());
        page.head().appendElement("style").appendChild(new DataNode(resource("document.css")));
        page.title(frame.title());
        page.selectXpath("//html").attr("lang", "en");
        String about = frame.subtitle().isEmpty() ? frame.title() : frame.subtitle();
        meta(page.head(), "subject", about);
        meta(page.head(), "description", about);
        meta(page.head(), "author", "Linchpin");
        Bookmarks.add(page);
        return new W3CDom().fromJsoup(page);
    }

    private static void meta(Element head, String name, String content) {
        head.appendElement("meta").attr("name", name).attr("content", content);
    }

    /** Targets other than places in the document and addresses of the web mean nothing in a file. */
    private static void withoutOwnLinks(Document page) {
        page.select("a[href]").stream()
                .filter(a -> !a.attr("href").matches("#.+|https?://.+"))
                .forEach(a -> a.removeAttr("href"));
        page.select("a[href]:not([title])").forEach(a -> a.attr("title", a.text()));
    }

    /** The running lines stand before all else: they hold from the page on which they are met. */
    private void heading(Element body) {
        var title = new Element("h1").text(frame.title());
        var lines = new Element("div");
        lines.appendElement("div").attr("id", "running-top").text(classification);
        var bottom = lines.appendElement("div").attr("id", "running-bottom");
        bottom.appendElement("span")
                .text("%s · as of %s · revision %d · page ".formatted(frame.title(), frame.asOf(), frame.revision()));
        bottom.appendElement("span").attr("class", "page");
        bottom.appendElement("span").text(" of ");
        bottom.appendElement("span").attr("class", "pages");
        body.prependChild(new Element("p")
                .attr("class", "edition")
                .text("%s · as of %s · revision %d · made %s by Linchpin"
                        .formatted(classification, frame.asOf(), frame.revision(), MINUTE.format(frame.made()))));
        if (!frame.subtitle().isEmpty()) {
            body.prependChild(new Element("p").attr("class", "subtitle").text(frame.subtitle()));
        }
        body.prependChild(title);
        body.prependChildren(lines.children().clone());
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PrintedHtml.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
