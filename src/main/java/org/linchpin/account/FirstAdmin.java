package org.linchpin.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the account {@code admin} at the first start. */
@ApplicationScoped
class FirstAdmin {
    static final String USERNAME = "admin";

    private final Accounts accounts;
    private final Clock clock;
    private final Optional<String> givenPassword;

    FirstAdmin(
            Accounts accounts,
            Clock clock,
            @ConfigProperty(name = "linchpin.admin-password") Optional<String> givenPassword) {
        this.accounts = accounts;
        this.clock = clock;
        this.givenPassword = givenPassword;
    }

    void atStart(@Observes StartupEvent event) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (accounts.count() == 0) {
                create();
            }
        });
    }

    private void create() {
        String password = givenPassword.orElseGet(Passwords::random);
        var admin = new Account();
        admin.username = USERNAME;
        admin.passwordHash = Passwords.hash(password);
        admin.role = Role.ADMIN.slug();
        admin.createdAt = clock.instant();
        accounts.persist(admin);
        if (givenPassword.isEmpty()) {
            // On the console of whoever starts Linchpin for the first time, and not through the log, which may be kept.
            System.out.printf(
                    "First start: sign in as %s with the password %s (it is not shown again)%n", USERNAME, password);
        }
    }
}
