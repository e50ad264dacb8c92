package org.linchpin.access;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import org.linchpin.account.Scope;

/**
 * Meaningless names: the same within a scope for as long as the key lives, so that links go on working, and others in any other
 * scope, so that two callers cannot put theirs together. Not thread-safe.
 */
final class Pseudonyms {
    private static final int ID_BYTES = 10;
    private static final int NAME_DIGITS = 6;

    private final Mac mac;
    private final byte[] scope;

    /** @param mac under a secret key */
    Pseudonyms(Mac mac, Scope scope) {
        this.mac = mac;
        this.scope = (scope + "\0").getBytes(StandardCharsets.UTF_8);
    }

    /** In place of an id: valid as one, and of no row that an import can bring but by chance (80 bits). */
    String id(String real) {
        return "anon:" + digest(real);
    }

    /** In place of a name, such as {@code Organization 3F9A1C}. */
    String name(String kind, String realId) {
        return kind + " " + digest(realId).substring(0, NAME_DIGITS).toUpperCase(Locale.ROOT);
    }

    private String digest(String real) {
        mac.update(scope);
        return HexFormat.of().formatHex(mac.doFinal(real.getBytes(StandardCharsets.UTF_8)), 0, ID_BYTES);
    }
}
