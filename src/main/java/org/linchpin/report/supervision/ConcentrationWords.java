package org.linchpin.report.supervision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.SupplierShare;
import org.linchpin.concentration.Unit;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/** Sentences made from the figures of a concentration. */
final class ConcentrationWords {
    private ConcentrationWords() {}

    /** Of services, a lower bound: the most organizations that any one supplier has. */
    static int organizations(Concentration concentration) {
        return concentration.items().stream()
                .mapToInt(SupplierShare::organizations)
                .max()
                .orElse(0);
    }

    /** The widest supplier that may be named, and the indexes. */
    static String lead(
            ConcentrationChoice choice, List<SupplierTable.Row> rows, Concentration direct, Concentration indirect) {
        if (indirect.hhi() == null) {
            return "Of %s of %s, none has a supplier%s that weighs anything, so nothing can be said of where it hangs on one."
                    .formatted(
                            choice.units(indirect.units() + (long) indirect.unitsWithoutSuppliers()),
                            choice.population(),
                            choice.categoryWords());
        }
        Optional<SupplierTable.Row> widest = rows.stream()
                .filter(r -> r.reachIndirect() != null && r.reachDirect() != null && r.unitsDown() != null)
                .min(Comparator.comparingDouble(
                                (SupplierTable.Row r) -> -r.indirect().reach())
                        .thenComparingDouble(r -> -r.indirect().share())
                        .thenComparing(r -> r.indirect().id()));
        return widest.map(r -> sentence(choice, r, indirect)).orElse("") + index(choice, direct, indirect);
    }

    private static String sentence(ConcentrationChoice choice, SupplierTable.Row row, Concentration indirect) {
        String amplification = row.amplification() == null || row.amplification() == 1
                ? ""
                : ", %s times as many by weight".formatted(Phrases.inThreeDigits(row.amplification()));
        String down = Words.number(row.indirect().unitsDown());
        return "%s is among the suppliers of %s of %s directly, and of %s directly or indirectly%s; if it failed for good, %s. "
                .formatted(
                        row.name(),
                        Words.number(row.direct() == null ? 0 : row.direct().units()),
                        choice.units(indirect.units()),
                        Words.number(row.indirect().units()),
                        amplification,
                        choice.query().unit() == Unit.SERVICE
                                ? down + " would go down"
                                : "a critical service of %s would go down".formatted(down));
    }

    private static String index(ConcentrationChoice choice, Concentration direct, Concentration indirect) {
        return "The Herfindahl-Hirschman Index of %s is %s of 10,000 directly and %s indirectly (%s)."
                .formatted(choice.suppliers(), index(direct.hhi()), index(indirect.hhi()), choice.unitWords());
    }

    static String index(@Nullable Double hhi) {
        return hhi == null ? "not known" : Phrases.inThreeDigits(hhi);
    }
}
