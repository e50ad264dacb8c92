package org.linchpin.importing.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds imports. */
@ApplicationScoped
class ImportRecords implements PanacheRepositoryBase<ImportRecord, UUID> {
    /** A page of all, the latest first. */
    List<ImportRecord> latest(int page, int size) {
        return findAll(Sort.descending("startedAt", "id")).page(page, size).list();
    }

    /** Those that were being worked on, the earliest first. */
    List<ImportRecord> unfinished() {
        return list(
                "status in ?1",
                Sort.ascending("startedAt", "id"),
                List.of(ImportState.Reading.TEXT, ImportState.Storing.TEXT));
    }

    /** Those whose time to decide is over. */
    List<ImportRecord> expired(Instant now) {
        return list("status = ?1 and decideUntil < ?2", ImportState.Ready.TEXT, now);
    }

    Optional<ImportRecord> publishing(long revision) {
        return find("revisionAfter", revision).firstResultOptional();
    }
}
