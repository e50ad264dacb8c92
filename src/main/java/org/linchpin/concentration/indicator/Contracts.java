package org.linchpin.concentration.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Contract;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Reintegration;
import org.linchpin.graph.Substitutability;

/** The contracts that are in force, by organization and group of vendors; O(contracts) once. */
final class Contracts {
    private final Map<Key, List<Contract>> byParties = new HashMap<>();

    private record Key(String organization, int group) {}

    Contracts(DependencyGraph graph) {
        LocalDate day = graph.asOf();
        for (Contract contract : graph.rows().contracts()) {
            int vendor = graph.node(contract.vendor());
            boolean inForce = (contract.starts() == null || !contract.starts().isAfter(day))
                    && (contract.ends() == null || !contract.ends().isBefore(day));
            if (inForce && vendor != DependencyGraph.NONE) {
                byParties
                        .computeIfAbsent(
                                new Key(contract.organization(), graph.ultimateParent(vendor)), k -> new ArrayList<>())
                        .add(contract);
            }
        }
    }

    /** Whether an organization has no alternative to the group for some contract; null where no contract says. */
    @Nullable
    Boolean hasNoAlternative(String organization, int group) {
        return any(
                organization,
                group,
                c -> c.substitutability() == null
                        ? c.alternatives().isEmpty() ? null : Boolean.FALSE
                        : Boolean.valueOf(c.substitutability() == Substitutability.NOT));
    }

    /** Whether migrating away is highly difficult for some contract; null where no contract says. */
    @Nullable
    Boolean isHardToMigrate(String organization, int group) {
        return any(organization, group, c -> {
            if (c.substitutability() == null && c.reintegration() == null) {
                return null;
            }
            return c.substitutability() == Substitutability.NOT
                    || c.substitutability() == Substitutability.HIGHLY_COMPLEX
                    || c.reintegration() == Reintegration.HIGHLY_COMPLEX;
        });
    }

    private @Nullable Boolean any(String organization, int group, Function<Contract, @Nullable Boolean> says) {
        Boolean any = null;
        for (Contract contract : byParties.getOrDefault(new Key(organization, group), List.of())) {
            Boolean said = says.apply(contract);
            if (said != null) {
                any = said || Boolean.TRUE.equals(any);
            }
        }
        return any;
    }
}
