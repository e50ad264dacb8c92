package org.linchpin.snapshot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds what would have stopped organizations. */
@ApplicationScoped
class StoredStandings implements PanacheRepositoryBase<StoredStanding, UUID> {
    /** How an organization stood at a snapshot. */
    Optional<StoredStanding> at(String organization, long snapshot) {
        return find("organization = ?1 and snapshotId <= ?2", Sort.descending("snapshotId"), organization, snapshot)
                .firstResultOptional();
    }

    /** All of an organization, the earliest first, without what they hold. */
    List<Row> of(String organization) {
        return find("organization", Sort.ascending("snapshotId"), organization).<StoredStanding>stream()
                .map(s -> new Row(s.snapshotId, s.present, s.figures()))
                .toList();
    }

    /** Figures from a snapshot on. */
    record Row(long snapshot, boolean present, Figures figures) {}

    /** The digest of each organization's last standing; empty where it is not in the graph any more. */
    Map<String, String> lastDigests() {
        Map<String, String> digests = new HashMap<>();
        List<?> rows = getEntityManager()
                .createNativeQuery("select distinct on (organization) organization, digest from snapshot_standing"
                        + " order by organization, snapshot_id desc")
                .getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            digests.put((String) cells[0], (String) cells[1]);
        }
        return digests;
    }

    /** Forgets standings that had ended before the first snapshot that is kept. */
    void forget(long firstKept) {
        getEntityManager()
                .createNativeQuery(
                        "delete from snapshot_standing old where old.snapshot_id < :first and exists (select 1 from"
                                + " snapshot_standing next where next.organization = old.organization"
                                + " and next.snapshot_id > old.snapshot_id and next.snapshot_id <= :first)")
                .setParameter("first", firstKept)
                .executeUpdate();
    }
}
