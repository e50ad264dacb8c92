package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the change, or the two changes, that leave the least at stake. Used once, first for one change, then for two.
 *
 * <p>Exact: every change, and every pair in both orders that can differ, is worked out by {@link OwnOutages}, unless a bound says
 * that it is no better than what was found. The bound of a category and move is a product that only those faults take down that
 * take down each candidate: less down is never worse, for failure is monotone, and one more alternative never harms. Time: a
 * bound for each two categories and moves, one for each candidate of those whose bound is better than the best, and then each two
 * candidates that no bound rules out; microseconds each for a bank of hundreds of services.
 */
final class NextStepSearch {
    private static final int BETWEEN_CHECKS = 256;

    private final OwnOutages outages;
    private final Candidates candidates;
    private final BooleanSupplier exhausted;
    private final NextStepProgress progress;
    private final List<Kind> kinds = new ArrayList<>();

    private List<SupplierChange> best = List.of();
    private Score bestScore;
    private boolean truncated;
    private int steps;

    /**
     * A change whose product is open.
     *
     * @param best place of something no worse than any candidate of the category
     * @param bestToo place of another such thing, for the second of two changes
     */
    private record Kind(Move move, String category, int best, int bestToo) {
        OwnOutages.Step with(int place) {
            return new OwnOutages.Step(move, category, place);
        }

        OwnOutages.Step atBest() {
            return with(best);
        }

        OwnOutages.Step atBestToo() {
            return with(bestToo);
        }
    }

    private record Bounded<T>(T of, Score bound) {}

    /**
     * @param exhausted whether to give up; asked now and then
     */
    NextStepSearch(OwnOutages outages, Candidates candidates, BooleanSupplier exhausted, NextStepProgress progress) {
        this.outages = outages;
        this.candidates = candidates;
        this.exhausted = exhausted;
        this.progress = progress;
        bestScore = outages.today();
        for (String category : candidates.categories()) {
            int first = outages.atBest(category, candidates.of(category));
            int second = outages.atBest(category, candidates.of(category));
            for (Move move : Move.values()) {
                kinds.add(new Kind(move, category, first, second));
            }
        }
    }

    /** Whether time ran out. */
    boolean truncated() {
        return truncated;
    }

    /** The changes found by the last search; empty if none leaves less than what was found before. */
    List<SupplierChange> best() {
        return best;
    }

    /** Looks for the best change. */
    void one() {
        List<Bounded<Kind>> promising = promising(kinds, kind -> List.of(kind.atBest()));
        for (Bounded<Kind> kind : promising) {
            for (int product : candidates.of(kind.of().category())) {
                if (!kind.bound().isBetterThan(bestScore)) {
                    return;
                }
                offer(List.of(kind.of()), List.of(product));
            }
        }
    }

    /** Looks for two changes that are better than the best one. */
    void two() {
        best = List.of();
        List<List<Kind>> pairs = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = 0; j < kinds.size(); j++) {
                if (canDiffer(kinds.get(i), kinds.get(j), i, j)) {
                    pairs.add(List.of(kinds.get(i), kinds.get(j)));
                }
            }
        }
        List<Bounded<List<Kind>>> promising = promising(
                pairs, pair -> List.of(pair.get(0).atBest(), pair.get(1).atBestToo()));
        for (int i = 0; i < promising.size(); i++) {
            progress.at(i, promising.size());
            Bounded<List<Kind>> pair = promising.get(i);
            if (!pair.bound().isBetterThan(bestScore) || truncated) {
                return;
            }
            choose(pair.of().get(0), pair.of().get(1), pair.bound());
        }
    }

    /**
     * Whether these two, in this order, are more than one of them and differ from the other order. Of moves of the same kind the
     * order does not matter, nor does it where no need is of both; a switch undoes what was done to its category before.
     */
    private boolean canDiffer(Kind first, Kind second, int i, int j) {
        if (first.category().equals(second.category())) {
            return second.move() == Move.ADD;
        }
        return i < j || first.move() != second.move() && outages.meet(first.category(), second.category());
    }

    private void choose(Kind first, Kind second, Score bound) {
        List<Bounded<Integer>> firsts = promising(
                candidates.of(first.category()),
                product -> List.of(first.with(outages.place(product)), second.atBestToo()));
        if (firsts.isEmpty()) {
            return;
        }
        List<Bounded<Integer>> seconds = promising(
                candidates.of(second.category()),
                product -> List.of(first.atBest(), second.with(outages.place(product))));
        for (Bounded<Integer> one : firsts) {
            if (!one.bound().isBetterThan(bestScore)) {
                return;
            }
            for (Bounded<Integer> other : seconds) {
                if (!other.bound().isBetterThan(bestScore)
                        || !one.bound().isBetterThan(bestScore)
                        || !bound.isBetterThan(bestScore)) {
                    break;
                }
                if (truncated) {
                    return;
                }
                if (!first.equals(second) || one.of() < other.of()) {
                    offer(List.of(first, second), List.of(one.of(), other.of()));
                }
            }
        }
    }

    /** How a bound is worked out. */
    private interface Bound<T> {
        List<OwnOutages.Step> of(T one);
    }

    /** Those that can be best, the most promising first; of equals the first. */
    private <T> List<Bounded<T>> promising(List<T> all, Bound<T> bound) {
        List<Bounded<T>> promising = new ArrayList<>();
        for (T one : all) {
            Score score = score(bound.of(one));
            if (score != null && score.isBetterThan(bestScore)) {
                promising.add(new Bounded<>(one, score));
            }
        }
        promising.sort(Comparator.comparing(Bounded::bound));
        return promising;
    }

    private void offer(List<Kind> of, List<Integer> products) {
        List<OwnOutages.Step> all = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            all.add(of.get(i).with(outages.place(products.get(i))));
        }
        Score score = score(all);
        if (score != null && score.isBetterThan(bestScore)) {
            bestScore = score;
            List<SupplierChange> changes = new ArrayList<>();
            for (int i = 0; i < of.size(); i++) {
                changes.add(new SupplierChange(of.get(i).move(), of.get(i).category(), products.get(i)));
            }
            best = List.copyOf(changes);
        }
    }

    /** Null if time ran out. */
    private @Nullable Score score(List<OwnOutages.Step> all) {
        truncated |= steps++ % BETWEEN_CHECKS == 0 && exhausted.getAsBoolean();
        return truncated ? null : outages.after(all);
    }
}
