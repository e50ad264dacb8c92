package org.linchpin.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.linchpin.graph.Countries;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.NodeKind;

/** Phrases that several reports share. */
public final class Words {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    /** <em>1,234</em>. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** <em>1 vendor</em>, <em>1,234 vendors</em>. */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** <em>none was</em>, <em>1 was</em>, <em>1,234 were</em>. */
    public static String countOrNone(long number, String one, String many) {
        return number == 0 ? "none " + one : count(number, one, many);
    }

    /** <em>2025-11-22 14:05</em>, in UTC. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** What an empty list says. */
    public static String none(String noun) {
        return "There is no %s here. Widen what the list is narrowed to, or import data that names one."
                .formatted(noun);
    }

    /** What a node is, in the glossary's word. */
    public static String kind(NodeKind kind) {
        return kind == NodeKind.COUNTRY ? "country or territory" : kind.text();
    }

    /** Several such nodes. */
    public static String kinds(NodeKind kind) {
        return kind == NodeKind.COUNTRY ? "countries or territories" : kind.text() + "s";
    }

    /** A country's or territory's name with its code; {@code unknown} without one. */
    public static String country(String code) {
        return !Countries.isKnown(code) ? Countries.name(code) : Countries.name(code) + " (" + code + ")";
    }

    public static String datasets(GraphRow row) {
        return String.join(", ", row.provenance().datasets());
    }
}
