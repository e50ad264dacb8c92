package org.linchpin.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Incident;
import org.linchpin.graph.Observation;
import org.linchpin.graph.Observed;

/**
 * Something that happened.
 *
 * @param faults ids of the nodes that failed by themselves
 * @param mode null if it is not known; then a malfunction is assumed
 * @param durationHours hours until the supplier's repair was available; null if it is not known, then without end
 * @param source ids of sources, or free text
 * @param observed subjects by what was seen of them
 */
public record IncidentItem(
        String id,
        String name,
        LocalDate date,
        List<String> faults,
        @Nullable String mode,
        @Nullable Double durationHours,
        @Nullable String summary,
        @Nullable String source,
        Map<String, Integer> observed,
        List<String> datasets) {
    static IncidentItem of(Incident row, List<Observation> observations) {
        Map<String, Integer> observed = new TreeMap<>();
        for (Observed state : Observed.values()) {
            observed.put(state.text(), 0);
        }
        observations.forEach(o -> observed.merge(o.observed().text(), 1, Integer::sum));
        return new IncidentItem(
                row.id(),
                row.name(),
                row.date(),
                row.faults(),
                row.mode() == null ? null : row.mode().text(),
                row.durationHours(),
                row.summary(),
                row.source(),
                observed,
                row.provenance().datasets());
    }
}
