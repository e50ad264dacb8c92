package org.linchpin.report.procurement;

import org.jspecify.annotations.Nullable;
import org.linchpin.procurement.Move;
import org.linchpin.report.Words;

/** A product in the table of a document; a dash where there is no value. */
public record PrintedProduct(
        String product,
        String vendor,
        String use,
        String byOwner,
        String bySeat,
        String byPlace,
        String switchRemoves,
        String switchAdds,
        String addRemoves,
        String addLeaves,
        String index,
        String upstream) {
    private static final String NONE = "–";

    static PrintedProduct of(ComparisonTable.Row row) {
        return new PrintedProduct(
                row.product().name(),
                row.vendor().name(),
                row.use(),
                row.candidate().jurisdictions().byOwner().text(),
                row.candidate().jurisdictions().bySeat().text(),
                row.candidate().jurisdictions().byPlace().text(),
                shown(row.of(Move.SWITCH, c -> c.singlesGone().size())),
                shown(row.of(Move.SWITCH, c -> c.singlesAppeared().size())),
                shown(row.of(Move.ADD, c -> c.singlesGone().size())),
                shown(row.of(Move.ADD, c -> c.after().singlePointsOfFailure().size())),
                shown(row.index(Move.SWITCH)),
                row.product().upstream().text());
    }

    private static String shown(@Nullable Number number) {
        return number == null ? NONE : Words.number(number.longValue());
    }
}
