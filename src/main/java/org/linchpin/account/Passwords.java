package org.linchpin.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.security.SecureRandom;

/** Makes and checks passwords. */
final class Passwords {
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

    static String hash(String password) {
        return BcryptUtil.bcryptHash(password);
    }

    static boolean matches(String password, String hash) {
        return BcryptUtil.matches(password, hash);
    }

    /** Takes as long as {@link #matches}, and never does. */
    static boolean matchesNobody(String password) {
        BcryptUtil.matches(password, NOBODY);
        return false;
    }
}
