package org.linchpin.finding;

import java.util.List;

/**
 * What a finding of an organization is, over all revisions.
 *
 * @param subject ids, separated by blanks, which no id contains
 */
public record FindingKey(FindingKind kind, String subject) {
    static FindingKey singlePoint(String fault) {
        return new FindingKey(FindingKind.SINGLE_POINT, fault);
    }

    static FindingKey hiddenPair(String first, String second) {
        return new FindingKey(
                FindingKind.HIDDEN_PAIR, first.compareTo(second) < 0 ? first + " " + second : second + " " + first);
    }

    static FindingKey breach(RiskRule rule, String of) {
        return new FindingKey(FindingKind.APPETITE_BREACH, rule.text() + " " + of);
    }

    /** @param kind {@link FindingKind#UNKNOWN_DEPENDENCY} or {@link FindingKind#FALLBACK_DID_NOT_HOLD} */
    static FindingKey miss(FindingKind kind, String incident, String subject) {
        return new FindingKey(kind, incident + " " + subject);
    }

    /** The ids of the subject. */
    public List<String> parts() {
        return List.of(subject.split(" ", -1));
    }

    /** Whether it can only be told by a search for hidden pairs that came to its end. */
    boolean restsOnPairs() {
        return kind == FindingKind.HIDDEN_PAIR
                || kind == FindingKind.APPETITE_BREACH && parts().get(0).equals(RiskRule.HIDDEN_PAIR.text());
    }
}
