package org.linchpin.concentration.indicator;

import java.util.List;
import java.util.Locale;

/** What article 3 tells apart among the categories of entities; told by the words of the sector, in English. */
enum EntityKind {
    CREDIT_INSTITUTION("credit institution", "bank"),
    /** Article 2(1), points (g) to (j), of Regulation (EU) 2022/2554. */
    MARKET_INFRASTRUCTURE(
            "central securities depositor",
            "central security depositor",
            "central counterpart",
            "trading venue",
            "trade repositor"),
    /** May be an O-SII, but is no credit institution: article 3(1)(a). */
    INVESTMENT_FIRM("investment firm"),
    NO_FINANCIAL_ENTITY("non financial"),
    OTHER;

    private final List<String> words;

    EntityKind(String... words) {
        this.words = List.of(words);
    }

    /** The kind of the entities of a sector. */
    static EntityKind of(String sector) {
        String lower = sector.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ");
        for (EntityKind kind :
                List.of(NO_FINANCIAL_ENTITY, MARKET_INFRASTRUCTURE, INVESTMENT_FIRM, CREDIT_INSTITUTION)) {
            if (kind.words.stream().anyMatch(lower::contains)) {
                return kind;
            }
        }
        return OTHER;
    }
}
