package org.linchpin.platform.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that only ever lead back into this application. */
public final class LocalAddress {
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~%!$&'()*+,;=:@/?-]*");

    private LocalAddress() {}

    /** The address if it is local, else the start page. */
    public static String of(@Nullable String address) {
        return address != null && LOCAL.matcher(address).matches() ? address : "/";
    }
}
