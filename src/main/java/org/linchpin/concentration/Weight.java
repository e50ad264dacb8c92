package org.linchpin.concentration;

import org.linchpin.graph.Choice;

/** How much a unit counts: alike, by an organization's size, or by a service's weight. */
public enum Weight implements Choice {
    ONE("one"),
    SIZE("size"),
    WEIGHT("weight");

    private final String text;

    Weight(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
