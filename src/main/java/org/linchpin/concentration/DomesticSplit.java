package org.linchpin.concentration;

import org.jspecify.annotations.Nullable;

/**
 * How many suppliers of an organization are under a jurisdiction that is domestic to it.
 *
 * @param unknown suppliers whose country is not known; they are neither domestic nor foreign
 */
public record DomesticSplit(int domestic, int foreign, int unknown) {
    public int suppliers() {
        return domestic + foreign + unknown;
    }

    /** 0 to 1; null without suppliers. The three shares sum to 1. */
    public @Nullable Double domesticShare() {
        return share(domestic);
    }

    /** 0 to 1; null without suppliers. */
    public @Nullable Double foreignShare() {
        return share(foreign);
    }

    /** 0 to 1; null without suppliers. */
    public @Nullable Double unknownShare() {
        return share(unknown);
    }

    private @Nullable Double share(int part) {
        return suppliers() == 0 ? null : (double) part / suppliers();
    }
}
