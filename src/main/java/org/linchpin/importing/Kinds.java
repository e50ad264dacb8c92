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
        return oneOf(List.of(type));
    }

    /** All of them as alternatives: "a system, product or vendor". */
    static String oneOf(Collection<RowType> types) {
        String either = either(types);
        return (startsWithVowel(either) ? "an " : "a ") + either;
    }

    /** All of them as alternatives, without an article. */
    static String either(Collection<RowType> types) {
        List<String> names = types.stream().sorted().map(Kinds::name).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private static boolean startsWithVowel(String name) {
        return "aeiou".indexOf(name.charAt(0)) >= 0;
    }
}
