package org.linchpin.concentration;

import java.util.List;
import org.linchpin.graph.Choice;

/**
 * What changed of one unit between two graphs, as far as a concentration is concerned.
 *
 * @param id of the unit
 * @param organization id of the unit, or of its owner
 * @param gained suppliers that it has only afterwards, by id
 * @param lost suppliers that it had only before, by id
 * @param weightBefore as the question weighs it; 0 where it was not there
 * @param weightAfter the same, afterwards
 */
public record Movement(
        String id,
        String name,
        String organization,
        Kind kind,
        List<Supplier> gained,
        List<Supplier> lost,
        double weightBefore,
        double weightAfter) {
    public Movement {
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }

    /** What happened to the unit. */
    public enum Kind implements Choice {
        /** It had no supplier before, or was not there. */
        ENTERED("entered"),
        /** It has no supplier any more, or is not there. */
        LEFT("left"),
        /** Its suppliers changed. */
        MOVED("moved"),
        /** Only its weight changed. */
        REWEIGHED("weight changed");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
