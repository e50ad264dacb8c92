package org.linchpin.platform.page;

import java.util.UUID;

/** What a request was signed in by, where that matters beyond who it is. */
public sealed interface Credential {
    /** Attribute of the security identity that holds one. */
    String ATTRIBUTE = "linchpin.credential";

    /**
     * A browser's cookie, which it sends by itself.
     *
     * @param csrf what a form has to bring, so that it is one of ours
     */
    record Session(UUID id, String csrf) implements Credential {}

    /** A program's token. */
    record Token(boolean readOnly) implements Credential {}
}
