package org.linchpin.graph;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays the rows of one day out as arrays. Used once. */
final class DependencyGraphBuilder {
    private final Graph rows;
    private final LocalDate asOf;
    private final boolean withAssumptions;
    private final DependencyGraphArrays out = new DependencyGraphArrays();
    private final Map<String, Integer> nodes = new HashMap<>();

    private final List<@Nullable String> groupNames = new ArrayList<>();
    private final Ints groupOwners = new Ints();
    private final Ints required = new Ints();
    private final Ints soft = new Ints();
    private final Ints memberStarts = new Ints();
    private final Ints members = new Ints();
    private final Ints memberRows = new Ints();
    private double[] rideThrough = new double[16];
    private double[] lossRideThrough = new double[16];

    /** @param withAssumptions whether what illustrative rows name can fail by them */
    DependencyGraphBuilder(Graph rows, LocalDate asOf, boolean withAssumptions) {
        this.rows = rows;
        this.asOf = asOf;
        this.withAssumptions = withAssumptions;
    }

    DependencyGraph build() {
        layOutNodes();
        layOutOwners();
        Map<String, int[]> written = writtenNeeds();
        out.groupStart = new int[out.ids.length + 1];
        for (int node = 0; node < out.ids.length; node++) {
            impliedNeeds(node);
            int[] range = written.get(out.ids[node]);
            if (range != null) {
                writtenGroups(node, range[0], range[1]);
            }
            out.groupStart[node + 1] = groupOwners.size();
        }
        out.groupOwner = groupOwners.toArray();
        out.groupName = groupNames.toArray(String[]::new);
        out.required = required.toArray();
        out.soft = new boolean[groupOwners.size()];
        for (int g = 0; g < out.soft.length; g++) {
            out.soft[g] = soft.get(g) == 1;
        }
        out.rideThrough = Arrays.copyOf(rideThrough, groupOwners.size());
        out.lossRideThrough = Arrays.copyOf(lossRideThrough, groupOwners.size());
        memberStarts.add(members.size());
        out.memberStart = memberStarts.toArray();
        out.member = members.toArray();
        out.memberRow = memberRows.toArray();
        layOutDependents(out);
        return new DependencyGraph(rows, asOf, withAssumptions, out);
    }

    private void layOutNodes() {
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int[] starts = new int[NodeKind.values().length + 1];
        for (String code : rows.countries()) {
            ids.add(code);
            names.add(Countries.name(code));
        }
        starts[NodeKind.LOCATION.ordinal()] = ids.size();
        rows.locations().forEach(l -> add(ids, names, l.id(), l.name()));
        starts[NodeKind.VENDOR.ordinal()] = ids.size();
        rows.vendors().forEach(v -> add(ids, names, v.id(), v.name()));
        starts[NodeKind.PRODUCT.ordinal()] = ids.size();
        rows.products().forEach(p -> add(ids, names, p.id(), p.name()));
        starts[NodeKind.SYSTEM.ordinal()] = ids.size();
        rows.systems().forEach(s -> add(ids, names, s.id(), s.name()));
        starts[NodeKind.SERVICE.ordinal()] = ids.size();
        rows.services().forEach(s -> add(ids, names, s.id(), s.name()));
        starts[NodeKind.values().length] = ids.size();
        out.ids = ids.toArray(String[]::new);
        out.names = names.toArray(String[]::new);
        out.kindStart = starts;
        for (int n = 0; n < out.ids.length; n++) {
            nodes.put(out.ids[n], n);
        }
    }

    private static void add(List<String> ids, List<String> names, String id, String name) {
        ids.add(id);
        names.add(name);
    }

    private void layOutOwners() {
        Map<String, Integer> organizations = new HashMap<>();
        for (Organization organization : rows.organizations()) {
            organizations.put(organization.id(), organizations.size());
        }
        out.organization = new int[out.ids.length];
        Arrays.fill(out.organization, NONE);
        for (InternalSystem system : rows.systems()) {
            out.organization[node(system.id())] = index(organizations, system.organization());
        }
        for (Service service : rows.services()) {
            out.organization[node(service.id())] = index(organizations, service.organization());
        }
        out.ultimateOrganization =
                tops(rows.organizations().stream().map(Organization::parent).toList(), organizations, 0);
        out.ultimateVendor = tops(rows.vendors().stream().map(Vendor::parent).toList(), nodes, start(NodeKind.VENDOR));
        out.vendorOfProduct =
                rows.products().stream().mapToInt(p -> node(p.vendor())).toArray();
    }

    /** For each row the top of its chain of parents, as index + offset. Each chain is walked once. */
    private static int[] tops(List<@Nullable String> parents, Map<String, Integer> indexes, int offset) {
        int[] top = new int[parents.size()];
        Arrays.fill(top, NONE);
        for (int i = 0; i < top.length; i++) {
            int end = i;
            for (String parent = parents.get(end); parent != null && top[end] == NONE; parent = parents.get(end)) {
                end = index(indexes, parent) - offset;
            }
            int found = top[end] == NONE ? end + offset : top[end];
            for (int at = i; top[at] == NONE; ) {
                top[at] = found;
                String parent = parents.get(at);
                at = parent == null ? at : index(indexes, parent) - offset;
            }
        }
        return top;
    }

    private void impliedNeeds(int node) {
        if (node >= start(NodeKind.SYSTEM) || node < start(NodeKind.LOCATION)) {
            return;
        }
        if (node >= start(NodeKind.PRODUCT)) {
            Product product = rows.products().get(node - start(NodeKind.PRODUCT));
            implied(node, product.vendor(), product.withoutVendorHours());
            if (product.location() != null) {
                implied(node, product.location(), 0);
            }
        } else if (node >= start(NodeKind.VENDOR)) {
            Vendor vendor = rows.vendors().get(node - start(NodeKind.VENDOR));
            impliedParentAndCountry(node, vendor.parent(), vendor.country());
        } else {
            Location location = rows.locations().get(node - start(NodeKind.LOCATION));
            impliedParentAndCountry(node, location.parent(), location.country());
        }
    }

    private void impliedParentAndCountry(int node, @Nullable String parent, String country) {
        if (parent != null) {
            implied(node, parent, 0);
        }
        if (!country.equals(Graph.UNKNOWN_COUNTRY)) {
            implied(node, country, 0);
        }
    }

    private void implied(int owner, String need, double lossHours) {
        beginGroup(members.size(), owner, null, false, 0, lossHours);
        members.add(node(need));
        memberRows.add(NONE);
        required.add(1);
    }

    /** The range of rows that each node wrote; the rows are sorted by from, group, to. */
    private Map<String, int[]> writtenNeeds() {
        Map<String, int[]> ranges = new HashMap<>();
        List<Dependency> all = rows.dependencies();
        for (int i = 0; i < all.size(); i++) {
            int row = i;
            ranges.computeIfAbsent(all.get(i).from(), id -> new int[] {row, row})[1] = i + 1;
        }
        return ranges;
    }

    private void writtenGroups(int owner, int from, int to) {
        int i = from;
        while (i < to) {
            Dependency first = rows.dependencies().get(i);
            int end = i + 1;
            while (end < to
                    && first.group() != null
                    && first.group().equals(rows.dependencies().get(end).group())) {
                end++;
            }
            writtenGroup(owner, first, i, end);
            i = end;
        }
    }

    /**
     * A group cannot require more members than take part on this day. A member that cannot fail is left out, and so is one
     * of those required: the rest must provide the others.
     */
    private void writtenGroup(int owner, Dependency first, int from, int to) {
        int start = members.size();
        int valid = 0;
        for (int i = from; i < to; i++) {
            Dependency row = rows.dependencies().get(i);
            if (row.validOn(asOf)) {
                valid++;
                if (withAssumptions || row.evidence() != Evidence.ILLUSTRATIVE) {
                    members.add(node(row.to()));
                    memberRows.add(i);
                }
            }
        }
        int safe = valid - (members.size() - start);
        int mustWork = Math.min(first.required() == null ? 1 : first.required(), valid) - safe;
        if (mustWork < 1) {
            members.truncate(start);
            memberRows.truncate(start);
            return;
        }
        beginGroup(
                start,
                owner,
                first.group(),
                first.kind() == NeedKind.SOFT,
                first.rideThroughHours(),
                first.rideThroughHours());
        required.add(mustWork);
    }

    private void beginGroup(
            int start, int owner, @Nullable String name, boolean isSoft, double hours, double lossHours) {
        int g = groupOwners.size();
        if (g == rideThrough.length) {
            rideThrough = Arrays.copyOf(rideThrough, 2 * g);
            lossRideThrough = Arrays.copyOf(lossRideThrough, 2 * g);
        }
        rideThrough[g] = hours;
        lossRideThrough[g] = lossHours;
        groupOwners.add(owner);
        groupNames.add(name);
        soft.add(isSoft ? 1 : 0);
        memberStarts.add(start);
    }

    /** From the members of all groups, of which groups each node is a member. */
    static void layOutDependents(DependencyGraphArrays out) {
        int[] start = new int[out.ids.length + 1];
        for (int m : out.member) {
            start[m + 1]++;
        }
        for (int n = 0; n < out.ids.length; n++) {
            start[n + 1] += start[n];
        }
        int[] fill = Arrays.copyOf(start, out.ids.length);
        out.dependentGroup = new int[out.member.length];
        for (int g = 0; g < out.groupOwner.length; g++) {
            for (int m = out.memberStart[g]; m < out.memberStart[g + 1]; m++) {
                out.dependentGroup[fill[out.member[m]]++] = g;
            }
        }
        out.dependentStart = start;
    }

    private int start(NodeKind kind) {
        return out.kindStart[kind.ordinal()];
    }

    private int node(String id) {
        return index(nodes, id);
    }

    private static int index(Map<String, Integer> indexes, String id) {
        Integer found = indexes.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no row has the id \"%s\"".formatted(id));
        }
        return found;
    }
}
