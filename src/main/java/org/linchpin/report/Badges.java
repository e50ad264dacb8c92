package org.linchpin.report;

import org.linchpin.graph.Criticality;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.Tone;

/** The words and shapes of states that reports rank by. */
public final class Badges {
    public static final Badge DOWN = new Badge(Tone.CRITICAL, "would go down");
    public static final Badge DEGRADED = new Badge(Tone.MODERATE, "would be degraded");

    private Badges() {}

    public static Badge tolerance(boolean breached) {
        return breached ? new Badge(Tone.HIGH, "exceeded") : new Badge(Tone.LOW, "kept");
    }

    public static Badge of(Criticality criticality) {
        return switch (criticality) {
            case CRITICAL -> new Badge(Tone.CRITICAL, criticality.text());
            case IMPORTANT -> new Badge(Tone.HIGH, criticality.text());
            case STANDARD -> new Badge(Tone.LOW, criticality.text());
        };
    }
}
