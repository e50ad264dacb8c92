package org.linchpin.graph;

/** What stands behind a dependency, strongest first: a source says so, a party says so, or it is assumed. */
public enum Evidence implements Choice {
    DOCUMENTED("documented"),
    DECLARED("declared"),
    ILLUSTRATIVE("illustrative");

    private final String text;

    Evidence(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
