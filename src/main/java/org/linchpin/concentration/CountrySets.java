package org.linchpin.concentration;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linchpin.graph.Countries;

/**
 * Names that stand for several countries: {@code EU}, {@code EEA}, and those that an installation adds.
 *
 * @param named ISO 3166-1 alpha-2 codes by name
 */
public record CountrySets(SortedMap<String, Set<String>> named) {
    public CountrySets {
        var all = new TreeMap<String, Set<String>>();
        named.forEach((name, codes) -> {
            if (Countries.isCode(name)) {
                throw new ConcentrationQueryException(
                        "the set \"%s\" has the name of a country.\nMaybe choose a longer one.".formatted(name));
            }
            codes.forEach(code -> {
                if (!Countries.isCode(code)) {
                    throw new ConcentrationQueryException(
                            "\"%s\" in the set \"%s\" is no country.\nMaybe you mean an ISO 3166-1 alpha-2 code such as DE."
                                    .formatted(code, name));
                }
            });
            all.put(name, Collections.unmodifiableSet(new TreeSet<>(codes)));
        });
        for (Bloc bloc : Bloc.values()) {
            all.put(bloc.text(), Collections.unmodifiableSet(new TreeSet<>(bloc.members())));
        }
        named = Collections.unmodifiableSortedMap(all);
    }

    /** The blocs, and sets of an installation. */
    public static CountrySets of(Map<String, ? extends Collection<String>> added) {
        var sets = new TreeMap<String, Set<String>>();
        added.forEach((name, codes) -> sets.put(name, Set.copyOf(codes)));
        return new CountrySets(sets);
    }

    /**
     * The countries that a list of sets and countries stands for.
     *
     * @throws ConcentrationQueryException if a name is neither
     */
    public Set<String> countries(Collection<String> names) {
        Set<String> countries = new TreeSet<>();
        for (String name : names) {
            Set<String> set = named.get(name);
            if (set != null) {
                countries.addAll(set);
            } else if (Countries.isCode(name)) {
                countries.add(name);
            } else {
                throw new ConcentrationQueryException(
                        "\"%s\" is neither a country nor a set of countries.\nMaybe you mean an ISO 3166-1 alpha-2 code such as DE, or one of %s."
                                .formatted(name, String.join(", ", named.keySet())));
            }
        }
        return countries;
    }
}
