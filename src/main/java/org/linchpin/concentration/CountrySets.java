package org.linchpin.concentration;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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

    /**
     * The countries that a typed list stands for, as where somebody says what is domestic. Case does not matter.
     *
     * @param typed sets and ISO 3166-1 alpha-2 codes, separated by commas, semicolons or spaces; none gives no country
     * @throws ConcentrationQueryException if a name is neither, or is the unknown country, which is nobody's
     */
    public Set<String> listed(@Nullable String typed) {
        Set<String> countries = new TreeSet<>();
        String rest = typed == null ? "" : typed;
        for (String part : rest.split("[,;]", -1)) {
            Set<String> set = find(part.strip());
            if (set == null) {
                for (String name : part.strip().split("\\s+", -1)) {
                    countries.addAll(name.isEmpty() ? Set.of() : one(name));
                }
            } else {
                countries.addAll(set);
            }
        }
        return countries;
    }

    private Set<String> one(String name) {
        Set<String> set = find(name);
        if (set != null) {
            return set;
        }
        String code = name.toUpperCase(Locale.ROOT);
        if (!Countries.isKnown(code)) {
            throw new ConcentrationQueryException(
                    "\"%s\" is no country.\nMaybe you mean %s, or an ISO 3166-1 alpha-2 code such as DE."
                            .formatted(name, String.join(", ", named.keySet())));
        }
        return Set.of(code);
    }

    private @Nullable Set<String> find(String name) {
        return named.entrySet().stream()
                .filter(set -> set.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(null);
    }
}
