package org.linchpin.graph;

import java.util.Optional;

/** A value from a closed list, with the spelling that files and the API use. */
public interface Choice {
    /** The value as users write it, in lower case with hyphens. */
    String text();

    /** The constant that is spelled {@code text}, if there is one. */
    static <E extends Enum<E> & Choice> Optional<E> find(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.text().equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /**
     * The constant that is spelled {@code text}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static <E extends Enum<E> & Choice> E of(Class<E> type, String text) {
        return find(type, text)
                .orElseThrow(
                        () -> new IllegalArgumentException("\"%s\" is no %s".formatted(text, type.getSimpleName())));
    }
}
