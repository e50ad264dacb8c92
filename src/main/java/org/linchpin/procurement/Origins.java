package org.linchpin.procurement;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Origin;
import org.linchpin.graph.DependencyGraph;

/** To how many of the buyers a country is domestic, foreign, or not known. A fact, not a judgement. */
public record Origins(int domestic, int foreign, int unknown) {
    /**
     * Of a country.
     *
     * @param alsoDomestic countries that count as domestic to each buyer beside its own
     */
    static Origins of(String country, DependencyGraph graph, Buyers buyers, Set<String> alsoDomestic) {
        Map<Origin, Integer> counts = new EnumMap<>(Origin.class);
        for (int buyer : buyers.organizations()) {
            String own = graph.organizations().get(buyer).country();
            counts.merge(Origin.of(country, own, alsoDomestic), 1, Integer::sum);
        }
        return new Origins(
                counts.getOrDefault(Origin.DOMESTIC, 0),
                counts.getOrDefault(Origin.FOREIGN, 0),
                counts.getOrDefault(Origin.UNKNOWN, 0));
    }

    /** What it is to all buyers alike; null if they differ. */
    public @Nullable Origin common() {
        if (Stream.of(domestic, foreign, unknown).filter(n -> n > 0).count() != 1) {
            return null;
        }
        return domestic > 0 ? Origin.DOMESTIC : foreign > 0 ? Origin.FOREIGN : Origin.UNKNOWN;
    }

    /** <em>domestic</em>, or where buyers differ <em>domestic to 3 of 40</em>. */
    public String text() {
        Origin common = common();
        return common == null
                ? "domestic to %d of %d".formatted(domestic, domestic + foreign + unknown)
                : common.text();
    }
}
