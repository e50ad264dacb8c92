package org.linchpin.concentration.indicator;

/** The quantitative sub-criteria of step 1, Delegated Regulation (EU) 2024/1502. */
public enum Indicator {
    ENTITIES("1.1", "Share of the financial entities of a category", "art. 2(1)(a), (2) and (4)"),
    ASSETS("1.2", "Share of the total assets of a category", "art. 2(1)(b), (3) and (4)"),
    SYSTEMIC_INSTITUTIONS("2.1", "G-SIIs and O-SIIs", "art. 3(1)(a) and (2)"),
    OTHER_SYSTEMIC("2.2", "Other entities identified as systemic", "art. 3(1)(b) and (3)"),
    NO_ALTERNATIVE("4.1", "Share of the entities of a category without an alternative", "art. 5(1)(a)"),
    HARD_TO_MIGRATE(
            "4.2", "Share of the entities of a category for which migration is highly difficult", "art. 5(1)(b)");

    private final String number;
    private final String title;
    private final String article;

    Indicator(String number, String title, String article) {
        this.number = number;
        this.title = title;
        this.article = article;
    }

    /** As in the regulation: <em>1.1</em>. */
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** Where in the regulation. */
    public String article() {
        return article;
    }
}
