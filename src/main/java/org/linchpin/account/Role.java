package org.linchpin.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is in Linchpin. What of the graph they see is their {@link Scope}. */
public enum Role {
    ADMIN("Administrator", Set.of(Rights.GRAPH, Rights.ADMINISTER, Rights.IMPORT, Rights.TRAIL)),
    REGULATOR("Regulator", Set.of(Rights.GRAPH)),
    CISO("CISO", Set.of(Rights.GRAPH)),
    PROCUREMENT("Procurement", Set.of(Rights.GRAPH)),
    AUDITOR("Auditor", Set.of(Rights.TRAIL));

    private final String label;
    private final Set<String> rights;

    Role(String label, Set<String> rights) {
        this.label = label;
        this.rights = Set.copyOf(rights);
    }

    /** What stands in the database, in forms and in {@code @RolesAllowed}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** The rights of an account of this role and that scope; names of {@link Rights}. */
    Set<String> rights(Scope scope) {
        return this == REGULATOR && scope instanceof Scope.Everything ? Set.of(Rights.GRAPH, Rights.IMPORT) : rights;
    }

    public static List<Role> all() {
        return List.of(values());
    }

    public static Optional<Role> ofSlug(String slug) {
        return Arrays.stream(values()).filter(r -> r.slug().equals(slug)).findFirst();
    }
}
