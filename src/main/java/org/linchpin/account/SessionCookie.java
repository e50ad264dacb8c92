package org.linchpin.account;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookie that a signed-in browser holds. */
public final class SessionCookie {
    public static final String NAME = "linchpin-session";

    private SessionCookie() {}

    /** @param secure whether it came, and so is to be sent, by HTTPS only */
    public static NewCookie of(String token, Duration lasts, boolean secure) {
        return new NewCookie.Builder(NAME)
                .value(token)
                .path("/")
                .maxAge((int) lasts.toSeconds())
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** Takes it away. */
    public static NewCookie none(boolean secure) {
        return of("", Duration.ZERO, secure);
    }
}
