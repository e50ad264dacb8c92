package org.linchpin.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Browsers that are signed in. One that was signed out elsewhere is believed for two seconds at most. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, UUID> {
    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final int LONGEST_CLIENT = 200;

    private final AccountStates states;
    private final SignInSettings settings;
    private final Clock clock;
    private final Cache<String, Optional<Known>> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    Sessions(AccountStates states, SignInSettings settings, Clock clock) {
        this.states = states;
        this.settings = settings;
        this.clock = clock;
    }

    /** A session as it is stored. */
    record Known(UUID id, UUID account, int epoch) {}

    /**
     * Signs a browser in. The token is always a new one, so that nobody can know it from before.
     *
     * @param client what the browser calls itself
     */
    @Transactional
    public Started start(SignedIn account, String client) {
        String token = RandomSecret.create();
        Instant now = clock.instant();
        var session = new Session();
        session.tokenHash = RandomSecret.hash(token);
        session.accountId = account.id();
        session.epoch = account.epoch();
        session.createdAt = now;
        session.seenAt = now;
        session.expiresAt = now.plus(settings.session());
        session.client = client.substring(0, Math.min(client.length(), LONGEST_CLIENT));
        persist(session);
        return new Started(token, settings.session());
    }

    /** Ends the session of that token, if there is one. */
    @Transactional
    public void end(String token) {
        delete("tokenHash", RandomSecret.hash(token));
        known.invalidateAll();
    }

    /** What the browser is given. */
    public record Started(String token, Duration lasts) {}

    /** The session of that token and its account, unless it is over. Blocks. */
    Optional<Live> find(String token) {
        return known.get(RandomSecret.hash(token), this::stored)
                .flatMap(session -> states.now(session.account())
                        .filter(account -> account.epoch() == session.epoch())
                        .map(account -> new Live(session.id(), account)));
    }

    /** A session that is not over. */
    record Live(UUID id, SignedIn account) {}

    private Optional<Known> stored(String hash) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            Optional<Session> session =
                    find("tokenHash = ?1 and expiresAt > ?2", hash, now).firstResultOptional();
            session.filter(s -> s.seenAt.isBefore(now.minus(SEEN_EVERY))).ifPresent(s -> s.seenAt = now);
            return session.map(s -> new Known(s.id, s.accountId, s.epoch));
        });
    }

    /** The sessions of an account, the last seen first. */
    public List<Session> of(SignedIn account) {
        return list(
                "accountId = ?1 and epoch = ?2 and expiresAt > ?3 order by seenAt desc, id",
                account.id(),
                account.epoch(),
                clock.instant());
    }

    /** Ends a session of that account; another's, or none, is left alone. */
    @Transactional
    public void end(UUID account, UUID session) {
        delete("id = ?1 and accountId = ?2", session, account);
        known.invalidateAll();
    }

    @Scheduled(every = "1h")
    @Transactional
    void forgetOld() {
        delete("expiresAt < ?1", clock.instant());
    }
}
