package org.linchpin.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an administrator says of an account: role and scope. What a role does not use is left out of it.
 *
 * @param role slug
 * @param organizations ids, for ciso and procurement
 * @param sectors for a regulator; empty: all
 * @param countries codes, for a regulator; empty: all
 * @param named whether a regulator sees names
 */
public record AccountDraft(
        String role, List<String> organizations, List<String> sectors, List<String> countries, boolean named) {
    private static final int LONGEST = 200;

    public AccountDraft {
        organizations = List.copyOf(organizations);
        sectors = List.copyOf(sectors);
        countries = List.copyOf(countries);
    }

    public static AccountDraft of(Role role) {
        return new AccountDraft(role.slug(), List.of(), List.of(), List.of(), true);
    }

    /** Of a CISO or buyer of these organizations. */
    public static AccountDraft of(Role role, Collection<String> organizations) {
        return new AccountDraft(role.slug(), List.copyOf(organizations), List.of(), List.of(), true);
    }

    /** What is wrong with it, in sentences for who wrote it. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        Optional<Role> known = Role.ofSlug(role);
        if (known.isEmpty()) {
            problems.add("\"%s\" is no role. Choose one of the list.".formatted(role));
        }
        if (isOfOrganizations() && organizations.isEmpty()) {
            problems.add("A CISO or a buyer needs an organization. Give the id of one at least.");
        }
        entries().stream()
                .filter(entry -> entry.value().isBlank() || entry.value().length() > LONGEST)
                .forEach(entry -> problems.add(
                        "An %s of the scope is empty or longer than %d characters.".formatted(entry.kind(), LONGEST)));
        return problems;
    }

    Set<ScopeEntry> entries() {
        Set<ScopeEntry> entries = new HashSet<>();
        if (isOfOrganizations()) {
            organizations.forEach(id -> entries.add(new ScopeEntry(ScopeEntry.ORGANIZATION, id)));
        } else if (role.equals(Role.REGULATOR.slug())) {
            sectors.forEach(sector -> entries.add(new ScopeEntry(ScopeEntry.SECTOR, sector)));
            countries.forEach(code -> entries.add(new ScopeEntry(ScopeEntry.COUNTRY, code)));
        }
        return entries;
    }

    private boolean isOfOrganizations() {
        return role.equals(Role.CISO.slug()) || role.equals(Role.PROCUREMENT.slug());
    }
}
