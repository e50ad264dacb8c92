package org.linchpin.snapshot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds snapshots. */
@ApplicationScoped
class Snapshots implements PanacheRepositoryBase<Snapshot, Long> {
    /** Held while one is stored, until the end of the transaction: of two replicas the second then sees the first's. */
    private static final long LOCK = 7_310_245_601L;

    void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:key)) locked")
                .setParameter("key", LOCK)
                .getSingleResult();
    }

    List<Snapshot> inOrder() {
        return listAll(Sort.ascending("id"));
    }

    Optional<Snapshot> last() {
        return findAll(Sort.descending("id")).firstResultOptional();
    }

    /** The last of that revision. */
    Optional<Snapshot> ofRevision(long revision) {
        return find("revision", Sort.descending("id"), revision).firstResultOptional();
    }

    /** The last on or before that day. */
    Optional<Snapshot> on(LocalDate day) {
        return find("asOf <= ?1", Sort.descending("id"), day).firstResultOptional();
    }

    Optional<Snapshot> first() {
        return findAll(Sort.ascending("id")).firstResultOptional();
    }

    /** Forgets those taken before; but for the last, which says how things stand. */
    long forget(Instant before) {
        return delete("takenAt < ?1 and id < (select max(s.id) from Snapshot s)", before);
    }
}
