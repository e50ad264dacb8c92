package org.linchpin.concentration;

import org.linchpin.graph.Choice;

/** By what a supplier belongs to a country: the seat of its ultimate parent, its own seat, or where the product runs. */
public enum Basis implements Choice {
    OWNER("owner"),
    SEAT("seat"),
    PLACE("place");

    private final String text;

    Basis(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
