package org.linchpin.report.ongoing;

import io.quarkus.qute.TemplateExtension;
import org.linchpin.report.organization.ReportSection;

/** What usually follows while an incident lasts, and who says so. */
public final class WhatFollows {
    public static final String TEXT =
            "What usually follows: impostors who offer a fix by e-mail, by telephone or on look-alike sites. In July"
                    + " 2024 that began on the very day: CISA saw the outage used for phishing and other malicious"
                    + " activity. Take fixes and instructions only from the supplier’s channels that you knew before, and"
                    + " tell your staff and customers the same.";

    public static final ReportSection.Source SOURCE = new ReportSection.Source(
            "Widespread IT outage due to CrowdStrike update",
            "Cybersecurity and Infrastructure Security Agency",
            "2024-07-19",
            "https://www.cisa.gov/news-events/alerts/2024/07/19/widespread-it-outage-due-crowdstrike-update");

    private WhatFollows() {}

    @TemplateExtension(namespace = "follows")
    static String text() {
        return TEXT;
    }

    @TemplateExtension(namespace = "follows")
    static ReportSection.Source source() {
        return SOURCE;
    }
}
