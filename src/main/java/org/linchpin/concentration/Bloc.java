package org.linchpin.concentration;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linchpin.graph.Choice;

/** Countries that may count as domestic to each other. */
public enum Bloc implements Choice {
    /** The member states of the European Union: Treaty on European Union, article 52, without the United Kingdom. */
    EU("EU", "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"),
    /** The European Economic Area: the European Union, Iceland, Liechtenstein and Norway (EEA Agreement, article 2). */
    EEA("EEA", EU.members + " IS LI NO");

    private final String text;
    private final String members;

    Bloc(String text, String members) {
        this.text = text;
        this.members = members;
    }

    @Override
    public String text() {
        return text;
    }

    /** ISO 3166-1 alpha-2 codes. */
    public Set<String> members() {
        return Stream.of(members.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
