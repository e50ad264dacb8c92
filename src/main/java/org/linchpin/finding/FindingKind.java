package org.linchpin.finding;

import org.linchpin.graph.Choice;

/** What a finding is about. */
public enum FindingKind implements Choice {
    /** A node that alone would take services of the organization down; the subject is its id. */
    SINGLE_POINT("single-point-of-failure", "single point of failure"),
    /** Two products that only together would; the subject is both ids, sorted. */
    HIDDEN_PAIR("hidden-pair", "hidden pair"),
    /** A rule of the risk appetite does not hold; the subject is the rule and what it does not hold for. */
    APPETITE_BREACH("appetite-breach", "risk appetite exceeded"),
    /** Something was hit that was not predicted, and no dependency leads there; the subject is the incident and what was hit. */
    UNKNOWN_DEPENDENCY("unknown-dependency", "unknown dependency"),
    /** Something was hit worse than predicted, though its fallback should have held; the subject is as above. */
    FALLBACK_DID_NOT_HOLD("fallback-did-not-hold", "fallback that did not hold");

    private final String text;
    private final String words;

    FindingKind(String text, String words) {
        this.text = text;
        this.words = words;
    }

    @Override
    public String text() {
        return text;
    }

    /** As pages say it. */
    public String words() {
        return words;
    }
}
