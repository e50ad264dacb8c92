package org.linchpin.fault;

import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Choice;
import org.linchpin.graph.Evidence;

/** What stands behind a dependency or a chain of them, strongest first. A row that does not say ranks above an assumption. */
public enum EvidenceGrade implements Choice {
    DOCUMENTED("documented"),
    DECLARED("declared"),
    NOT_STATED("not stated"),
    ILLUSTRATIVE("illustrative");

    private final String text;

    EvidenceGrade(String text) {
        this.text = text;
    }

    /** The grade of a row. */
    public static EvidenceGrade of(@Nullable Evidence evidence) {
        if (evidence == null) {
            return NOT_STATED;
        }
        return switch (evidence) {
            case DOCUMENTED -> DOCUMENTED;
            case DECLARED -> DECLARED;
            case ILLUSTRATIVE -> ILLUSTRATIVE;
        };
    }

    /** The weaker of the two. */
    public EvidenceGrade weaker(EvidenceGrade other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public String text() {
        return text;
    }
}
