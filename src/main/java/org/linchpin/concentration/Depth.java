package org.linchpin.concentration;

import org.linchpin.graph.Choice;

/** How far suppliers are followed: those named by the units themselves, or theirs too, over any number of tiers. */
public enum Depth implements Choice {
    DIRECT("direct"),
    INDIRECT("indirect");

    private final String text;

    Depth(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
