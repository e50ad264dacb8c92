package org.linchpin.graph;

/** How a fault acts: what is supplied misbehaves, or supply stops while what is installed may go on. */
public enum FaultMode implements Choice {
    MALFUNCTION("malfunction"),
    LOSS("loss");

    private final String text;

    FaultMode(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
