package org.linchpin.importing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.linchpin.graph.RowType;

/** Row types as messages name them. */
final class Kinds {
    private Kinds() {}

    static String name(RowType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** With its article: "an organization". */
    static String one(RowType type) {
        String name = name(type);
        return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    /** All of them as alternatives: "a system, product or vendor". */
    static String oneOf(Collection<RowType> types) {
        List<RowType> sorted = types.stream().sorted().toList();
        var text = new StringBuilder(one(sorted.get(0)));
        for (int i = 1; i < sorted.size(); i++) {
            text.append(i < sorted.size() - 1 ? ", " : " or ").append(name(sorted.get(i)));
        }
        return text.toString();
    }
}
