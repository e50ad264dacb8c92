package org.linchpin.finding;

import java.util.List;

/**
 * Something that the analysis shows, to be a finding.
 *
 * @param title what it is, in names
 * @param detail what follows from it
 * @param services ids of the services concerned, sorted
 * @param critical how many of them are critical
 */
public record Sighting(FindingKey key, String title, String detail, List<String> services, int critical) {
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_DETAIL = 2_000;

    public Sighting {
        title = cut(title, LONGEST_TITLE);
        detail = cut(detail, LONGEST_DETAIL);
        services = List.copyOf(services);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
