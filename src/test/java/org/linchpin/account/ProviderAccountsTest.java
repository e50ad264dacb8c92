package org.linchpin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose account it is that a provider vouches for; the way there is tested with a real one. */
@QuarkusTest
class ProviderAccountsTest {
    private static final String ISSUER = "https://login.example.org/realms/bank";

    private final String name = "anna-" + UUID.randomUUID();
    private final String subject = UUID.randomUUID().toString();

    @Inject
    ProviderAccounts ofProvider;

    @Inject
    Accounts accounts;

    @Inject
    AccountAdministration administration;

    @Test
    void theFirstOfThatNameIsIt_andNobodyElseFromThenOn() {
        UUID account = make("");

        assertThat(find(ISSUER, subject, name)).contains(account);
        assertThat(find(ISSUER, "somebody-else", name)).isEmpty();
        assertThat(find("https://evil.example/", subject, name)).isEmpty();
        assertThat(find(ISSUER, subject, "renamed")).contains(account);
    }

    @Test
    void anAccountWithAPasswordIsNobodysByItsName() {
        make(Passwords.hash("correct horse battery"));

        assertThat(find(ISSUER, subject, name)).isEmpty();
    }

    @Test
    void whoGetsAPasswordIsNoLongerOfTheProvider() {
        UUID account = make("");
        assertThat(find(ISSUER, subject, name)).contains(account);

        administration.resetPassword(account);

        assertThat(find(ISSUER, subject, name)).isEmpty();
    }

    @Test
    void aDisabledAccountLetsNobodyIn() {
        UUID account = make("");
        administration.disable(account, true);
        assertThat(find(ISSUER, subject, name)).isEmpty();
        administration.disable(account, false);
        assertThat(find(ISSUER, subject, name)).contains(account);
        administration.disable(account, true);
        assertThat(find(ISSUER, subject, name)).isEmpty();
    }

    @Test
    void noPasswordOpensIt() {
        make("");

        assertThat(Passwords.matches("", "")).isFalse();
        assertThat(Passwords.matches(name, "")).isFalse();
    }

    @Test
    void withoutAProviderNoAccountIsMadeForIt() {
        assertThatThrownBy(() -> administration.createOfProvider(name, AccountDraft.of(Role.AUDITOR)))
                .hasMessageContaining("No OpenID Connect provider is configured");
        UUID account = make(Passwords.hash("correct horse battery"));
        assertThatThrownBy(() -> administration.useProvider(account))
                .hasMessageContaining("No OpenID Connect provider is configured");
    }

    private Optional<UUID> find(String issuer, String who, String called) {
        return ofProvider.find(issuer, who, called, "127.0.0.1").map(SignedIn::id);
    }

    private UUID make(String passwordHash) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var account = new Account();
            account.username = name;
            account.passwordHash = passwordHash;
            account.role = Role.AUDITOR.slug();
            account.createdAt = Instant.EPOCH;
            accounts.persist(account);
            return account.id;
        });
    }
}
