package org.linchpin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Finds whose account it is that the provider vouches for. Issuer and subject identify a person for ever; a name may be changed, and
 * given to somebody else (OpenID Connect Core 1.0, section 5.7). So the name counts once, for an account that an administrator made
 * for it, and the subject from then on. An account with a password is nobody's by its name.
 */
@ApplicationScoped
public class ProviderAccounts {
    private final Accounts accounts;
    private final Event<SignInAttempt> attempts;

    ProviderAccounts(Accounts accounts, Event<SignInAttempt> attempts) {
        this.accounts = accounts;
        this.attempts = attempts;
    }

    /**
     * The account of who signed in at the provider.
     *
     * @param name that the provider gives
     * @param address that the request came from
     */
    @Transactional
    public Optional<SignedIn> find(String issuer, String subject, String name, String address) {
        Optional<SignedIn> account = accounts.ofProvider(issuer, subject)
                .or(() -> firstSignIn(issuer, subject, name))
                .filter(found -> !found.disabled)
                .map(SignedIn::of);
        attempts.fire(new SignInAttempt(account.map(SignedIn::username).orElse(name), account.isPresent(), address));
        return account;
    }

    private Optional<Account> firstSignIn(String issuer, String subject, String name) {
        Optional<Account> account = accounts.named(name)
                .map(found -> accounts.locked(found.id))
                .filter(found -> found.isOfProvider() && found.providerSubject == null && !found.disabled);
        account.ifPresent(found -> {
            found.providerIssuer = issuer;
            found.providerSubject = subject;
        });
        return account;
    }
}
