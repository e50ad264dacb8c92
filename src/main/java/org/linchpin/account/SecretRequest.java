package org.linchpin.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who holds a secret: a session's cookie, or a token. */
final class SecretRequest extends BaseAuthenticationRequest {
    private final boolean session;
    private final String secret;

    SecretRequest(boolean session, String secret) {
        this.session = session;
        this.secret = secret;
    }

    boolean isSession() {
        return session;
    }

    String secret() {
        return secret;
    }
}
