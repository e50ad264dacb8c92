package org.linchpin.audit;

import java.time.Instant;

/**
 * One line of the trail.
 *
 * @param actor user name
 * @param action slug of an {@link AuditAction}
 * @param route the address with names in place of ids, such as {@code GET /services/{id}}
 * @param target the address that was asked for
 * @param status of the answer
 * @param address that the request came from
 */
public record AuditEvent(
        Instant at, String actor, String action, String route, String target, int status, String address) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TARGET = 500;
    private static final int LONGEST_ADDRESS = 64;

    public AuditEvent {
        actor = cut(actor, LONGEST_NAME);
        route = cut(route, LONGEST_NAME);
        target = cut(target, LONGEST_TARGET);
        address = cut(address, LONGEST_ADDRESS);
    }

    /** The database stores no NUL. */
    private static String cut(String text, int longest) {
        String clean = text.replace('\0', '?');
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }
}
