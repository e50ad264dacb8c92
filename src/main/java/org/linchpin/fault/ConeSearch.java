package org.linchpin.fault;

import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.linchpin.graph.Ints;

/**
 * Finds the minimal cut sets in one cone. Used once, first for sets of one node, then of two.
 *
 * <p>Time: each part is the second fault once for every {@link FaultWorlds#worldCount} parts, and costs the gates that it
 * touches, so about parts² / 64 times the gates that one fault touches, at best; then the sets found. Space: at most 32 MB.
 */
final class ConeSearch {
    /** 4,096 worlds: a row is a page of memory's eighth, and stays in the fast caches with its neighbours. */
    private static final int MOST_WORDS = 64;

    private static final int MOST_WORDS_OF_ALL_ROWS = 1 << 22;

    private final Cone cone;
    private final IntPredicate leads;
    private final BooleanSupplier exhausted;
    private final CutSetSink found;
    /** The parts with faults; those of {@code parts.get(i)} are {@code faults[faultStart[i] .. faultStart[i + 1] - 1]}. */
    private Ints parts = new Ints();

    private Ints faults = new Ints();
    private Ints faultStart = new Ints();

    /**
     * @param leads each set holds at least one of these; all nodes of a part are, or none
     * @param exhausted whether to give up
     */
    ConeSearch(Cone cone, IntPredicate leads, BooleanSupplier exhausted, CutSetSink found) {
        this.cone = cone;
        this.leads = leads;
        this.exhausted = exhausted;
        this.found = found;
    }

    /** Finds the leading nodes that suffice alone; false if the search ended early. */
    boolean ones() {
        for (int i = cone.nodeStart[Cone.TOP]; i < cone.nodeStart[Cone.TOP + 1]; i++) {
            if (leads.test(cone.nodes[i]) && !found.one(cone.nodes[i])) {
                return false;
            }
        }
        collect(leads);
        FaultWorlds worlds = worlds();
        for (int from = 0; from < parts.size(); from += worlds.worldCount()) {
            if (!worlds.begin(parts, from)) {
                return false;
            }
            for (int w = worlds.nextDown(0); w >= 0; w = worlds.nextDown(w + 1)) {
                for (int i = faultStart.get(from + w); i < faultStart.get(from + w + 1); i++) {
                    if (!found.one(faults.get(i))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /**
     * Finds the pairs; false if the search ended early.
     *
     * @param suspects the nodes that may be in a pair; none of them takes the service down alone
     */
    boolean twos(IntPredicate suspects) {
        collect(suspects);
        FaultWorlds worlds = worlds();
        for (int from = 0; from < parts.size(); from += worlds.worldCount()) {
            if (!worlds.begin(parts, from)) {
                return false;
            }
            int end = Math.min(parts.size(), from + worlds.worldCount());
            boolean onlyLeads = isLeading(from, end);
            for (int second = 0; second < (onlyLeads ? end - 1 : parts.size()); second++) {
                if (isLeading(second, second + 1) && !pairsWith(second, worlds, from)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean pairsWith(int second, FaultWorlds worlds, int from) {
        boolean more = worlds.add(parts.get(second));
        for (int w = worlds.nextDown(0); more && w >= 0; w = worlds.nextDown(w + 1)) {
            int first = from + w;
            // two leading parts meet twice, and count once
            if (first > second || !isLeading(first, first + 1)) {
                more = pairsOf(first, second);
            }
        }
        worlds.takeBack();
        return more;
    }

    private boolean pairsOf(int first, int second) {
        for (int i = faultStart.get(first); i < faultStart.get(first + 1); i++) {
            if (exhausted.getAsBoolean()) {
                return false;
            }
            for (int j = faultStart.get(second); j < faultStart.get(second + 1); j++) {
                if (!found.two(faults.get(i), faults.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether all these parts lead. */
    private boolean isLeading(int from, int to) {
        boolean all = true;
        for (int i = from; all && i < to; i++) {
            all = leads.test(faults.get(faultStart.get(i)));
        }
        return all;
    }

    private void collect(IntPredicate wanted) {
        parts = new Ints();
        faults = new Ints();
        faultStart = new Ints();
        for (int part = 1; part < cone.partCount(); part++) {
            int start = faults.size();
            for (int i = cone.nodeStart[part]; i < cone.nodeStart[part + 1]; i++) {
                if (wanted.test(cone.nodes[i])) {
                    faults.add(cone.nodes[i]);
                }
            }
            if (faults.size() > start) {
                parts.add(part);
                faultStart.add(start);
            }
        }
        faultStart.add(faults.size());
    }

    private FaultWorlds worlds() {
        int fit = Math.max(1, Math.min(MOST_WORDS, MOST_WORDS_OF_ALL_ROWS / cone.partCount()));
        int needed = (parts.size() + Long.SIZE - 1) / Long.SIZE;
        return new FaultWorlds(cone, Math.max(1, Math.min(fit, needed)), exhausted);
    }
}
