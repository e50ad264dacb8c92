package org.linchpin.procurement;

import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Choice;

/**
 * What the search for a best next step left out.
 *
 * @param product node; null: the whole category
 */
public record NotJudged(String category, @Nullable Integer product, Reason reason) {
    /** Why. */
    public enum Reason implements Choice {
        /** Nothing is known of what the product needs, so it cannot be called independent. */
        UNKNOWN_UPSTREAM("unknown upstream"),
        /** The category is a type of service: its products need not be able to replace each other. */
        SERVICE_TYPE("same type, not necessarily a substitute"),
        /** The graph has no other product of the category. */
        NO_OTHER_PRODUCT("no other product of this category");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
