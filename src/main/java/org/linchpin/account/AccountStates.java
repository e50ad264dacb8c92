package org.linchpin.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * How accounts are now, asked for by every request. A change counts at once in the process that made it, and within two
 * seconds in others.
 */
@ApplicationScoped
class AccountStates {
    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    private final Accounts accounts;
    private final Cache<UUID, Optional<SignedIn>> states =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    AccountStates(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The state that is kept, without waiting for the database. */
    Optional<SignedIn> kept(UUID account) {
        Optional<SignedIn> state = states.getIfPresent(account);
        return state == null ? Optional.empty() : state;
    }

    /** The account, unless it is gone or disabled. Blocks. */
    Optional<SignedIn> now(UUID account) {
        return states.get(
                account,
                id -> QuarkusTransaction.requiringNew()
                        .call(() -> accounts.findByIdOptional(id)
                                .filter(found -> !found.disabled)
                                .map(SignedIn::of)));
    }

    void changed(UUID account) {
        states.invalidate(account);
    }
}
