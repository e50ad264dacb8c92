package org.linchpin.report.search;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.Organization;
import org.linchpin.platform.table.TextMatch;

/**
 * The organization that a reader means by an id, a name, or a part of a name.
 *
 * @param typed what was typed; empty if nothing
 * @param found the organization; null if there is none, or more than one
 * @param candidates those that it may be, by name, where {@code found} is null
 */
public record OrganizationSearch(String typed, @Nullable Organization found, List<Organization> candidates) {
    private static final Comparator<Organization> BY_NAME =
            Comparator.comparing((Organization o) -> TextMatch.folded(o.name())).thenComparing(Organization::id);

    public OrganizationSearch {
        candidates = List.copyOf(candidates);
    }

    /** An id counts before a whole name, a whole name before a part; case and accents do not matter in names. */
    public static OrganizationSearch of(List<Organization> all, @Nullable String typed) {
        if (typed == null) {
            return new OrganizationSearch("", null, List.of());
        }
        List<Organization> same = all.stream().filter(o -> o.id().equals(typed)).toList();
        if (same.isEmpty()) {
            same = named(all, typed);
        }
        if (same.isEmpty()) {
            TextMatch match = TextMatch.of(typed);
            same = all.stream()
                    .filter(o -> match.matches(o.name() + "\n" + o.id()))
                    .sorted(BY_NAME)
                    .toList();
        }
        return same.size() == 1
                ? new OrganizationSearch(typed, same.get(0), List.of())
                : new OrganizationSearch(typed, null, same);
    }

    /** Whether something was typed that is not exactly one organization. */
    public boolean isUnclear() {
        return !typed.isEmpty() && found == null;
    }

    /** What stands in the form: the name if it is the only one, else the id; what was typed if nothing was found. */
    public String shown(List<Organization> all) {
        if (found == null) {
            return typed;
        }
        return named(all, found.name()).size() == 1 ? found.name() : found.id();
    }

    /** The first names to suggest. */
    public static List<String> suggestions(List<Organization> all, int most) {
        return all.stream()
                .sorted(BY_NAME)
                .map(Organization::name)
                .distinct()
                .limit(most)
                .toList();
    }

    private static List<Organization> named(List<Organization> all, String name) {
        String folded = TextMatch.folded(name);
        return all.stream()
                .filter(o -> TextMatch.folded(o.name()).equals(folded))
                .sorted(BY_NAME)
                .toList();
    }
}
