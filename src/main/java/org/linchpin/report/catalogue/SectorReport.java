package org.linchpin.report.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linchpin.analysis.Analysis;
import org.linchpin.concentration.Basis;
import org.linchpin.concentration.Concentration;
import org.linchpin.concentration.ConcentrationQuery;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.Level;
import org.linchpin.concentration.Population;
import org.linchpin.concentration.SupplierShare;
import org.linchpin.concentration.Unit;
import org.linchpin.concentration.Weight;
import org.linchpin.report.Coverage;
import org.linchpin.report.Phrases;
import org.linchpin.report.Words;

/**
 * Where a sector hangs on one supplier.
 *
 * @param lead sentences made from the figures
 * @param coverage how much is known of what its services reach
 */
public record SectorReport(
        String lead,
        Coverage coverage,
        List<ConcentrationTables.Measured> measures,
        List<ConcentrationTables.Row> vendors,
        List<ConcentrationTables.Row> countries) {
    public SectorReport {
        measures = List.copyOf(measures);
        vendors = List.copyOf(vendors);
        countries = List.copyOf(countries);
    }

    /**
     * The report.
     *
     * @param services nodes of the sector's services
     */
    static SectorReport of(Analysis analysis, String sector, IntStream services) {
        Concentration vendorsDirect = measure(analysis, sector, Level.VENDOR, Depth.DIRECT);
        Concentration vendors = measure(analysis, sector, Level.VENDOR, Depth.INDIRECT);
        Concentration countriesDirect = measure(analysis, sector, Level.COUNTRY, Depth.DIRECT);
        Concentration countries = measure(analysis, sector, Level.COUNTRY, Depth.INDIRECT);
        return new SectorReport(
                lead(vendorsDirect, vendors),
                Coverage.reachedFrom(analysis.graph(), services),
                List.of(
                        new ConcentrationTables.Measured("Vendors, direct", vendorsDirect),
                        new ConcentrationTables.Measured("Vendors, indirect", vendors),
                        new ConcentrationTables.Measured("Countries or territories, direct", countriesDirect),
                        new ConcentrationTables.Measured("Countries or territories, indirect", countries)),
                ConcentrationTables.rows(vendorsDirect, vendors),
                ConcentrationTables.rows(countriesDirect, countries));
    }

    private static Concentration measure(Analysis analysis, String sector, Level level, Depth depth) {
        var population = new Population(sector, null, null);
        return analysis.measure(
                new ConcentrationQuery(Unit.ORGANIZATION, Weight.ONE, level, Basis.OWNER, depth, null, population));
    }

    private static String lead(Concentration direct, Concentration indirect) {
        Optional<SupplierShare> widest = indirect.items().stream()
                .min(Comparator.comparingDouble((SupplierShare s) -> -s.reach())
                        .thenComparingDouble(s -> -s.share())
                        .thenComparing(SupplierShare::id));
        if (widest.isEmpty() || indirect.hhi() == null) {
            return "Of %s in this sector, none has a supplier in the graph, so nothing can be said of where it hangs on one."
                    .formatted(Words.count(indirect.unitsWithoutSuppliers(), "organization", "organizations"));
        }
        SupplierShare supplier = widest.get();
        int named = direct.items().stream()
                .filter(s -> s.id().equals(supplier.id()))
                .mapToInt(SupplierShare::units)
                .sum();
        long stopped = Math.round(supplier.criticalReach() * indirect.weight());
        return ("%s is among the suppliers of %s of %s directly, and of %s directly or indirectly; if it malfunctioned for"
                        + " good, %s would go down. By vendor, the Herfindahl-Hirschman Index is %s of 10,000 directly and %s"
                        + " indirectly, each organization counted alike.")
                .formatted(
                        supplier.name(),
                        Phrases.number(named),
                        Words.count(indirect.units(), "organization", "organizations"),
                        Phrases.number(supplier.units()),
                        stopped == 0 ? "no critical service" : "a critical service of " + Phrases.number(stopped),
                        index(direct),
                        index(indirect));
    }

    /** In three significant digits; a sector may have indirect suppliers only. */
    private static String index(Concentration concentration) {
        Double hhi = concentration.hhi();
        return hhi == null ? "not known" : Phrases.inThreeDigits(hhi);
    }
}
