package org.linchpin.graph;

/** How hard it is to take a function back; register of information, B_07.01 c0090. */
public enum Reintegration implements Choice {
    EASY("easy"),
    DIFFICULT("difficult"),
    HIGHLY_COMPLEX("highly-complex");

    private final String text;

    Reintegration(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
