package org.linchpin.platform.page;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
        @Nullable String user = user(http);
        // what is loaded is nothing for people who are not signed in
        return new PageFrame(
                title,
                List.of(),
                places(address.path()),
                user == null ? List.of() : surroundings.notices(),
                user == null ? null : surroundings.edition(),
                user,
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

    private List<PageFrame.GroupLink> places(String path) {
        return surroundings.places().stream()
                .map(group -> group.linkedFrom(path))
                .toList();
    }

    private static @Nullable String user(RoutingContext http) {
        return http.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? user.getSecurityIdentity().getPrincipal().getName()
                : null;
    }

    private static Theme theme(RoutingContext http) {
        Cookie cookie = http.request().getCookie(Theme.COOKIE);
        return Theme.of(cookie == null ? null : cookie.getValue());
    }
}
