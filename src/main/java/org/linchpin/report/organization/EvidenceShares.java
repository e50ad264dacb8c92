package org.linchpin.report.organization;

import org.linchpin.report.Words;

/**
 * What stands behind the dependency rows that the services need, over any number of tiers.
 *
 * @param rows all of them
 * @param declaredOrIllustrative share of rows that are declared or illustrative, 0 to 1; 0 without a row
 */
public record EvidenceShares(
        int rows, int documented, int declared, int notStated, int illustrative, double declaredOrIllustrative) {
    /** In a sentence. */
    public String text() {
        return "Of %s behind the services, %s documented, %s declared, %s illustrative; %s no evidence."
                .formatted(
                        Words.count(rows, "dependency", "dependencies"),
                        are(documented),
                        are(declared),
                        are(illustrative),
                        Words.count(notStated, "states", "state"));
    }

    private static String are(int count) {
        return Words.count(count, "is", "are");
    }
}
