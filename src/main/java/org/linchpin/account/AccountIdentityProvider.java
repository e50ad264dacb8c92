package org.linchpin.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.linchpin.account.VerifiedCredentials.SignedIn;

/** Signs in by user name and password. */
@ApplicationScoped
class AccountIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final Accounts accounts;
    private final VerifiedCredentials verified;

    AccountIdentityProvider(Accounts accounts, VerifiedCredentials verified) {
        this.accounts = accounts;
        this.verified = verified;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        PasswordCredential credential = request.getPassword();
        return verified.find(request.getUsername(), credential.getPassword())
                .map(known -> Uni.createFrom().item(identity(known, credential)))
                .orElseGet(() -> context.runBlocking(() -> verify(request.getUsername(), credential)));
    }

    private SecurityIdentity verify(String username, PasswordCredential credential) {
        String password = new String(credential.getPassword());
        Optional<Account> found = QuarkusTransaction.requiringNew().call(() -> accounts.named(username));
        boolean right = found.map(account -> Passwords.matches(password, account.passwordHash))
                .orElseGet(() -> Passwords.matchesNobody(password));
        if (!right) {
            throw new AuthenticationFailedException();
        }
        SignedIn account = found.map(a -> new SignedIn(a.username, a.role)).orElseThrow();
        verified.remember(account, credential.getPassword());
        return identity(account, credential);
    }

    private static SecurityIdentity identity(SignedIn account, PasswordCredential credential) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.username()))
                .addCredential(credential)
                .addRole(account.role())
                .build();
    }
}
