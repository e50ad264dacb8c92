package org.linchpin.fault;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** All single faults by what they do to the services that count, ready to be asked again. Thread-safe. */
public final class FaultRanking {
    private final @Nullable FaultEffect[] effects;
    private final List<RankedFault> faults;
    private final IntPredicate services;
    /** Made when first asked for. */
    private @Nullable AlikeFaults alike;

    FaultRanking(@Nullable FaultEffect[] effects, List<RankedFault> faults, IntPredicate services) {
        this.effects = effects;
        this.faults = List.copyOf(faults);
        this.services = services;
    }

    /**
     * The faults that take down or degrade at least one service that counts: most critical services down first, then most
     * services down, most degraded, and by id.
     */
    public List<RankedFault> faults() {
        return faults;
    }

    /**
     * Some of these, those that take down and degrade the same services put together at the first of them. O(services per fault,
     * summed); O(faults) once that is known.
     */
    public List<List<RankedFault>> alike(IntPredicate chosen) {
        return alike().together(
                        faults.stream().filter(r -> chosen.test(r.fault())).toList());
    }

    private synchronized AlikeFaults alike() {
        AlikeFaults known = alike;
        if (known == null) {
            known = new AlikeFaults(effects, faults, services);
            alike = known;
        }
        return known;
    }
}
