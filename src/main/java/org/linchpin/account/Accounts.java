package org.linchpin.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linchpin.platform.StorableText;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Finds accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {
    /** The account of that name. What cannot be stored is no name, and cannot even be looked for. */
    public Optional<Account> named(String username) {
        return StorableText.isStorable(username) ? find("username", username).firstResultOptional() : Optional.empty();
    }

    /** The account that signed in as this subject before. */
    Optional<Account> ofProvider(String issuer, String subject) {
        return find("providerIssuer = ?1 and providerSubject = ?2", issuer, subject)
                .firstResultOptional();
    }

    /** All accounts, by name. */
    public List<Account> all() {
        return listAll(Sort.by("username"));
    }

    /**
     * The account, which nobody else changes until this transaction ends.
     *
     * @throws ProblemException {@link ProblemType#NOT_FOUND}
     */
    Account locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such account."));
    }

    /** Administrators who can sign in, but for this one. */
    long otherAdmins(UUID id) {
        return count("role = ?1 and disabled = false and id <> ?2", Role.ADMIN.slug(), id);
    }

    /** Those of {@link #otherAdmins} who have a password, and so need no provider. */
    long otherAdminsByPassword(UUID id) {
        return count("role = ?1 and disabled = false and id <> ?2 and passwordHash <> ''", Role.ADMIN.slug(), id);
    }
}
