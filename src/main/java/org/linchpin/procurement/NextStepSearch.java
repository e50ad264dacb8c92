package org.linchpin.procurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Finds the change, or the two changes, that leave the least at stake. Used once, first for one change, then for two.
 *
 * <p>Exact: every change, and every pair in both orders that can differ, is compared by its {@link SlotEffect}; what is skipped
 * has a bound that is no better than what was found. Time: an analysis of what the organization needs for each two slots whose
 * bound is better than the best, then well under a microsecond for each two candidates that no bound rules out.
 */
final class NextStepSearch {
    private static final int BETWEEN_CHECKS = 4_096;

    private final SupplierWhatIf whatIf;
    private final Candidates candidates;
    private final ProductFaults faults;
    private final BooleanSupplier exhausted;

    private List<SupplierChange> best = List.of();
    private Score bestScore;
    private volatile boolean truncated;
    private int steps;

    /**
     * @param exhausted whether to give up; asked now and then
     */
    NextStepSearch(SupplierWhatIf whatIf, Candidates candidates, ProductFaults faults, BooleanSupplier exhausted) {
        this.whatIf = whatIf;
        this.candidates = candidates;
        this.faults = faults;
        this.exhausted = exhausted;
        bestScore = Score.of(whatIf.today());
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
        List<List<Slot>> slots =
                candidates.slots().stream().map(slot -> List.of(slot)).toList();
        search(slots);
    }

    /** Looks for two changes that are better than the best one. */
    void two() {
        best = List.of();
        List<List<Slot>> pairs = new ArrayList<>();
        List<Slot> slots = candidates.slots();
        for (int i = 0; i < slots.size(); i++) {
            for (int j = 0; j < slots.size(); j++) {
                if (canDiffer(slots.get(i), slots.get(j), i, j)) {
                    pairs.add(List.of(slots.get(i), slots.get(j)));
                }
            }
        }
        search(pairs);
    }

    /**
     * Whether these two, in this order, are more than one of them and differ from the other order. Of moves of the same kind the
     * order does not matter; a switch undoes what was done to its category before.
     */
    private static boolean canDiffer(Slot first, Slot second, int i, int j) {
        boolean sameCategory = first.category().equals(second.category());
        if (first.move() == second.move()) {
            boolean open = first.isOpen() && second.isOpen();
            return sameCategory ? first.move() == Move.ADD && (i < j || i == j && open) : i < j;
        }
        return !sameCategory || first.move() == Move.SWITCH && (first.isOpen() || first.product() != second.product());
    }

    private record Bounded(List<Slot> slots, SlotEffect effect, Score bound) {}

    /** Those that can be best, the most promising first. */
    private void search(List<List<Slot>> all) {
        List<Bounded> bounded = all.parallelStream()
                .flatMap(this::bounded)
                .filter(b -> b.bound().isBetterThan(bestScore))
                .sorted(Comparator.comparing(Bounded::bound))
                .toList();
        for (Bounded one : bounded) {
            if (!one.bound().isBetterThan(bestScore)) {
                return;
            }
            choose(one);
        }
    }

    /** Nothing if time ran out. */
    private Stream<Bounded> bounded(List<Slot> slots) {
        if (exhausted.getAsBoolean()) {
            truncated = true;
            return Stream.empty();
        }
        SlotEffect effect = whatIf.slots(slots);
        return Stream.of(new Bounded(slots, effect, effect.bound()));
    }

    /** A candidate with the least that is left if it is chosen. */
    private record Choice(int product, int[] faults, int bound) {}

    private void choose(Bounded of) {
        List<Slot> open = of.slots().stream().filter(Slot::isOpen).toList();
        if (open.isEmpty()) {
            offer(of, List.of(), of.effect().bound());
            return;
        }
        List<Choice> firsts = choices(of, open, 0);
        if (open.size() == 1) {
            for (Choice first : firsts) {
                if (first.bound() > bestScore.singles() || !of.bound().isBetterThan(bestScore) || outOfTime()) {
                    return;
                }
                offer(of, List.of(first), of.effect().score(List.of(first.faults()), bestScore.singles()));
            }
            return;
        }
        List<Choice> seconds = choices(of, open, 1);
        boolean sameCategory = open.get(0).category().equals(open.get(1).category());
        for (Choice first : firsts) {
            if (first.bound() > bestScore.singles()) {
                return;
            }
            for (Choice second : seconds) {
                if (second.bound() > bestScore.singles() || !of.bound().isBetterThan(bestScore)) {
                    break;
                }
                if (outOfTime()) {
                    return;
                }
                if (!sameCategory || first.product() != second.product()) {
                    offer(
                            of,
                            List.of(first, second),
                            of.effect().score(List.of(first.faults(), second.faults()), bestScore.singles()));
                }
            }
        }
    }

    private List<Choice> choices(Bounded of, List<Slot> open, int slot) {
        return candidates.apart(open.get(slot).category()).stream()
                .map(product ->
                        new Choice(product, faults.of(product), of.effect().bound(slot, faults.of(product))))
                .sorted(Comparator.comparingInt(Choice::bound))
                .toList();
    }

    private void offer(Bounded of, List<Choice> choices, Score score) {
        if (score.isBetterThan(bestScore)) {
            bestScore = score;
            List<SupplierChange> changes = new ArrayList<>();
            int next = 0;
            for (Slot slot : of.slots()) {
                int product = slot.isOpen() ? choices.get(next++).product() : slot.product();
                changes.add(new SupplierChange(slot.move(), slot.category(), product));
            }
            best = List.copyOf(changes);
        }
    }

    private boolean outOfTime() {
        truncated |= ++steps % BETWEEN_CHECKS == 0 && exhausted.getAsBoolean();
        return truncated;
    }
}
