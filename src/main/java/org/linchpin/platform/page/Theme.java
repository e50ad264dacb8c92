package org.linchpin.platform.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light or dark, as the person chose, or as the device says. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** The cookie that remembers the choice. */
    static final String COOKIE = "linchpin-theme";

    /** Value of the cookie, of the form's button and of the page's attribute. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return this == AUTO ? "Auto" : this == LIGHT ? "Light" : "Dark";
    }

    public static List<Theme> all() {
        return List.of(values());
    }

    /** The theme of that slug; any other text is {@link #AUTO}. */
    public static Theme of(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(t -> t.slug().equals(slug))
                .findFirst()
                .orElse(AUTO);
    }
}
