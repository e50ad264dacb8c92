package org.linchpin.report.supervision;

import java.util.List;
import org.linchpin.report.Narrowing;

/** The other views of the same choices. */
final class SupervisionViews {
    private SupervisionViews() {}

    static List<Narrowing.Chip> of(ConcentrationChoice choice) {
        return List.of(
                chip(choice, "Suppliers, direct and indirect", "/concentration"),
                chip(choice, "Heat map by category", "/concentration/map"),
                chip(choice, "Sectors and countries compared", "/concentration/compare"),
                chip(choice, "Countries of supply", "/concentration/supply"),
                chip(choice, "Over time", "/concentration/changes"));
    }

    private static Narrowing.Chip chip(ConcentrationChoice choice, String label, String path) {
        return new Narrowing.Chip(
                label, choice.on(path).toString(), choice.address().path().equals(path));
    }
}
