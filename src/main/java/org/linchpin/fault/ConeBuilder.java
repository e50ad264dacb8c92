package org.linchpin.fault;

import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.FaultMode;
import org.linchpin.graph.Ints;

/**
 * Walks from one service after another to everything whose failure can reach it. Scratch memory of one thread: four bytes a
 * node of the graph.
 *
 * <p>An outage that does not end outlasts every ride-through, so hours play no part. A node that takes the service down
 * through groups that tolerate no loss stands for the service from then on: once it is down, all is decided. So it is
 * struck from the groups that it is in, and a group with fewer members left than it takes to fail is dropped. O(hard needs
 * of the nodes reached).
 */
final class ConeBuilder {
    private static final int UNSEEN = 0;
    private static final int AT_TOP = -1;

    private final DependencyGraph graph;
    /** By node: {@link #UNSEEN}, {@link #AT_TOP}, or its index in {@link #below}. */
    private final int[] seen;

    private FaultMode mode = FaultMode.MALFUNCTION;
    private Ints top = new Ints();
    /** The nodes that are not at the top; index 0 stands for the top. */
    private Ints below = new Ints();

    private Ints owner = new Ints();
    private Ints threshold = new Ints();
    private Ints memberStart = new Ints();
    private Ints member = new Ints();

    ConeBuilder(DependencyGraph graph) {
        this.graph = graph;
        seen = new int[graph.nodeCount()];
    }

    /** The cone of a service in that mode, contracted. */
    Cone build(int service, FaultMode itsMode) {
        mode = itsMode;
        top = new Ints();
        below = new Ints();
        owner = new Ints();
        threshold = new Ints();
        memberStart = new Ints();
        member = new Ints();
        below.add(service);
        raiseToTop(service);
        for (int i = 0; i < top.size(); i++) {
            addGates(top.get(i), Cone.TOP);
        }
        for (int i = 1; i < below.size(); i++) {
            addGates(below.get(i), i);
        }
        memberStart.add(member.size());
        forget();
        return ConeContraction.contract(graph, uncontracted());
    }

    /** Each node but those at the top as a part. */
    private Cone uncontracted() {
        int[] nodeStart = new int[below.size() + 1];
        int[] nodes = new int[top.size() + below.size() - 2];
        for (int i = 1; i < top.size(); i++) {
            nodes[i - 1] = top.get(i);
        }
        for (int part = 1; part < below.size(); part++) {
            nodeStart[part] = top.size() + part - 2;
            nodes[nodeStart[part]] = below.get(part);
        }
        nodeStart[below.size()] = nodes.length;
        return new Cone(
                nodeStart, nodes, owner.toArray(), threshold.toArray(), memberStart.toArray(), member.toArray());
    }

    private void raiseToTop(int service) {
        seen[service] = AT_TOP;
        top.add(service);
        for (int i = 0; i < top.size(); i++) {
            int node = top.get(i);
            for (int g = graph.groupStart(node); g < graph.groupEnd(node); g++) {
                if (graph.threshold(g) == 1 && graph.isHard(g, mode)) {
                    for (int m = graph.memberStart(g); m < graph.memberEnd(g); m++) {
                        if (seen[graph.member(m)] == UNSEEN) {
                            seen[graph.member(m)] = AT_TOP;
                            top.add(graph.member(m));
                        }
                    }
                }
            }
        }
    }

    private void addGates(int node, int part) {
        for (int g = graph.groupStart(node); g < graph.groupEnd(node); g++) {
            if (graph.isHard(g, mode) && membersLeft(g) >= graph.threshold(g)) {
                owner.add(part);
                threshold.add(graph.threshold(g));
                memberStart.add(member.size());
                for (int m = graph.memberStart(g); m < graph.memberEnd(g); m++) {
                    addMember(graph.member(m));
                }
            }
        }
    }

    private int membersLeft(int group) {
        int left = 0;
        for (int m = graph.memberStart(group); m < graph.memberEnd(group); m++) {
            left += seen[graph.member(m)] == AT_TOP ? 0 : 1;
        }
        return left;
    }

    private void addMember(int node) {
        if (seen[node] == UNSEEN) {
            seen[node] = below.size();
            below.add(node);
        }
        if (seen[node] != AT_TOP) {
            member.add(seen[node]);
        }
    }

    private void forget() {
        for (int i = 0; i < top.size(); i++) {
            seen[top.get(i)] = UNSEEN;
        }
        for (int i = 1; i < below.size(); i++) {
            seen[below.get(i)] = UNSEEN;
        }
    }
}
