package org.linchpin.concentration;

import org.linchpin.graph.Choice;

/** What is taken for one supplier: a product, its vendor, that vendor's ultimate parent, or a country. */
public enum Level implements Choice {
    PRODUCT("product"),
    VENDOR("vendor"),
    GROUP("group"),
    COUNTRY("country");

    private final String text;

    Level(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
