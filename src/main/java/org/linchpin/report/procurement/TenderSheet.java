package org.linchpin.report.procurement;

import java.util.List;

/**
 * What to ask of a candidate, and what to agree with it, before it is chosen.
 *
 * @param lead what the sheet is, in a sentence or two
 * @param parts in the order in which a tender asks
 */
public record TenderSheet(String product, String buyer, String lead, List<Part> parts) {
    public TenderSheet {
        parts = List.copyOf(parts);
    }

    /** Questions, or clauses, on one matter. */
    public record Part(String title, String intro, List<Item> items) {
        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * One question or clause.
     *
     * @param text as it may stand in a tender
     * @param because what in the graph it follows from
     */
    public record Item(String text, String because) {}
}
