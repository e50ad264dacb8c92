package org.linchpin.finding;

/** What became of what a person wanted to do with a finding. */
public sealed interface ActionOutcome {
    /** It is done. */
    record Done(KnownFinding finding) implements ActionOutcome {}

    /** Somebody, or the analysis, changed it since the person looked; nothing was done. */
    record Stale(KnownFinding finding) implements ActionOutcome {}

    /** It cannot be done in the state in which the finding is; nothing was done. */
    record Refused(KnownFinding finding, String why) implements ActionOutcome {}
}
