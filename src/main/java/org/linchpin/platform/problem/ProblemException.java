package org.linchpin.platform.problem;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** An expected failure, told to the client as it is. Anything else becomes an opaque 500. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, Object> extensions;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /**
     * A failure with more members in its document, such as {@code problems}.
     *
     * @param extensions members by name; values as Jackson writes them
     */
    public ProblemException(ProblemType type, String detail, Map<String, Object> extensions) {
        super(requireNonNull(detail, "detail"));
        this.type = requireNonNull(type, "type");
        this.extensions = Map.copyOf(extensions);
    }

    public ProblemType type() {
        return type;
    }

    public Problem at(String instance) {
        return Problem.of(type, String.valueOf(getMessage()), instance, extensions);
    }
}
