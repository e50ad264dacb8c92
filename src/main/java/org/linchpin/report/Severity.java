package org.linchpin.report;

import java.util.Locale;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.Tone;

/** How grave it would be if something failed alone, from what would follow. */
public enum Severity {
    CRITICAL(Tone.CRITICAL, "At least one critical service would go down."),
    HIGH(Tone.HIGH, "At least one service would go down, none of them critical."),
    MODERATE(Tone.MODERATE, "No service would go down, but at least one would be degraded."),
    LOW(Tone.LOW, "No service would go down or be degraded.");

    private final Tone tone;
    private final String meaning;

    Severity(Tone tone, String meaning) {
        this.tone = tone;
        this.meaning = meaning;
    }

    /** The severity of a fault that takes so many services down and degrades so many. */
    public static Severity of(int criticalServicesDown, int servicesDown, int servicesDegraded) {
        if (criticalServicesDown > 0) {
            return CRITICAL;
        }
        return servicesDown > 0 ? HIGH : servicesDegraded > 0 ? MODERATE : LOW;
    }

    public Tone tone() {
        return tone;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }

    public Badge badge() {
        return new Badge(tone, word());
    }
}
