package org.linchpin.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Checks a name and a password, and slows guessing down: an account waits longer with each failure, and an address with many
 * failures is not answered for a minute. Whoever is locked out learns no more than who is wrong.
 */
@ApplicationScoped
public class PasswordCheck {
    /** Checks at a time: each takes 19 MiB for a while, and a lock counts from the next one on. */
    private static final int AT_ONCE = 4;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Accounts accounts;
    private final SignInSettings settings;
    private final Clock clock;
    private final Event<SignInAttempt> attempts;
    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final Cache<String, AtomicInteger> failuresByAddress = Caffeine.newBuilder()
            .expireAfterWrite(WINDOW)
            .maximumSize(MOST_ADDRESSES)
            .build();

    PasswordCheck(Accounts accounts, SignInSettings settings, Clock clock, Event<SignInAttempt> attempts) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
        this.attempts = attempts;
    }

    /**
     * The account, if the password is its own and it may sign in now. Blocks.
     *
     * @param address that the request came from
     */
    public Optional<SignedIn> check(String username, String password, String address) {
        permits.acquireUninterruptibly();
        try {
            Optional<SignedIn> account = isTooFast(address) ? Optional.empty() : checked(username, password);
            if (account.isEmpty()) {
                failuresByAddress.get(address, any -> new AtomicInteger()).incrementAndGet();
            }
            attempts.fire(new SignInAttempt(username, account.isPresent(), address));
            return account;
        } finally {
            permits.release();
        }
    }

    private boolean isTooFast(String address) {
        AtomicInteger failures = failuresByAddress.getIfPresent(address);
        return failures != null && failures.get() >= settings.failuresOfAddress();
    }

    private Optional<SignedIn> checked(String username, String password) {
        Optional<Account> found = QuarkusTransaction.requiringNew().call(() -> accounts.named(username));
        boolean right = found.map(account -> Passwords.matches(password, account.passwordHash))
                .orElseGet(() -> Passwords.matchesNobody(password));
        return found.flatMap(
                account -> QuarkusTransaction.requiringNew().call(() -> settle(account.id, right, password)));
    }

    /** Counts a failure, or forgets the earlier ones. */
    private Optional<SignedIn> settle(UUID id, boolean right, String password) {
        Account account = accounts.locked(id);
        Instant now = clock.instant();
        if (account.disabled || (account.lockedUntil != null && now.isBefore(account.lockedUntil))) {
            return Optional.empty();
        }
        if (!right) {
            account.failedAttempts++;
            if (account.failedAttempts >= settings.failures()) {
                account.lockedUntil = now.plus(wait(account.failedAttempts - settings.failures()));
            }
            return Optional.empty();
        }
        account.failedAttempts = 0;
        account.lockedUntil = null;
        if (Passwords.isOutdated(account.passwordHash)) {
            account.passwordHash = Passwords.hash(password);
        }
        return Optional.of(SignedIn.of(account));
    }

    private Duration wait(int furtherFailures) {
        Duration wait = settings.firstWait();
        for (int i = 0; i < furtherFailures && wait.compareTo(settings.longestWait()) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(settings.longestWait()) < 0 ? wait : settings.longestWait();
    }
}
