package org.linchpin.graph;

import java.util.Arrays;

/**
 * Needs of the nodes of one kind, without an object each. Owners are numbered as they begin, from 0. A member is a number
 * from 0 for a product, and the complement of a number from 0 for a system.
 */
final class NeedList {
    /** In place of hours: the need is soft. */
    private static final int SOFT = -1;

    private final Ints ownerStart = new Ints();
    private final Ints groupStart = new Ints();
    private final Ints members = new Ints();
    private final Ints hours = new Ints();

    /** Begins the needs of the next owner. */
    void begin() {
        ownerStart.add(groupStart.size());
    }

    /** Adds a need that stands alone, unless the owner has it already. */
    void alone(int rideThroughHours, int member) {
        if (!standsAlone(member)) {
            add(rideThroughHours, member);
        }
    }

    /** Adds a soft need that stands alone, unless the owner has it already. */
    void soft(int member) {
        alone(SOFT, member);
    }

    /** Adds a redundancy group that tolerates the loss of one of its distinct members, at least two. */
    void group(int rideThroughHours, int... distinct) {
        add(rideThroughHours, distinct);
    }

    int owners() {
        return ownerStart.size();
    }

    int groups() {
        return groupStart.size();
    }

    int memberCount() {
        return members.size();
    }

    int firstGroup(int owner) {
        return ownerStart.get(owner);
    }

    /** One past the owner's last group. */
    int endGroup(int owner) {
        return owner + 1 < ownerStart.size() ? ownerStart.get(owner + 1) : groupStart.size();
    }

    /** The members of a group, of which all but one must work, or the one of a need that stands alone. */
    int[] members(int group) {
        int end = group + 1 < groupStart.size() ? groupStart.get(group + 1) : members.size();
        int[] found = new int[end - groupStart.get(group)];
        Arrays.setAll(found, i -> members.get(groupStart.get(group) + i));
        return found;
    }

    boolean isSoft(int group) {
        return hours.get(group) == SOFT;
    }

    int rideThroughHours(int group) {
        return Math.max(0, hours.get(group));
    }

    private boolean standsAlone(int member) {
        for (int group = ownerStart.get(ownerStart.size() - 1); group < groupStart.size(); group++) {
            int start = groupStart.get(group);
            int end = group + 1 < groupStart.size() ? groupStart.get(group + 1) : members.size();
            if (end - start == 1 && members.get(start) == member) {
                return true;
            }
        }
        return false;
    }

    private void add(int rideThroughHours, int... added) {
        groupStart.add(members.size());
        hours.add(rideThroughHours);
        for (int member : added) {
            members.add(member);
        }
    }
}
