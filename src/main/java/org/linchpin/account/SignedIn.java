package org.linchpin.account;

import java.util.UUID;

/**
 * Who is signed in, as the account was a moment ago.
 *
 * @param epoch of the account: what was signed in under another one is no longer
 */
public record SignedIn(UUID id, String username, Role role, Scope scope, int epoch) {
    /** Attribute of the security identity that holds this record. */
    static final String ATTRIBUTE = "linchpin.account";

    static SignedIn of(Account account) {
        return new SignedIn(account.id, account.username, account.kind(), account.scope(), account.epoch);
    }
}
