package org.linchpin.graph;

/** How much is known of what a product itself needs. */
public enum Upstream implements Choice {
    COMPLETE("complete"),
    PARTIAL("partial"),
    UNKNOWN("unknown");

    private final String text;

    Upstream(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
