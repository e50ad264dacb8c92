package org.linchpin.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Password hashes by Argon2id (RFC 9106), at the strength that OWASP's password storage cheat sheet names first. */
final class Argon2 {
    static final String PREFIX = "$argon2id$";

    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** How every hash begins that {@link #hash} makes. */
    static final String PARAMETERS = "%sv=19$m=%d,t=%d,p=%d$".formatted(PREFIX, KIBIBYTES, PASSES, LANES);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private Argon2() {}

    /** The hash in PHC string format. */
    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return PARAMETERS + ENCODER.encodeToString(salt) + "$" + ENCODER.encodeToString(derive(password, salt));
    }

    /** In constant time. A hash of other parameters, which no release made, matches nothing. */
    static boolean matches(String password, String hash) {
        if (!hash.startsWith(PARAMETERS)) {
            return false;
        }
        String[] parts = hash.substring(PARAMETERS.length()).split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[0]);
        return MessageDigest.isEqual(Base64.getDecoder().decode(parts[1]), derive(password, salt));
    }

    private static byte[] derive(String password, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(KIBIBYTES)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
