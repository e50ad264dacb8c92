package org.linchpin.graph;

/** Whether a need must be met ({@code hard}) or only degrades ({@code soft}). */
public enum NeedKind implements Choice {
    HARD("hard"),
    SOFT("soft");

    private final String text;

    NeedKind(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
