package org.linchpin.finding;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The rules that an organization holds itself to.
 *
 * @param limits of the rules that are on; 0 where a rule has none
 */
public record RiskAppetite(Map<RiskRule, Double> limits) {
    /** No rule is on. */
    public static final RiskAppetite NONE = new RiskAppetite(Map.of());

    public RiskAppetite {
        Map<RiskRule, Double> copy = new EnumMap<>(RiskRule.class);
        limits.forEach((rule, limit) -> {
            if (!(limit >= rule.least() && limit <= rule.most())) {
                throw new IllegalArgumentException("The limit of \"%s\" must be %s to %s, but is %s."
                        .formatted(rule.text(), rule.least(), rule.most(), limit));
            }
            copy.put(rule, limit);
        });
        limits = Collections.unmodifiableMap(copy);
    }

    boolean has(RiskRule rule) {
        return limits.containsKey(rule);
    }

    double limit(RiskRule rule) {
        Double limit = limits.get(rule);
        if (limit == null) {
            throw new IllegalArgumentException("the rule \"%s\" is off".formatted(rule.text()));
        }
        return limit;
    }
}
