package org.linchpin.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds findings, and writes their history. */
@ApplicationScoped
class FindingRows implements PanacheRepositoryBase<Finding, UUID> {
    List<Finding> of(String organization) {
        return list("organization", organization);
    }

    Optional<Finding> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those whose acceptance is over. */
    List<Finding> outlived(LocalDate today) {
        return list("status = ?1 and acceptedUntil < ?2", FindingState.Accepted.TEXT, today);
    }

    List<FindingEntry> history(UUID id) {
        return getEntityManager()
                .createQuery("from StoredEntry where findingId = :id order by id desc", StoredEntry.class)
                .setParameter("id", id)
                .getResultStream()
                .map(StoredEntry::known)
                .toList();
    }

    void write(Finding finding, Instant at, @Nullable String who, Happened what, @Nullable Long revision, String text) {
        var entry = new StoredEntry();
        entry.findingId = finding.id;
        entry.at = at;
        entry.who = who;
        entry.what = what.text();
        entry.revision = revision;
        entry.text = text;
        getEntityManager().persist(entry);
    }

    List<Finding> sorted() {
        return listAll(Sort.ascending("organization", "kind", "subject"));
    }
}
