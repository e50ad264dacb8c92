package org.linchpin.concentration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
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

    private static final int NOBODY = -1;
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
                new Tally(organizations.stream().map(Organization::sector).toList(), groups, ownGroups, suppression);
        IntStream.range(graph.kindStart(NodeKind.VENDOR), graph.kindEnd(NodeKind.VENDOR))
                .filter(vendor -> graph.ultimateParent(vendor) == vendor)
                .forEach(vendor -> counting.add(graph.id(vendor), use.organizations(vendor, Depth.INDIRECT)));
        return counting.figures();
    }

    /** Counts organizations, and groups of them, by sector. An organization is an index. */
    static final class Tally {
        private final CellSuppression suppression;
        private final List<Sector> sectors = new ArrayList<>();
        private final List<List<Line>> lines = new ArrayList<>();
        /** By sector: groups with members in it. */
        private final List<Integer> groupsOfSector = new ArrayList<>();

        /** By organization: its group in its sector, or {@link #NOBODY}. */
        private final int[] partOf;

        /** By part: the sector, the members, and how many of them were counted last. */
        private final List<Integer> sectorOfPart = new ArrayList<>();

        private final List<Integer> sizeOfPart = new ArrayList<>();
        private final int[] countOfPart;

        /**
         * Nothing is counted yet.
         *
         * @param groups by organization; those of one parent have the same number
         * @param ownGroups that are left out
         */
        Tally(List<String> sectorOf, int[] groups, Set<Integer> ownGroups, CellSuppression suppression) {
            this.suppression = suppression;
            partOf = new int[groups.length];
            Arrays.fill(partOf, NOBODY);
            Map<String, BitSet> byName = new TreeMap<>();
            IntStream.range(0, groups.length)
                    .filter(o -> !ownGroups.contains(groups[o]))
                    .forEach(o -> byName.computeIfAbsent(sectorOf.get(o), s -> new BitSet())
                            .set(o));
            var rest = new BitSet();
            byName.entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> -entry.getValue().cardinality()))
                    .forEach(entry -> {
                        if (!isEnough(entry.getValue(), groups)) {
                            rest.or(entry.getValue());
                        } else {
                            add(entry.getKey(), entry.getValue(), groups);
                        }
                    });
            if (isEnough(rest, groups)) {
                add(OTHER_SECTORS, rest, groups);
            }
            countOfPart = new int[sizeOfPart.size()];
        }

        private boolean isEnough(BitSet organizations, int... groups) {
            return organizations.stream().map(o -> groups[o]).distinct().count() >= suppression.least();
        }

        private void add(String name, BitSet organizations, int... groups) {
            Map<Integer, Integer> parts = new HashMap<>();
            organizations.stream().forEach(o -> {
                int part = parts.computeIfAbsent(groups[o], group -> {
                    sectorOfPart.add(sectors.size());
                    sizeOfPart.add(0);
                    return sizeOfPart.size() - 1;
                });
                partOf[o] = part;
                sizeOfPart.set(part, sizeOfPart.get(part) + 1);
            });
            sectors.add(new Sector(name, organizations.cardinality()));
            groupsOfSector.add(parts.size());
            lines.add(new ArrayList<>());
        }

        /** @param organizations that use the vendor; each once */
        void add(String vendor, int... organizations) {
            int[] users = new int[sectors.size()];
            int[][] behind = new int[2][sectors.size()];
            for (int s = 0; s < users.length; s++) {
                behind[OTHERS][s] = groupsOfSector.get(s);
            }
            for (int o : organizations) {
                int part = partOf[o];
                if (part != NOBODY) {
                    int sector = sectorOfPart.get(part);
                    users[sector]++;
                    countOfPart[part]++;
                    if (countOfPart[part] == 1) {
                        behind[USERS][sector]++;
                    }
                    if (countOfPart[part] == sizeOfPart.get(part)) {
                        behind[OTHERS][sector]--;
                    }
                }
            }
            for (int o : organizations) {
                if (partOf[o] != NOBODY) {
                    countOfPart[partOf[o]] = 0;
                }
            }
            if (Arrays.stream(users).sum() > 0) {
                addLines(vendor, users, behind);
            }
        }

        private void addLines(String vendor, int[] users, int[][] behind) {
            for (int s = 0; s < users.length; s++) {
                if (users[s] > 0) {
                    // that nobody is left tells of everybody, so it is no harmless zero
                    behind[OTHERS][s] = Math.max(1, behind[OTHERS][s]);
                }
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
