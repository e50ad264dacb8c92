package org.linchpin.report.supervision;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Narrowing;

/** The views of one set of choices, and what a view with one picture and its table shows. */
final class SupervisionViews {
    private SupervisionViews() {}

    /** A page of one picture with its table; {@code note} stands below, or is empty. */
    record view(
            PageFrame frame,
            String lead,
            List<Narrowing.Chip> others,
            ChoiceForm form,
            List<Narrowing.Chip> audiences,
            String withheld,
            @Nullable Chart chart,
            TableView table,
            String note)
            implements TemplateInstance {}

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
