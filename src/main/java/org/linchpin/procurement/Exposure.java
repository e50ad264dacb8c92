package org.linchpin.procurement;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What single faults, and pairs of faults, would stop of an organization's services.
 *
 * @param singlePointsOfFailure nodes that alone take at least one of its services down, ascending
 * @param criticalSinglePointsOfFailure those that alone take at least one of its critical services down
 * @param hiddenPairs minimal cut sets of order 2 of at least one of its services, ascending
 * @param servicesAtStake services with a single point of failure
 * @param criticalServicesAtStake critical services with a single point of failure
 */
public record Exposure(
        List<Integer> singlePointsOfFailure,
        List<Integer> criticalSinglePointsOfFailure,
        List<NodePair> hiddenPairs,
        int servicesAtStake,
        int criticalServicesAtStake) {
    public Exposure {
        singlePointsOfFailure = List.copyOf(singlePointsOfFailure);
        criticalSinglePointsOfFailure = List.copyOf(criticalSinglePointsOfFailure);
        hiddenPairs = List.copyOf(hiddenPairs);
    }

    static Exposure of(Collection<ServiceExposure> services) {
        return new Exposure(
                singles(services, false),
                singles(services, true),
                services.stream()
                        .flatMapToLong(s -> LongStream.of(s.pairs()))
                        .sorted()
                        .distinct()
                        .mapToObj(NodePair::of)
                        .toList(),
                (int) services.stream().filter(s -> s.singles().length > 0).count(),
                (int) services.stream()
                        .filter(s -> s.critical() && s.singles().length > 0)
                        .count());
    }

    private static List<Integer> singles(Collection<ServiceExposure> services, boolean criticalOnly) {
        return services.stream()
                .filter(s -> s.critical() || !criticalOnly)
                .flatMapToInt(s -> Arrays.stream(s.singles()))
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }
}
