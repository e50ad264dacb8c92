package org.linchpin.procurement;

import java.util.regex.Pattern;

/**
 * Tells categories that say what kind of service something is from categories that say what it does. Two products of the same
 * service type need not be able to replace each other.
 */
public final class ServiceTypes {
    /**
     * The service models of NIST SP 800-145, alone or several of them, with or without what a marketplace adds to them, and the
     * types of ICT services of the register of information (Implementing Regulation (EU) 2024/2956, annex III), S01 to S19.
     */
    private static final Pattern TYPE = Pattern.compile(
            "(?:eba_TA:)?S(?:0[1-9]|1[0-9])(?:\\W.*)?|(?:[SPI]aaS/)*[SPI]aaS(?:\\W.*)?", Pattern.CASE_INSENSITIVE);

    private ServiceTypes() {}

    /** Whether products of this category are of the same type, but not necessarily substitutes. */
    public static boolean isServiceType(String category) {
        return TYPE.matcher(category).matches();
    }
}
