package org.linchpin.incident;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All incidents together, each observed subject counted once for each incident in which it was observed.
 *
 * @param backtests of the incidents with observations, by date, then id
 */
public record BacktestSummary(Knowledge knowledge, List<Backtest> backtests) {
    public BacktestSummary {
        backtests = List.copyOf(backtests);
    }

    public ConfusionMatrix matrix(Positive positive) {
        return backtests.stream().map(b -> b.matrix(positive)).reduce(ConfusionMatrix.EMPTY, ConfusionMatrix::plus);
    }

    /** How many outcomes differ from the prediction, by cause; without the causes that there are none of. */
    public Map<MissCause, Integer> misses() {
        Map<MissCause, Integer> misses = new EnumMap<>(MissCause.class);
        for (Backtest backtest : backtests) {
            backtest.misses().forEach((cause, some) -> misses.merge(cause, some.size(), Integer::sum));
        }
        return misses;
    }
}
