package org.linchpin.platform.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Remembers light or dark in a cookie. Nothing else hangs on it, so anyone may choose, signed in or not. */
@Path("/theme")
public class ThemeChoice {
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    @POST
    @PermitAll
    public Response choose(@FormParam("theme") @Nullable String theme, @FormParam("back") @Nullable String back) {
        Theme chosen = Theme.of(theme);
        NewCookie cookie = new NewCookie.Builder(Theme.COOKIE)
                .value(chosen.slug())
                .path("/")
                .maxAge(chosen == Theme.AUTO ? 0 : YEAR_SECONDS)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(URI.create(LocalAddress.of(back)))
                .cookie(cookie)
                .build();
    }
}
