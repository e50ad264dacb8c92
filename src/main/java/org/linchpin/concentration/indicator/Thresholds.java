package org.linchpin.concentration.indicator;

/**
 * The thresholds of step 1.
 *
 * @param entities of 1.1, 0 to 1
 * @param assets of 1.2, 0 to 1
 * @param oSiis how many O-SIIs meet 2.1
 * @param oSiiScore above which one O-SII meets 2.1
 * @param otherSystemic how many other systemic entities meet 2.2
 * @param noAlternative of 4.1, 0 to 1
 * @param hardToMigrate of 4.2, 0 to 1
 */
public record Thresholds(
        double entities,
        double assets,
        int oSiis,
        double oSiiScore,
        int otherSystemic,
        double noAlternative,
        double hardToMigrate) {
    /**
     * Articles 2(4) and 3(2) and (3) of Delegated Regulation (EU) 2024/1502; for 4.1 and 4.2, of which article 5 says shares too, the same
     * share as for 1.1.
     */
    public static final Thresholds DEFAULT = new Thresholds(0.10, 0.10, 3, 3_000, 3, 0.10, 0.10);
}
