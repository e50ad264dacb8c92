package org.linchpin.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Signs in by user name and password. */
@ApplicationScoped
class AccountIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final Accounts accounts;
    private final AccountStates states;
    private final VerifiedCredentials verified;

    AccountIdentityProvider(Accounts accounts, AccountStates states, VerifiedCredentials verified) {
        this.accounts = accounts;
        this.states = states;
        this.verified = verified;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        char[] password = request.getPassword().getPassword();
        Optional<SignedIn> known = verified.find(request.getUsername(), password)
                .flatMap(seen -> states.kept(seen.account()).filter(now -> now.epoch() == seen.epoch()));
        return known.map(account -> Uni.createFrom().item(Identities.of(account, Map.of())))
                .orElseGet(() -> context.runBlocking(() -> verify(request.getUsername(), password)));
    }

    private SecurityIdentity verify(String username, char[] password) {
        SignedIn account = verified.find(username, password)
                .flatMap(seen -> states.now(seen.account()).filter(now -> now.epoch() == seen.epoch()))
                .or(() -> byPassword(username, password))
                .orElseThrow(AuthenticationFailedException::new);
        return Identities.of(account, Map.of());
    }

    private Optional<SignedIn> byPassword(String username, char[] password) {
        String text = new String(password);
        Optional<Account> found = QuarkusTransaction.requiringNew().call(() -> accounts.named(username));
        boolean right = found.map(account -> Passwords.matches(text, account.passwordHash))
                .orElseGet(() -> Passwords.matchesNobody(text));
        Optional<SignedIn> account = found.filter(a -> right && !a.disabled).map(SignedIn::of);
        account.ifPresent(a -> verified.remember(a, password));
        return account;
    }
}
