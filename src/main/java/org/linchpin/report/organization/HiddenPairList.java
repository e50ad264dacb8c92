package org.linchpin.report.organization;

import java.util.List;
import org.linchpin.report.Words;

/**
 * Two products that stop services only together.
 *
 * @param items the first of them, most critical services first
 * @param total how many there are
 * @param state done; truncated: given up, so there may be more; searching: not known yet
 */
public record HiddenPairList(List<HiddenPairItem> items, int total, String state) {
    static final int MOST = 50;

    public HiddenPairList {
        items = List.copyOf(items);
    }

    /** One pair. */
    public record HiddenPairItem(NodeName first, NodeName second, int criticalServicesDown, int servicesDown) {}

    /** How many there are, and what of them is listed. */
    public String text() {
        if (state.equals(NextStep.SEARCHING)) {
            return "The search has begun and goes on. Reload the page in a moment.";
        }
        String listed = items.size() < total ? " The first %s are listed.".formatted(Words.number(items.size())) : "";
        String more = state.equals(NextStep.TRUNCATED) ? "at least " : "";
        return "Two products that stop services only together: %s%s.%s"
                .formatted(more, Words.count(total, "pair", "pairs"), listed);
    }
}
