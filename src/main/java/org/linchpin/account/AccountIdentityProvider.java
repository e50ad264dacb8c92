package org.linchpin.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signs in by user name and password. */
@ApplicationScoped
class AccountIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final PasswordCheck passwords;
    private final AccountStates states;
    private final VerifiedCredentials verified;

    AccountIdentityProvider(PasswordCheck passwords, AccountStates states, VerifiedCredentials verified) {
        this.passwords = passwords;
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
                .orElseGet(() -> context.runBlocking(() -> verify(request.getUsername(), password, address(request))));
    }

    private SecurityIdentity verify(String username, char[] password, String address) {
        SignedIn account = verified.find(username, password)
                .flatMap(seen -> states.now(seen.account()).filter(now -> now.epoch() == seen.epoch()))
                .or(() -> byPassword(username, password, address))
                .orElseThrow(AuthenticationFailedException::new);
        return Identities.of(account, Map.of());
    }

    private Optional<SignedIn> byPassword(String username, char[] password, String address) {
        Optional<SignedIn> account = passwords.check(username, new String(password), address);
        account.ifPresent(a -> verified.remember(a, password));
        return account;
    }

    private static String address(UsernamePasswordAuthenticationRequest request) {
        @Nullable RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
        return http == null ? "" : http.request().remoteAddress().hostAddress();
    }
}
