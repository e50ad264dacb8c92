package org.linchpin.graph;

/** What was seen of a subject in an incident. */
public enum Observed implements Choice {
    DOWN("down"),
    DEGRADED("degraded"),
    UNAFFECTED("unaffected");

    private final String text;

    Observed(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
