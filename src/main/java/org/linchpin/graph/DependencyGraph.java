package org.linchpin.graph;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Immutable projection of a {@link Graph} on one day, laid out for analysis.
 *
 * <p>Nodes are dense ints {@code 0..nodeCount()-1}, ordered by {@link NodeKind}, then by id. What node {@code n} needs are
 * the groups {@code groupStart(n) .. groupEnd(n)-1}; group {@code g} has the distinct members {@code member(m)} for
 * {@code m} in {@code memberStart(g) .. memberEnd(g)-1}, of which {@link #required} must work. Needs that stand alone are
 * groups of one. Needs that follow from the rows (a product's vendor, a vendor's parent and country, …) are groups of one
 * without a row.
 *
 * <p>Space: about 24 bytes a group and 12 a member.
 */
public final class DependencyGraph {
    /** In place of an index: there is none. */
    public static final int NONE = -1;

    /** {@code values()} copies at each call, and kinds are asked for in every walk. */
    private static final NodeKind[] KINDS = NodeKind.values();

    private final Graph rows;
    private final LocalDate asOf;
    private final boolean withAssumptions;
    private final DependencyGraphArrays a;

    DependencyGraph(Graph rows, LocalDate asOf, boolean withAssumptions, DependencyGraphArrays arrays) {
        this.rows = rows;
        this.asOf = asOf;
        this.withAssumptions = withAssumptions;
        this.a = arrays;
    }

    /** Projects the rows that are valid on {@code asOf}. O(rows × log rows). */
    public static DependencyGraph of(Graph rows, LocalDate asOf) {
        return new DependencyGraphBuilder(rows, asOf, true).build();
    }

    /**
     * Projects as {@link #of}, but what an {@code illustrative} row names is taken not to fail by that row: what still goes
     * down, goes down without any assumption.
     */
    public static DependencyGraph withoutIllustrative(Graph rows, LocalDate asOf) {
        return new DependencyGraphBuilder(rows, asOf, false).build();
    }

    /** Projects other rows as these were: on the same day, and without illustrative rows if these are without them. */
    public DependencyGraph project(Graph others) {
        return new DependencyGraphBuilder(others, asOf, withAssumptions).build();
    }

    /** Whether something fails by that row here; not if it is illustrative and these are hidden. */
    public boolean isFelt(Dependency row) {
        return withAssumptions || row.evidence() != Evidence.ILLUSTRATIVE;
    }

    /** The rows that this is a projection of. */
    public Graph rows() {
        return rows;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public int nodeCount() {
        return a.ids.length;
    }

    public int groupCount() {
        return a.groupOwner.length;
    }

    /** First node of that kind; nodes of a kind are contiguous. */
    public int kindStart(NodeKind kind) {
        return a.kindStart[kind.ordinal()];
    }

    /** One past the last node of that kind. */
    public int kindEnd(NodeKind kind) {
        return a.kindStart[kind.ordinal() + 1];
    }

    public int count(NodeKind kind) {
        return kindEnd(kind) - kindStart(kind);
    }

    public NodeKind kind(int node) {
        for (NodeKind kind : KINDS) {
            if (node < kindEnd(kind)) {
                return kind;
            }
        }
        throw new IndexOutOfBoundsException("node %d of %d".formatted(node, nodeCount()));
    }

    public String id(int node) {
        return a.ids[node];
    }

    /** The name that users gave; for a country its English name in the CLDR. */
    public String name(int node) {
        return a.names[node];
    }

    /** The node of that id, or {@link #NONE}. O(log nodes). */
    public int node(String id) {
        for (NodeKind kind : KINDS) {
            int found = Arrays.binarySearch(a.ids, kindStart(kind), kindEnd(kind), id);
            if (found >= 0) {
                return found;
            }
        }
        return NONE;
    }

    /** Index in {@code rows().organizations()} of the owner of a system or service; else {@link #NONE}. */
    public int organization(int node) {
        return a.organization[node];
    }

    /** The owner of a system or service, else null. */
    public @Nullable Organization owner(int node) {
        int index = organization(node);
        return index == NONE ? null : rows.organizations().get(index);
    }

    /**
     * The row of a service.
     *
     * @throws IndexOutOfBoundsException if the node is none
     */
    public Service service(int node) {
        return rows.services().get(node - kindStart(NodeKind.SERVICE));
    }

    /** The row of a product. */
    public Product product(int node) {
        return rows.products().get(node - kindStart(NodeKind.PRODUCT));
    }

    /** The row of a vendor. */
    public Vendor vendor(int node) {
        return rows.vendors().get(node - kindStart(NodeKind.VENDOR));
    }

    /** The node of a product's vendor. */
    public int vendorOf(int product) {
        return a.vendorOfProduct[product - kindStart(NodeKind.PRODUCT)];
    }

    /** The top of a vendor's ownership; itself if nobody owns it. */
    public int ultimateParent(int vendor) {
        return a.ultimateVendor[vendor - kindStart(NodeKind.VENDOR)];
    }

    /** Index of the top of an organization's ownership; itself if nobody owns it. */
    public int ultimateOrganization(int organization) {
        return a.ultimateOrganization[organization];
    }

    public int groupStart(int node) {
        return a.groupStart[node];
    }

    public int groupEnd(int node) {
        return a.groupStart[node + 1];
    }

    /** The node that needs this group. */
    public int groupOwner(int group) {
        return a.groupOwner[group];
    }

    /** The name of a redundancy group, or null if the need stands alone. */
    public @Nullable String groupName(int group) {
        return a.groupName[group];
    }

    public int memberStart(int group) {
        return a.memberStart[group];
    }

    public int memberEnd(int group) {
        return a.memberStart[group + 1];
    }

    public int size(int group) {
        return memberEnd(group) - memberStart(group);
    }

    public int member(int index) {
        return a.member[index];
    }

    /** The row behind a membership, or null if it follows from other rows. */
    public @Nullable Dependency row(int memberIndex) {
        int row = a.memberRow[memberIndex];
        return row == NONE ? null : rows.dependencies().get(row);
    }

    /**
     * Members of the group that must work, 1 to its size. Where rows of a group are not valid on this day, it is at most the
     * number of those that are, so that no group is down without a fault.
     */
    public int required(int group) {
        return a.required[group];
    }

    /** Members whose loss takes the group down: size − required + 1. */
    public int threshold(int group) {
        return size(group) - required(group) + 1;
    }

    /** Whether the group's loss takes its owner down, in that mode. */
    public boolean isHard(int group, FaultMode mode) {
        return !a.soft[group] && (mode == FaultMode.MALFUNCTION || a.lossRideThrough[group] < Double.POSITIVE_INFINITY);
    }

    /** Hours that the owner carries on after a hard group went down, in that mode; finite for a hard group. */
    public double rideThrough(int group, FaultMode mode) {
        return mode == FaultMode.MALFUNCTION ? a.rideThrough[group] : a.lossRideThrough[group];
    }

    /** The groups that {@code node} is a member of are {@code dependentGroup(i)} for i from here to {@link #dependentEnd}. */
    public int dependentStart(int node) {
        return a.dependentStart[node];
    }

    public int dependentEnd(int node) {
        return a.dependentStart[node + 1];
    }

    public int dependentGroup(int index) {
        return a.dependentGroup[index];
    }

    /** The organizations of the rows, for {@link #organization}. */
    public List<Organization> organizations() {
        return rows.organizations();
    }
}
