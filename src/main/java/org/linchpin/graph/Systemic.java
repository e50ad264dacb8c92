package org.linchpin.graph;

/** Systemic importance as identified by an authority (G-SII, O-SII, or otherwise identified). */
public enum Systemic implements Choice {
    G_SII("g-sii"),
    O_SII("o-sii"),
    IDENTIFIED("identified");

    private final String text;

    Systemic(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
