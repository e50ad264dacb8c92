package org.linchpin.importing.register;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which supplies of a filing need which others: subcontractors of B_05.02, and contracts behind intra-group ones of B_02.03. */
final class SupplyChains {
    private static final Set<String> HARD = Set.of("x796", "x797");

    /**
     * Why one supply needs another.
     *
     * @param hard whether the one stops without the other
     * @param origin the row that says so
     */
    record Link(boolean hard, FiledRow origin) {}

    private final SortedMap<Supply, SortedMap<Supply, Link>> next = new TreeMap<>();
    private final Set<Supply> all = new TreeSet<>();

    SupplyChains(Filing filing) {
        for (FiledRow row : filing.rows(Template.B_05_02)) {
            var supply = new Supply(row.text("c0010"), row.text("c0030"), row.text("c0020"));
            all.add(supply);
            if (!row.text("c0050").equals("1") && !row.namesNone("c0060")) {
                link(new Supply(supply.contract(), row.text("c0060"), supply.service()), supply, new Link(true, row));
            }
        }
        Map<String, SortedMap<Supply, Boolean>> used = new TreeMap<>();
        for (FiledRow row : filing.rows(Template.B_02_02)) {
            all.add(Supply.used(row));
            used.computeIfAbsent(row.text("c0010"), any -> new TreeMap<>())
                    .merge(Supply.used(row), isHard(row), Boolean::logicalOr);
        }
        for (FiledRow row : filing.rows(Template.B_02_03)) {
            SortedMap<Supply, Boolean> behind = used.getOrDefault(row.text("c0020"), new TreeMap<>());
            for (Supply supply :
                    used.getOrDefault(row.text("c0010"), new TreeMap<>()).keySet()) {
                behind(supply, behind, row);
            }
        }
    }

    /** Full or material reliance; list {@code reliance}. */
    static boolean isHard(FiledRow use) {
        return HARD.contains(use.text("c0180"));
    }

    /** Every supply that a row names. */
    Set<Supply> all() {
        return all;
    }

    /** What it needs beside what its provider supplies to anyone; empty if the filing says nothing. */
    SortedMap<Supply, Link> behind(Supply supply) {
        return next.getOrDefault(supply, new TreeMap<>());
    }

    /** An intra-group supply needs those of the same type of the contract behind it; if there are none, all of them. */
    private void behind(Supply supply, SortedMap<Supply, Boolean> behind, FiledRow origin) {
        boolean sameType = behind.keySet().stream().anyMatch(s -> s.service().equals(supply.service()));
        behind.forEach((external, hard) -> {
            if (!sameType || external.service().equals(supply.service())) {
                link(supply, external, new Link(hard, origin));
            }
        });
    }

    private void link(Supply supply, Supply needed, Link link) {
        if (!supply.equals(needed)) {
            all.add(supply);
            next.computeIfAbsent(supply, any -> new TreeMap<>())
                    .merge(needed, link, (first, second) -> first.hard() ? first : second);
        }
    }
}
