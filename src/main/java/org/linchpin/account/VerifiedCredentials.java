package org.linchpin.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a minute that a credential was right, since a program sends it with every request and a good password hash
 * is slow on purpose. It keeps no password: the key is an HMAC under a random key of this process.
 */
@ApplicationScoped
class VerifiedCredentials {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 1_000;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    VerifiedCredentials() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, HMAC);
    }

    Optional<Verified> find(String username, char[] password) {
        return Optional.ofNullable(verified.getIfPresent(digest(username, password)));
    }

    void remember(SignedIn account, char[] password) {
        verified.put(digest(account.username(), password), new Verified(account.id(), account.epoch()));
    }

    private String digest(String username, char[] password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(new String(password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whom a credential belonged to.
     *
     * @param epoch of the account at that time: under another one it has to be verified again
     */
    record Verified(UUID account, int epoch) {}
}
