package org.linchpin.report.help;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word of the field.
 *
 * @param meaning what it means here, in plain words
 * @param origin where it comes from, or null
 */
public record Term(String name, String meaning, @Nullable String origin) {
    /** Its place on the help page. */
    public String anchor() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
