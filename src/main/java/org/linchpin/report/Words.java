package org.linchpin.report;

import java.util.List;
import java.util.Locale;
import org.linchpin.graph.Countries;
import org.linchpin.graph.Graph;
import org.linchpin.graph.GraphRow;

/** Phrases that several reports share. */
final class Words {
    private Words() {}

    /** <em>1 vendor</em>, <em>1,234 vendors</em>. */
    static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    /** A country's or territory's name with its code; {@code unknown} without one. */
    static String country(String code) {
        return code.equals(Graph.UNKNOWN_COUNTRY) ? Countries.name(code) : Countries.name(code) + " (" + code + ")";
    }

    static String datasets(GraphRow row) {
        return String.join(", ", row.provenance().datasets());
    }

    /** <em>one, two and three</em>. */
    static String join(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
