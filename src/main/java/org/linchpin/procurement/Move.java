package org.linchpin.procurement;

import org.linchpin.graph.Choice;

/** What an organization may do with a product of a category that it uses. */
public enum Move implements Choice {
    /** Each of its dependencies on the category is re-pointed to the product; what then is there twice is merged. */
    SWITCH("switch"),
    /** The product becomes an alternative in each of its dependencies on the category. */
    ADD("add");

    private final String text;

    Move(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
