package org.linchpin.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.security.SecureRandom;
import java.util.Optional;

/** Makes and checks passwords. */
final class Passwords {
    /** NIST SP 800-63B-4 asks for 15 where a password is all there is, and at least 8; longer ones are slower to guess. */
    static final int SHORTEST = 12;

    /** Bounds the work of a check. */
    static final int LONGEST = 200;

    /** Without characters that are read for one another. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** 20 of 56 characters: 116 bits. */
    private static final int RANDOM_LENGTH = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a wrong user name is checked against, so that it takes as long as a wrong password. */
    private static final String NOBODY = hash(random());

    private Passwords() {}

    static String random() {
        StringBuilder password = new StringBuilder();
        RANDOM.ints(RANDOM_LENGTH, 0, ALPHABET.length()).forEach(i -> password.append(ALPHABET.charAt(i)));
        return password.toString();
    }

    /** Why that cannot be a password. */
    static Optional<String> problem(String password) {
        if (password.length() < SHORTEST) {
            return Optional.of("A password has at least %d characters.".formatted(SHORTEST));
        }
        return password.length() > LONGEST
                ? Optional.of("A password has at most %d characters.".formatted(LONGEST))
                : Optional.empty();
    }

    static String hash(String password) {
        return Argon2.hash(password);
    }

    /** Also against a hash that an earlier release made, by bcrypt; no password matches an empty one. */
    static boolean matches(String password, String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        if (hash.startsWith(Argon2.PREFIX)) {
            return Argon2.matches(password, hash);
        }
        return hash.isEmpty() ? matchesNobody(password) : BcryptUtil.matches(password, hash);
    }

    /** Whether the hash was not made as new ones are. */
    static boolean isOutdated(String hash) {
        return !hash.startsWith(Argon2.PARAMETERS);
    }

    /** Takes as long as {@link #matches}, and never does. */
    static boolean matchesNobody(String password) {
        matches(password, NOBODY);
        return false;
    }
}
