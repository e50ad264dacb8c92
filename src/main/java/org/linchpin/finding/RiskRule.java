package org.linchpin.finding;

import org.linchpin.graph.Choice;

/** A rule that an organization may hold itself to. Single points of failure are those of every kind but countries. */
public enum RiskRule implements Choice {
    /** The limit is in hours: how long each critical service must carry on after any single fault. */
    RIDE_THROUGH(
            "ride-through",
            "No critical service with a single point of failure and less ride-through than … hours",
            "hours",
            72,
            1,
            87_600),
    /** The limit is in services. */
    SERVICES_PER_VENDOR(
            "services-per-vendor",
            "At most … services that would go down with one vendor and its subsidiaries",
            "services",
            10,
            0,
            1_000_000),
    /** Without a limit. */
    TOLERANCE("tolerance", "No critical service whose impact tolerance a single fault would exceed", "", 0, 0, 0),
    /** Without a limit. */
    HIDDEN_PAIR("hidden-pair", "No hidden pair of products under a critical service", "", 0, 0, 0),
    /** The limit is in per cent. */
    UNKNOWN_UPSTREAM(
            "unknown-upstream",
            "At most … % of the products reached with an upstream of which nothing is known",
            "%",
            25,
            0,
            100);

    private final String text;
    private final String words;
    private final String unit;
    private final double usual;
    private final double least;
    private final double most;

    RiskRule(String text, String words, String unit, double usual, double least, double most) {
        this.text = text;
        this.words = words;
        this.unit = unit;
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    @Override
    public String text() {
        return text;
    }

    /** The rule, with … in place of its limit. */
    public String words() {
        return words;
    }

    /** Of the limit; empty without a limit. */
    public String unit() {
        return unit;
    }

    public boolean hasLimit() {
        return !unit.isEmpty();
    }

    /** A limit to begin with. */
    public double usual() {
        return usual;
    }

    /** The lowest limit. */
    public double least() {
        return least;
    }

    /** The highest limit. */
    public double most() {
        return most;
    }
}
