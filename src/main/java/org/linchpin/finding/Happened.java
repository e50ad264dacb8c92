package org.linchpin.finding;

import org.linchpin.graph.Choice;

/** What can happen to a finding. */
public enum Happened implements Choice {
    FOUND("found"),
    CHANGED("changed"),
    CLOSED("closed"),
    CAME_BACK("came-back"),
    ACCEPTED("accepted"),
    ACCEPTANCE_ENDED("acceptance-ended"),
    MITIGATING("mitigating"),
    REOPENED("reopened"),
    COMMENT("comment");

    private final String text;

    Happened(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** As pages say it. */
    public String words() {
        return text.replace('-', ' ');
    }
}
