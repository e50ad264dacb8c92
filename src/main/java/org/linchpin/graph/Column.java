package org.linchpin.graph;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One column of a file, as section 1 of the model defines it.
 *
 * @param name the header, in snake case
 * @param required whether every cell must be filled
 * @param type what a cell holds
 * @param choices the allowed values of a {@link Type#CHOICE}, in their documented order; else empty
 * @param references what the ids in a {@link Type#REFERENCE} or {@link Type#REFERENCES} may name; else empty
 */
public record Column(String name, boolean required, Type type, List<String> choices, Set<RowType> references) {
    /** A text of several lines. */
    public static final String NOTES = "notes";

    /** A text of several lines. */
    public static final String SUMMARY = "summary";

    /** What a cell holds; the Java type that {@link RowValues} keeps for it is in brackets. */
    public enum Type {
        /** The row's own id (String). */
        ID,
        /** The id of another row (String). */
        REFERENCE,
        /** Ids of other rows, separated by semicolons (list of String). */
        REFERENCES,
        /** Any text (String). */
        TEXT,
        /** ISO 3166-1 alpha-2, {@code XK} or {@code ZZ} (String). */
        COUNTRY,
        /** A finite decimal of at least 0 (Double). */
        NUMBER,
        /** Hours of at least 0, or {@code never} (Double, positive infinity for never). */
        HOURS_OR_NEVER,
        /** A whole number of at least 0 (Integer). */
        INTEGER,
        /** ISO 8601 calendar date (LocalDate). */
        DATE,
        /** Texts separated by semicolons (list of String). */
        LIST,
        /** One of {@link Column#choices} (String). */
        CHOICE
    }

    public Column {
        choices = List.copyOf(choices);
        // in the same order in every process: a set of its own order would not be
        var ordered = EnumSet.noneOf(RowType.class);
        ordered.addAll(references);
        references = Collections.unmodifiableSet(ordered);
    }

    /** Whether its cells may be of several lines where people type them; all others are one. */
    public boolean hasManyLines() {
        return name.equals(NOTES) || name.equals(SUMMARY);
    }

    static Column of(String name, Type type) {
        boolean required = name.endsWith("*");
        return new Column(required ? name.substring(0, name.length() - 1) : name, required, type, List.of(), Set.of());
    }

    static Column reference(String name, RowType... to) {
        Column plain = of(name, Type.REFERENCE);
        return new Column(plain.name, plain.required, plain.type, List.of(), Set.of(to));
    }

    static Column references(String name, RowType... to) {
        Column plain = of(name, Type.REFERENCES);
        return new Column(plain.name, plain.required, plain.type, List.of(), Set.of(to));
    }

    @SafeVarargs
    static <E extends Enum<E> & Choice> Column choice(String name, E... values) {
        Column plain = of(name, Type.CHOICE);
        List<String> texts = java.util.Arrays.stream(values).map(Choice::text).toList();
        return new Column(plain.name, plain.required, plain.type, texts, Set.of());
    }

    static Column yesNo(String name) {
        return new Column(name, false, Type.CHOICE, List.of("yes", "no"), Set.of());
    }
}
