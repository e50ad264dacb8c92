package org.linchpin.graph;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Countries and territories by ISO 3166-1 alpha-2 code, with names from the CLDR; no statement on anyone's status. */
public final class Countries {
    private static final Set<String> CODES = codes();

    private Countries() {}

    /** Whether the code may stand in a file: ISO's list, {@code XK}, and {@code ZZ} for unknown. */
    public static boolean isCode(String code) {
        return CODES.contains(code);
    }

    /** Whether the code names a jurisdiction, which {@code ZZ} does not. */
    public static boolean isKnown(String code) {
        return isCode(code) && !code.equals(Graph.UNKNOWN_COUNTRY);
    }

    /** All codes that may stand in a file, sorted. */
    public static Set<String> all() {
        return java.util.Collections.unmodifiableSet(CODES);
    }

    /** English name; {@code unknown} for {@code ZZ}, and what is no code as it is. */
    public static String name(String code) {
        if (!isCode(code)) {
            return code;
        }
        return code.equals(Graph.UNKNOWN_COUNTRY)
                ? "unknown"
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    private static Set<String> codes() {
        var codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        codes.add(Graph.UNKNOWN_COUNTRY);
        return codes;
    }
}
