package org.linchpin.platform.page;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.table.PageAddress;

/** Makes frames; also where there is no request scope, as when credentials are wrong. */
@ApplicationScoped
public class PageFrames {
    private final Surroundings surroundings;
    private final Assets assets;

    PageFrames(Surroundings surroundings, Assets assets) {
        this.surroundings = surroundings;
        this.assets = assets;
    }

    /** The frame of a page with that title. */
    public PageFrame of(RoutingContext http, String title) {
        PageAddress address = address(http);
        @Nullable String search = address.path().equals("/search") ? address.value("q") : null;
        Optional<SecurityIdentity> identity = identity(http);
        Predicate<String> may = right -> identity.filter(i -> i.hasRole(right)).isPresent();
        // what is loaded is nothing for people who are not signed in
        return new PageFrame(
                title,
                List.of(),
                places(address.path(), may),
                identity.isEmpty() ? List.of() : surroundings.notices(may),
                identity.isEmpty() ? null : surroundings.edition(),
                identity.map(i -> i.getPrincipal().getName()).orElse(null),
                identity.isEmpty() ? List.of() : surroundings.menu(may),
                theme(http),
                address.without("download").toString(),
                search == null ? "" : search,
                assets.version(),
                null);
    }

    static PageAddress address(RoutingContext http) {
        return PageAddress.of(http.normalizedPath(), http.queryParams().entries());
    }

    @Nullable
    Edition edition() {
        return surroundings.edition();
    }

    private List<PageFrame.GroupLink> places(String path, Predicate<String> may) {
        return surroundings.places(may).stream()
                .map(group -> group.linkedFrom(path))
                .toList();
    }

    private static Optional<SecurityIdentity> identity(RoutingContext http) {
        return http.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? Optional.of(user.getSecurityIdentity())
                : Optional.empty();
    }

    private static Theme theme(RoutingContext http) {
        Cookie cookie = http.request().getCookie(Theme.COOKIE);
        return Theme.of(cookie == null ? null : cookie.getValue());
    }
}
