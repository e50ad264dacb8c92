package org.linchpin.concentration.indicator;

import org.linchpin.graph.Choice;

/** What the data says of a threshold. */
public enum Verdict implements Choice {
    MET("met"),
    NOT_MET("not met"),
    /** The data cannot say. Never the same as not met. */
    NOT_ASSESSABLE("not assessable");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
