package org.linchpin.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Finds registers. */
@ApplicationScoped
class RegisterRows implements PanacheRepositoryBase<Register, String> {
    List<Register> byOrganization() {
        return listAll(Sort.ascending("organization"));
    }

    /** Held until the end of the transaction: of two that hold a revision against a register, the second sees the first's. */
    Optional<Register> locked(String organization) {
        return findByIdOptional(organization, LockModeType.PESSIMISTIC_WRITE);
    }
}
