package org.linchpin.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linchpin.platform.problem.ProblemException;
import org.linchpin.platform.problem.ProblemType;

/** Credentials of programs. They see and do what their account does, or only see. */
@ApplicationScoped
public class AccessTokens implements PanacheRepositoryBase<AccessToken, UUID> {
    /** So that a token is told from those of other issuers, and found by scanners for leaked secrets. */
    static final String PREFIX = "linchpin_";

    /** Days that a token lives at most. */
    public static final int LONGEST_DAYS = 366;

    private static final int MOST_OF_ACCOUNT = 50;
    private static final int LONGEST_NAME = 100;
    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final AccountStates states;
    private final Clock clock;
    private final Cache<String, Optional<Known>> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    AccessTokens(AccountStates states, Clock clock) {
        this.states = states;
        this.clock = clock;
    }

    private record Known(UUID account, boolean readOnly) {}

    /** Whom a token stands for, and whether it may only read. */
    record Live(SignedIn account, boolean readOnly) {}

    /**
     * Makes a token, which is not shown again.
     *
     * @param days that it lives, 1 to {@link #LONGEST_DAYS}
     * @throws ProblemException {@link ProblemType#CHANGE_REJECTED}
     */
    @Transactional
    public String create(UUID account, String name, int days, boolean readOnly) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            reject("Give the token a name of at most %d characters, such as that of the program."
                    .formatted(LONGEST_NAME));
        }
        if (days < 1 || days > LONGEST_DAYS) {
            reject("A token lives 1 to %d days.".formatted(LONGEST_DAYS));
        }
        if (count("accountId", account) >= MOST_OF_ACCOUNT) {
            reject("An account has at most %d tokens. Revoke one that is no longer used.".formatted(MOST_OF_ACCOUNT));
        }
        String secret = PREFIX + RandomSecret.create();
        var token = new AccessToken();
        token.tokenHash = RandomSecret.hash(secret);
        token.accountId = account;
        token.name = name.strip();
        token.readOnly = readOnly;
        token.createdAt = clock.instant();
        token.expiresAt = token.createdAt.plus(Duration.ofDays(days));
        persist(token);
        return secret;
    }

    /** Whom a token stands for, unless it has expired or was revoked. Blocks. */
    Optional<Live> find(String secret) {
        return known.get(RandomSecret.hash(secret), this::stored)
                .flatMap(token -> states.now(token.account()).map(account -> new Live(account, token.readOnly())));
    }

    private Optional<Known> stored(String hash) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            Optional<AccessToken> token =
                    find("tokenHash = ?1 and expiresAt > ?2", hash, now).firstResultOptional();
            token.filter(t -> t.lastUsedAt == null || t.lastUsedAt.isBefore(now.minus(SEEN_EVERY)))
                    .ifPresent(t -> t.lastUsedAt = now);
            return token.map(t -> new Known(t.accountId, t.readOnly));
        });
    }

    /** The tokens of an account, by name; expired ones too. */
    public List<AccessToken> of(UUID account) {
        return list("accountId = ?1 order by name, id", account);
    }

    /** Revokes a token of that account; another's, or none, is left alone. */
    @Transactional
    public void revoke(UUID account, UUID token) {
        delete("id = ?1 and accountId = ?2", token, account);
        known.invalidateAll();
    }

    private static void reject(String why) {
        throw new ProblemException(ProblemType.CHANGE_REJECTED, why);
    }
}
