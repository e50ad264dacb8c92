package org.linchpin.graph;

/** How hard a vendor is to replace; register of information, B_07.01 c0050. */
public enum Substitutability implements Choice {
    NOT("not"),
    HIGHLY_COMPLEX("highly-complex"),
    MEDIUM("medium"),
    EASILY("easily");

    private final String text;

    Substitutability(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
