package org.linchpin.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.editing.EvidenceDates;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.Evidence;
import org.linchpin.graph.Graph;
import org.linchpin.graph.RowKey;
import org.linchpin.importing.edit.RowVersion;

/**
 * One dependency.
 *
 * @param group null where it stands alone
 * @param required members of the group that must work
 * @param kind hard or soft
 * @param evidence documented, declared, illustrative, or null
 * @param evidenceDay the latest of the days on which it was last confirmed, came to be known, and on which its source was
 *     published; null where nothing tells
 * @param toConfirm whether it counts today, and its evidence is older than the settings allow
 * @param version to be given back when the row is changed
 */
public record DependencyItem(
        String from,
        String to,
        @Nullable String group,
        int required,
        String kind,
        double rideThroughHours,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate knownSince,
        @Nullable LocalDate lastConfirmed,
        @Nullable String evidence,
        @Nullable String source,
        List<String> datasets,
        @Nullable LocalDate evidenceDay,
        boolean toConfirm,
        String version) {
    static DependencyItem of(Graph graph, Dependency row, EvidenceDates dates) {
        Integer required = row.required();
        Evidence evidence = row.evidence();
        return new DependencyItem(
                row.from(),
                row.to(),
                row.group(),
                required == null ? 1 : required,
                row.kind().text(),
                row.rideThroughHours(),
                row.validFrom(),
                row.validTo(),
                row.knownSince(),
                row.lastConfirmed(),
                evidence == null ? null : evidence.text(),
                row.source(),
                row.provenance().datasets(),
                EvidenceDates.of(graph, row),
                dates.isStale(graph, row),
                RowVersion.of(graph, List.of(RowKey.of(row))));
    }
}
