package org.linchpin.concentration;

/** A question about concentration that makes no sense; the message says why, and what would be right. */
public final class ConcentrationQueryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ConcentrationQueryException(String message) {
        super(message);
    }
}
