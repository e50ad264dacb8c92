package org.linchpin.importing.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A list from which cells of a column choose; EBA taxonomy 4.0.
 *
 * @param name a word of ours for it
 * @param labels the official label of each code, without the code's prefix, in the taxonomy's order
 * @param prefixes the prefix of each code
 */
record ClosedList(String name, Map<String, String> labels, Map<String, String> prefixes) {
    ClosedList {
        labels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        prefixes = Map.copyOf(prefixes);
    }

    /** The code that a cell means by {@code eba_TA:S17} or {@code S17}; nothing if it is none of the list. */
    Optional<String> code(String cell) {
        int colon = cell.indexOf(':');
        String code = cell.substring(colon + 1);
        boolean known = labels.containsKey(code)
                && (colon < 0 || cell.substring(0, colon).equals(prefixes.get(code)));
        return known ? Optional.of(code) : Optional.empty();
    }

    /**
     * The label of a code.
     *
     * @throws IllegalArgumentException if it is none of the list
     */
    String label(String code) {
        String label = labels.get(code);
        if (label == null) {
            throw new IllegalArgumentException("\"%s\" is no %s".formatted(code, name));
        }
        return label;
    }

    /** The codes with their prefix, for a message; of a long list the first ones. */
    String shown() {
        int most = 24;
        String all = labels.keySet().stream()
                .limit(most)
                .map(code -> prefixes.get(code) + ":" + code)
                .collect(Collectors.joining(", "));
        return labels.size() > most ? all + ", …" : all;
    }
}
