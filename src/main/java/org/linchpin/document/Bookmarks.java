package org.linchpin.document;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The outline of a document: its headings of the second and third rank. */
final class Bookmarks {
    private Bookmarks() {}

    static void add(Document page) {
        Element all = page.head().appendElement("bookmarks");
        Element section = all;
        int n = 0;
        for (Element heading : page.body().select("h2, h3")) {
            String id = heading.id().isEmpty() ? "section-" + ++n : heading.id();
            heading.attr("id", id);
            Element parent = heading.normalName().equals("h2") ? all : section;
            Element mark = parent.appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + id);
            section = heading.normalName().equals("h2") ? mark : section;
        }
    }
}
