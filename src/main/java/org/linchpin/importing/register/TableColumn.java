package org.linchpin.importing.register;

/**
 * One column of a template; Implementing Regulation (EU) 2024/2956, keys as in EBA taxonomy 4.0.
 *
 * @param code as headers name it, such as {@code c0010}
 * @param name in words, for messages
 * @param kind what its cells hold
 * @param list the list from which a {@link Kind#LIST} chooses; else empty
 * @param key whether it is part of the key of its template
 * @param needed whether the graph needs it, though it is no key
 * @param refers code of the template whose first column it names; else empty
 * @param mayNameNone whether it may say that there is none to name
 */
record TableColumn(
        String code,
        String name,
        Kind kind,
        String list,
        boolean key,
        boolean needed,
        String refers,
        boolean mayNameNone) {
    /** What a cell holds. */
    enum Kind {
        TEXT,
        LEI,
        /** ISO 8601 calendar date; 9999-12-31 stands for none. */
        DATE,
        /** A decimal of at least 0. */
        NUMBER,
        /** A whole number of at least 0. */
        COUNT,
        /** {@code true} or {@code false}. */
        FLAG,
        /** ISO 3166-1 alpha-2, {@code XK}, or {@code x28} for another country. */
        COUNTRY,
        /** As a country, or {@code qx2007} for none, because a key may not be empty. */
        COUNTRY_KEY,
        /** ISO 4217, or {@code x46} for another currency. */
        CURRENCY,
        /** One of a {@link ClosedList}. */
        LIST
    }
}
