package org.linchpin.graph;

import static org.linchpin.graph.DependencyGraph.NONE;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Adds the needs of a {@link RealisticGraph} to the projection of its nodes. Used once. */
final class RealisticProjection {
    private final DependencyGraph nodes;
    private final RealisticNeeds needs;
    private final DependencyGraphArrays out = new DependencyGraphArrays();
    private int group;
    private int memberCount;

    private RealisticProjection(DependencyGraph nodes, RealisticNeeds needs) {
        this.nodes = nodes;
        this.needs = needs;
    }

    static DependencyGraph of(DependencyGraph nodes, RealisticNeeds needs) {
        return new RealisticProjection(nodes, needs).project();
    }

    private DependencyGraph project() {
        copyNodes();
        int groups =
                nodes.groupCount() + needs.ofProducts.groups() + needs.ofSystems.groups() + needs.ofServices.groups();
        out.groupOwner = new int[groups];
        out.groupName = new @Nullable String[groups];
        out.required = new int[groups];
        out.soft = new boolean[groups];
        out.rideThrough = new double[groups];
        out.lossRideThrough = new double[groups];
        out.memberStart = new int[groups + 1];
        out.groupStart = new int[nodes.nodeCount() + 1];
        out.member = new int
                [nodes.memberStart(nodes.groupCount())
                        + needs.ofProducts.memberCount()
                        + needs.ofSystems.memberCount()
                        + needs.ofServices.memberCount()];
        out.memberRow = new int[out.member.length];
        Arrays.fill(out.memberRow, NONE);
        for (int node = 0; node < nodes.nodeCount(); node++) {
            copyGroups(node);
            addNeeds(node);
            out.groupStart[node + 1] = group;
        }
        DependencyGraphBuilder.layOutDependents(out);
        return new DependencyGraph(nodes.rows(), nodes.asOf(), true, out);
    }

    private void copyNodes() {
        int count = nodes.nodeCount();
        out.ids = new String[count];
        out.names = new String[count];
        out.organization = new int[count];
        for (int node = 0; node < count; node++) {
            out.ids[node] = nodes.id(node);
            out.names[node] = nodes.name(node);
            out.organization[node] = nodes.organization(node);
        }
        out.kindStart = new int[NodeKind.values().length + 1];
        for (NodeKind kind : NodeKind.values()) {
            out.kindStart[kind.ordinal() + 1] = nodes.kindEnd(kind);
        }
        out.vendorOfProduct = new int[nodes.count(NodeKind.PRODUCT)];
        Arrays.setAll(out.vendorOfProduct, p -> nodes.vendorOf(nodes.kindStart(NodeKind.PRODUCT) + p));
        out.ultimateVendor = new int[nodes.count(NodeKind.VENDOR)];
        Arrays.setAll(out.ultimateVendor, v -> nodes.ultimateParent(nodes.kindStart(NodeKind.VENDOR) + v));
        out.ultimateOrganization = new int[nodes.organizations().size()];
        Arrays.setAll(out.ultimateOrganization, nodes::ultimateOrganization);
    }

    private void copyGroups(int node) {
        for (int g = nodes.groupStart(node); g < nodes.groupEnd(node); g++) {
            out.member[memberCount++] = nodes.member(nodes.memberStart(g));
            boolean endless = !nodes.isHard(g, FaultMode.LOSS);
            double lossHours = endless ? Double.POSITIVE_INFINITY : nodes.rideThrough(g, FaultMode.LOSS);
            endGroup(node, 1, false, nodes.rideThrough(g, FaultMode.MALFUNCTION), lossHours);
        }
    }

    private void addNeeds(int node) {
        NodeKind kind = nodes.kind(node);
        switch (kind) {
            case PRODUCT -> addNeeds(node, needs.ofProducts, node - nodes.kindStart(kind));
            case SYSTEM -> addNeeds(node, needs.ofSystems, node - nodes.kindStart(kind));
            case SERVICE -> addNeeds(node, needs.ofServices, node - nodes.kindStart(kind));
            default -> {}
        }
    }

    private void addNeeds(int node, NeedList list, int owner) {
        for (int g = list.firstGroup(owner); g < list.endGroup(owner); g++) {
            int[] members = list.members(g);
            for (int member : members) {
                out.member[memberCount++] = member < 0
                        ? nodes.kindStart(NodeKind.SYSTEM) + ~member
                        : nodes.kindStart(NodeKind.PRODUCT) + member;
            }
            if (members.length > 1) {
                out.groupName[group] = "g" + (g - list.firstGroup(owner) + 1);
            }
            int hours = list.rideThroughHours(g);
            endGroup(node, Math.max(1, members.length - 1), list.isSoft(g), hours, hours);
        }
    }

    private void endGroup(int owner, int required, boolean soft, double hours, double lossHours) {
        out.groupOwner[group] = owner;
        out.required[group] = required;
        out.soft[group] = soft;
        out.rideThrough[group] = hours;
        out.lossRideThrough[group] = lossHours;
        out.memberStart[++group] = memberCount;
    }
}
