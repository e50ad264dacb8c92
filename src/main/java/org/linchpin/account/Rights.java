package org.linchpin.account;

/**
 * What takes more than being signed in; for {@code @RolesAllowed}, beside the slugs of roles. Rights follow from role and
 * scope, so that an endpoint names what it needs and not who has it.
 */
public final class Rights {
    /** Seeing anything of the graph. */
    public static final String GRAPH = "graph";

    /** Accounts, settings, backups. */
    public static final String ADMINISTER = "administer";

    /** Replacing, merging and undoing the whole graph, and seeing what others imported: only for who sees everything. */
    public static final String IMPORT = "import";

    /** Reading who did what. */
    public static final String TRAIL = "trail";

    private Rights() {}
}
