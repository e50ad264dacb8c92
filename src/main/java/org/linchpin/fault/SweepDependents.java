package org.linchpin.fault;

/**
 * {@link SweepNeeds} the other way round: what loses by a position. Immutable; 4 bytes a member and a gate, 8 a node. Built in
 * O(members).
 */
final class SweepDependents {
    /** Owners that go down with position p at once: {@code owner[ownerStart[p] .. ownerStart[p + 1] - 1]}. */
    final int[] ownerStart;

    final int[] owner;
    /** The gates that position p is a member of: {@code gate[gateStart[p] .. gateStart[p + 1] - 1]}. */
    final int[] gateStart;

    final int[] gate;
    /** By gate. */
    final int[] gateOwner;
    /** By gate, the members whose loss takes it down; 2 or more. */
    final int[] threshold;
    /** From this position on nothing loses by any. */
    final int firstLeaf;

    SweepDependents(SweepNeeds needs) {
        int positions = needs.singleStart.length - 1;
        ownerStart = new int[positions + 1];
        owner = new int[needs.single.length];
        Cone.transpose(needs.singleStart, needs.single, ownerStart, owner);
        gateStart = new int[positions + 1];
        gate = new int[needs.member.length];
        Cone.transpose(needs.memberStart, needs.member, gateStart, gate);
        gateOwner = new int[needs.gateCount()];
        for (int position = 0; position < positions; position++) {
            for (int g = needs.gateStart[position]; g < needs.gateStart[position + 1]; g++) {
                gateOwner[g] = position;
            }
        }
        threshold = needs.threshold;
        int leaves = positions;
        while (leaves > 0
                && ownerStart[leaves - 1] == ownerStart[positions]
                && gateStart[leaves - 1] == gateStart[positions]) {
            leaves--;
        }
        firstLeaf = leaves;
    }
}
