package org.linchpin.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Which faults of a ranking reach the same services. Immutable; 4 bytes a fault. */
final class AlikeFaults {
    /** By fault that is ranked, the first in the ranking of those that are like it. */
    private final int[] first;

    /**
     * Compares faults. O(services per fault, summed).
     *
     * @param effects by fault
     * @param services those that count
     */
    AlikeFaults(@Nullable FaultEffect[] effects, List<RankedFault> ranking, IntPredicate services) {
        first = new int[effects.length];
        Map<Reach, Integer> known = new HashMap<>();
        for (RankedFault ranked : ranking) {
            FaultEffect effect = Objects.requireNonNull(effects[ranked.fault()], "what does nothing is not ranked");
            first[ranked.fault()] = known.computeIfAbsent(new Reach(effect, services), reach -> ranked.fault());
        }
    }

    /** Faults of the ranking in its order, each at the first that is like it. O(faults). */
    List<List<RankedFault>> together(List<RankedFault> faults) {
        Map<Integer, List<RankedFault>> byFirst = new LinkedHashMap<>();
        for (RankedFault ranked : faults) {
            byFirst.computeIfAbsent(first[ranked.fault()], f -> new ArrayList<>(1))
                    .add(ranked);
        }
        return byFirst.values().stream().map(List::copyOf).toList();
    }

    /** The services that a fault reaches, as a key. Listed only where two are compared: all of them would fill the memory. */
    private static final class Reach {
        private final FaultEffect effect;
        private final IntPredicate services;
        private final int hash;

        Reach(FaultEffect effect, IntPredicate services) {
            this.effect = effect;
            this.services = services;
            hash = 31 * hash(effect.down()) + hash(effect.degraded());
        }

        private int hash(ServiceSet set) {
            int[] sum = {1};
            set.forEach(service -> sum[0] = services.test(service) ? 31 * sum[0] + service : sum[0]);
            return sum[0];
        }

        private int[] counted(ServiceSet set) {
            return Arrays.stream(set.toArray()).filter(services).toArray();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reach reach
                    && (reach.effect == effect
                            || reach.hash == hash
                                    && Arrays.equals(counted(reach.effect.down()), counted(effect.down()))
                                    && Arrays.equals(counted(reach.effect.degraded()), counted(effect.degraded())));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
