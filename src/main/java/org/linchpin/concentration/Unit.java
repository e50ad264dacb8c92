package org.linchpin.concentration;

import org.linchpin.graph.Choice;

/** Of what a population consists. */
public enum Unit implements Choice {
    ORGANIZATION("organization"),
    SERVICE("service");

    private final String text;

    Unit(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
