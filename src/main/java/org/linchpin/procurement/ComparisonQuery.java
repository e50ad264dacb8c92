package org.linchpin.procurement;

import java.util.List;
import java.util.Set;

/**
 * What is compared.
 *
 * @param alsoDomestic countries that count as domestic beside each buyer's own
 * @param chosen nodes of products that are judged even where judging all would take too long
 */
public record ComparisonQuery(Buyers buyers, String category, Set<String> alsoDomestic, List<Integer> chosen) {
    public ComparisonQuery {
        alsoDomestic = Set.copyOf(alsoDomestic);
        chosen = List.copyOf(chosen);
    }

    /** The same with nothing chosen. */
    public ComparisonQuery withoutChosen() {
        return new ComparisonQuery(buyers, category, alsoDomestic, List.of());
    }
}
