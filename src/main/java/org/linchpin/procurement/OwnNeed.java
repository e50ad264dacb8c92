package org.linchpin.procurement;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A need of an organization's service or system as far as failure is concerned: members of which some must work. {@link
 * OwnNeeds} makes changes in rows; the same changes here take no rows and no text.
 *
 * @param places of the distinct members
 * @param sure how many more members cannot fail by this need, as places; they are no members that are lost
 * @param required members, those that are sure included, that must work
 * @param hard whether its loss takes down
 * @param alone whether it is a row without a group
 */
record OwnNeed(int[] places, int[] sure, int required, boolean hard, boolean alone) {
    /** Members that can be lost, at which it is down; more than there are: never. */
    int lost() {
        return places.length + sure.length - required + 1;
    }

    boolean names(IntPredicate ofCategory) {
        return Arrays.stream(places).anyMatch(ofCategory) || Arrays.stream(sure).anyMatch(ofCategory);
    }

    private boolean names(int place) {
        return names(member -> member == place);
    }

    private int named(IntPredicate ofCategory) {
        return (int) IntStream.concat(Arrays.stream(places), Arrays.stream(sure))
                .filter(ofCategory)
                .count();
    }

    /** With one more alternative. */
    OwnNeed adding(int place) {
        return names(place) ? this : new OwnNeed(with(places, place), sure, alone ? 1 : required, hard, false);
    }

    /** Of a group: with one product in place of all those. */
    OwnNeed switching(IntPredicate ofCategory, int place) {
        if (names(place) && named(ofCategory) == 1) {
            return this;
        }
        int[] left = without(places, member -> ofCategory.test(member) && member != place);
        int[] leftSure = without(sure, member -> ofCategory.test(member) && member != place);
        int[] members = names(place) ? left : with(left, place);
        return new OwnNeed(members, leftSure, Math.min(required, members.length + leftSure.length), hard, alone);
    }

    private static int[] with(int[] places, int place) {
        int[] more = Arrays.copyOf(places, places.length + 1);
        more[places.length] = place;
        return more;
    }

    private static int[] without(int[] places, IntPredicate those) {
        return Arrays.stream(places).filter(those.negate()).toArray();
    }
}
