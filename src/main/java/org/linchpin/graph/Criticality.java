package org.linchpin.graph;

/** How much an organization depends on a service, after DORA article 3(22) and PRA SS1/21. */
public enum Criticality implements Choice {
    CRITICAL("critical"),
    IMPORTANT("important"),
    STANDARD("standard");

    private final String text;

    Criticality(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
