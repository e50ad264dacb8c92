package org.linchpin.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys that all replicas share, made at random at their first use. */
@ApplicationScoped
public class SecretKeys {
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final EntityManager entities;
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    SecretKeys(EntityManager entities) {
        this.entities = entities;
    }

    /** An HMAC-SHA256 under the key of that name. Blocks at the first use of a key. */
    public Mac mac(String name) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(keys.computeIfAbsent(
                    name, missing -> QuarkusTransaction.requiringNew().call(() -> stored(missing))));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }

    private SecretKeySpec stored(String name) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        entities.createNativeQuery("insert into secret_key (name, bytes) values (?1, ?2) on conflict do nothing")
                .setParameter(1, name)
                .setParameter(2, random)
                .executeUpdate();
        byte[] bytes = (byte[]) entities.createNativeQuery("select bytes from secret_key where name = ?1", byte[].class)
                .setParameter(1, name)
                .getSingleResult();
        return new SecretKeySpec(bytes, HMAC);
    }
}
