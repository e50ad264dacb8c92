package org.linchpin.concentration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.Organization;

/**
 * How many organizations of each sector use which group of vendors for a critical or important service, as far as somebody may know
 * who sees only some of them.
 *
 * <p>Counted are the others: who asks knows of their own, so a figure that holds them tells more of the rest than it seems to. Behind
 * a figure that is shown stand at least {@code least} groups of organizations that use the vendors, or none, and at least as many that do
 * not: where all do, the figure would tell of each. Sectors with fewer are shown together, if that makes enough. Within the table of
 * users and others by sector no row or column has exactly one figure withheld ({@link CellSuppression}), so that a total that somebody
 * knows does not give one away. One depth and one level only: two that contain one another could be subtracted.
 */
public final class SectorFigures {
    /** Of sectors that are too small to be shown alone. */
    public static final String OTHER_SECTORS = "Other sectors";

    private static final int USERS = 0;
    private static final int OTHERS = 1;

    private final List<Sector> sectors;
    private final List<Line> lines;

    private SectorFigures(List<Sector> sectors, List<Line> lines) {
        this.sectors = List.copyOf(sectors);
        this.lines = List.copyOf(lines);
    }

    /**
     * A sector.
     *
     * @param organizations of others in it
     */
    public record Sector(String name, int organizations) {}

    /**
     * A group of vendors in a sector.
     *
     * @param vendor id of the ultimate parent
     * @param organizations that use it, at least one; null: withheld
     */
    public record Line(
            String vendor, Sector sector, @Nullable Integer organizations) {}

    /** By size, the largest first; the collected ones last. */
    public List<Sector> sectors() {
        return sectors;
    }

    /** By sector, then id of the vendor; without those that nobody uses. */
    public List<Line> lines() {
        return lines;
    }

    /** The same, of some vendors. */
    public SectorFigures only(Predicate<String> vendors) {
        return new SectorFigures(
                sectors,
                lines.stream().filter(line -> vendors.test(line.vendor())).toList());
    }

    /**
     * The figures. O(organizations + uses + vendors × sectors²).
     *
     * @param own organizations of who asks; their whole groups are left out
     */
    public static SectorFigures of(
            DependencyGraph graph, CriticalUse use, Set<String> own, CellSuppression suppression) {
        List<Organization> organizations = graph.organizations();
        int[] groups = IntStream.range(0, organizations.size())
                .map(graph::ultimateOrganization)
                .toArray();
        Set<Integer> ownGroups = IntStream.range(0, groups.length)
                .filter(o -> own.contains(organizations.get(o).id()))
                .mapToObj(o -> groups[o])
                .collect(Collectors.toSet());
        var counting =
                new Counting(organizations.stream().map(Organization::sector).toList(), groups, ownGroups, suppression);
        IntStream.range(graph.kindStart(NodeKind.VENDOR), graph.kindEnd(NodeKind.VENDOR))
                .filter(vendor -> graph.ultimateParent(vendor) == vendor)
                .forEach(vendor -> counting.add(graph.id(vendor), use.organizations(vendor, Depth.INDIRECT)));
        return counting.figures();
    }

    /** Counts organizations, and groups of them, by sector. An organization is an index. */
    static final class Counting {
        private final int[] groups;
        private final CellSuppression suppression;
        private final List<Sector> sectors = new ArrayList<>();
        /** Who is counted in each. */
        private final List<BitSet> members = new ArrayList<>();

        private final List<List<Line>> lines = new ArrayList<>();

        /**
         * Nothing is counted yet.
         *
         * @param groups by organization; those of one parent have the same number
         * @param ownGroups that are left out
         */
        Counting(List<String> sectorOf, int[] groups, Set<Integer> ownGroups, CellSuppression suppression) {
            this.groups = groups.clone();
            this.suppression = suppression;
            Map<String, BitSet> byName = new TreeMap<>();
            IntStream.range(0, groups.length)
                    .filter(o -> !ownGroups.contains(groups[o]))
                    .forEach(o -> byName.computeIfAbsent(sectorOf.get(o), s -> new BitSet())
                            .set(o));
            var rest = new BitSet();
            byName.entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> -entry.getValue().cardinality()))
                    .forEach(entry -> {
                        if (groups(entry.getValue()) < suppression.least()) {
                            rest.or(entry.getValue());
                        } else {
                            add(entry.getKey(), entry.getValue());
                        }
                    });
            if (groups(rest) >= suppression.least()) {
                add(OTHER_SECTORS, rest);
            }
        }

        private void add(String name, BitSet organizations) {
            sectors.add(new Sector(name, organizations.cardinality()));
            members.add(organizations);
            lines.add(new ArrayList<>());
        }

        private int groups(BitSet organizations) {
            return (int) organizations.stream().map(o -> groups[o]).distinct().count();
        }

        /** @param organizations that use the vendor */
        void add(String vendor, int... organizations) {
            var all = new BitSet();
            for (int o : organizations) {
                all.set(o);
            }
            int[][] behind = new int[2][sectors.size()];
            int[] users = new int[sectors.size()];
            for (int s = 0; s < users.length; s++) {
                var using = (BitSet) members.get(s).clone();
                using.and(all);
                var others = (BitSet) members.get(s).clone();
                others.andNot(all);
                users[s] = using.cardinality();
                behind[USERS][s] = groups(using);
                // that nobody is left tells of everybody, so it is no harmless zero
                behind[OTHERS][s] = users[s] == 0 ? groups(others) : Math.max(1, groups(others));
            }
            boolean[][] withheld = suppression.of(behind);
            for (int s = 0; s < users.length; s++) {
                boolean isWithheld = withheld[USERS][s] || withheld[OTHERS][s];
                if (isWithheld || users[s] > 0) {
                    lines.get(s).add(new Line(vendor, sectors.get(s), isWithheld ? null : users[s]));
                }
            }
        }

        SectorFigures figures() {
            return new SectorFigures(
                    sectors, lines.stream().flatMap(List::stream).toList());
        }
    }
}
