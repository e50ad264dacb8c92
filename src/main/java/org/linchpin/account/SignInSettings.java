package org.linchpin.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what is signed in stays so, and how sign-ins that fail are slowed down. */
@ConfigMapping(prefix = "linchpin.sign-in")
public interface SignInSettings {
    /** How long a browser stays signed in. */
    @WithDefault("12H")
    Duration session();

    /** Failures of one account in a row before it has to wait. */
    @WithDefault("5")
    int failures();

    /** How long it waits at first; each further failure doubles it. */
    @WithDefault("30S")
    Duration firstWait();

    /** How long it waits at most: a guesser can lock an account's owner out for this long. */
    @WithDefault("15M")
    Duration longestWait();

    /** What people call the OpenID Connect provider that is configured: "Sign in with …". */
    @WithDefault("single sign-on")
    String provider();

    /** Failures from one address within a minute before all from there fail. */
    @WithDefault("60")
    int failuresOfAddress();
}
