package org.linchpin.account;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs in browsers by their session and programs by their token, and leads browsers that have neither to the form. */
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer " + AccessTokens.PREFIX;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext http, IdentityProviderManager identities) {
        @Nullable String authorization = http.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.startsWith(BEARER)
                    ? identities.authenticate(new SecretRequest(false, authorization.substring("Bearer ".length())))
                    : Uni.createFrom().nullItem();
        }
        @Nullable Cookie cookie = http.request().getCookie(SessionCookie.NAME);
        return cookie == null
                ? Uni.createFrom().nullItem()
                : identities
                        .authenticate(new SecretRequest(true, cookie.getValue()))
                        // one that is over is no mistake of who sends it
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext http) {
        if (!isBrowsing(http)) {
            return Uni.createFrom().nullItem();
        }
        String back = URLEncoder.encode(http.request().uri(), StandardCharsets.UTF_8);
        return Uni.createFrom()
                .item(new ChallengeData(HttpResponseStatus.FOUND.code(), "Location", "/sign-in?back=" + back));
    }

    /** Somebody follows a link, and has no other credential that was wrong. */
    private static boolean isBrowsing(RoutingContext http) {
        @Nullable String accept = http.request().getHeader(HttpHeaders.ACCEPT);
        return http.request().method().equals(HttpMethod.GET)
                && http.request().getHeader(HttpHeaders.AUTHORIZATION) == null
                && !http.normalizedPath().startsWith("/api/")
                && accept != null
                && accept.contains("text/html");
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SecretRequest.class);
    }

    /** Before Basic, whose challenge would have a browser ask for a password in a window of its own. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 10_000;
    }
}
