package org.linchpin.platform.table;

import java.util.Locale;

/** How much a badge stands out. Each tone has a shape of its own, so that colour never carries it alone. */
public enum Tone {
    CRITICAL,
    HIGH,
    MODERATE,
    LOW,
    /** A fact without a rank; no shape. */
    PLAIN;

    /** The name in style sheets, and of the shape. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
