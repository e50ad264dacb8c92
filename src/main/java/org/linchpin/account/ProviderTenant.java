package org.linchpin.account;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets what the provider says count at one address alone, where it becomes a session (docs/adr/0022): elsewhere neither its tokens
 * nor its cookies sign anybody in. Without the address of a provider Quarkus's own configuration is that of none.
 */
@ApplicationScoped
class ProviderTenant implements TenantConfigResolver {
    private static final OidcTenantConfig NONE =
            OidcTenantConfig.builder().tenantId("none").disableTenant().build();

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext http, OidcRequestContext<OidcTenantConfig> context) {
        return http.normalizedPath().equals(SignInProvider.PATH)
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().item(NONE);
    }
}
