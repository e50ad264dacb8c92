package org.linchpin.access;

/** How a row of the graph is seen within a scope, from what tells most. Rows without one are not there. */
enum Sight {
    /** As it is. */
    FULL,
    /** All but what would name its owner, as a regulator sees who looks without names. */
    NAMELESS,
    /** By its name, since a row inside the scope names it; nothing else that its owner keeps for himself. */
    NAME,
    /** That there is such a thing and what it needs, since something inside the scope needs it. */
    PSEUDONYM;

    boolean tellsMoreThan(Sight other) {
        return compareTo(other) < 0;
    }

    boolean isNamed() {
        return this == FULL || this == NAME;
    }

    /** Whether what the owner says of it (criticality, size, …) is seen. */
    boolean isTold() {
        return this == FULL || this == NAMELESS;
    }
}
