package org.linchpin.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Map;

/** Makes the security identity of an account. */
final class Identities {
    private Identities() {}

    /** @param attributes further ones, by name */
    static SecurityIdentity of(SignedIn account, Map<String, Object> attributes) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.username()))
                .addRole(account.role().slug())
                .addRoles(account.role().rights(account.scope()))
                .addAttribute(SignedIn.ATTRIBUTE, account)
                .addAttributes(attributes)
                .build();
    }
}
