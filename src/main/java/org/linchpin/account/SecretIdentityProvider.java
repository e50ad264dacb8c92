package org.linchpin.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.linchpin.platform.page.Credential;

/** Signs in by session or by token. */
@ApplicationScoped
class SecretIdentityProvider implements IdentityProvider<SecretRequest> {
    private static final String CSRF_KEY = "csrf";

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final SecretKeys keys;

    SecretIdentityProvider(Sessions sessions, AccessTokens tokens, SecretKeys keys) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.keys = keys;
    }

    @Override
    public Class<SecretRequest> getRequestType() {
        return SecretRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SecretRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> request.isSession() ? bySession(request.secret()) : byToken(request.secret()));
    }

    private SecurityIdentity bySession(String secret) {
        Sessions.Live session = sessions.find(secret).orElseThrow(AuthenticationFailedException::new);
        String csrf = HexFormat.of()
                .formatHex(keys.mac(CSRF_KEY).doFinal(session.id().toString().getBytes(StandardCharsets.US_ASCII)));
        return Identities.of(
                session.account(), Map.of(Credential.ATTRIBUTE, new Credential.Session(session.id(), csrf)));
    }

    private SecurityIdentity byToken(String secret) {
        AccessTokens.Live token = tokens.find(secret).orElseThrow(AuthenticationFailedException::new);
        return Identities.of(token.account(), Map.of(Credential.ATTRIBUTE, new Credential.Token(token.readOnly())));
    }
}
