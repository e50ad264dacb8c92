package org.linchpin.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The OpenID Connect provider at which people may sign in, if one is configured. */
@ApplicationScoped
public class SignInProvider {
    /** Leads to the provider, and is where it leads back to. */
    public static final String PATH = "/sign-in/provider";

    private final boolean configured;
    private final String name;

    SignInProvider(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> url,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "true") boolean enabled,
            SignInSettings settings) {
        configured = enabled && url.isPresent();
        name = settings.provider();
    }

    public boolean isConfigured() {
        return configured;
    }

    /** What people call it. */
    public String name() {
        return name;
    }
}
