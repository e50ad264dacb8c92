package org.linchpin.report.supervision;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.concentration.CellSuppression;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.platform.page.Breadcrumb;
import org.linchpin.platform.page.PageFrame;
import org.linchpin.platform.page.PageRequest;
import org.linchpin.platform.table.Table;
import org.linchpin.platform.table.TableView;
import org.linchpin.report.Narrowing;
import org.linchpin.supervision.Supervision;

/** What the views of one set of choices have in common: the choices, their form, and a page of one picture with its table. */
@RequestScoped
class SupervisionViews {
    private final Supervision supervision;
    private final PageRequest request;

    SupervisionViews(Supervision supervision, PageRequest request) {
        this.supervision = supervision;
        this.request = request;
    }

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

    /** What the address says. */
    ConcentrationChoice choice() {
        return ConcentrationChoice.of(request.address(), supervision.countrySets());
    }

    /** Whether the address asks for countries of organizations in place of sectors. */
    boolean byCountry() {
        return "country".equals(request.address().value(SectorAxis.BY));
    }

    CellSuppression suppression() {
        return supervision.suppression();
    }

    /** What is said where figures are withheld; else empty. */
    String withheld(ConcentrationChoice choice) {
        return Withheld.words(choice.external(), supervision.suppression());
    }

    /**
     * The form of some choices.
     *
     * @param names of the fields, as {@link ConcentrationChoice} has them
     * @param own fields of the page itself, which stand first
     */
    ChoiceForm form(
            ConcentrationChoice choice,
            DependencyGraph graph,
            String label,
            Set<String> names,
            ChoiceForm.Field... own) {
        List<ChoiceForm.Field> fields = new ArrayList<>(Arrays.asList(own));
        fields.addAll(choice.fields(graph, supervision.countrySets(), names));
        return ChoiceForm.of(choice.address(), label, fields);
    }

    /** The frame of a view below the first of them. */
    PageFrame frame(ConcentrationChoice choice, String title) {
        return request.frame(
                title,
                new Breadcrumb("Concentration", choice.on("/concentration").toString()));
    }

    Response answer(
            ConcentrationChoice choice,
            String title,
            String lead,
            ChoiceForm form,
            @Nullable Chart chart,
            Table<?> table,
            String note) {
        return request.answer(
                new view(
                        frame(choice, title),
                        lead,
                        of(choice),
                        form,
                        choice.audiences(),
                        withheld(choice),
                        chart,
                        table.view(),
                        note),
                table);
    }

    /** The views, and all of them in one document. */
    static List<Narrowing.Chip> of(ConcentrationChoice choice) {
        return List.of(
                chip(choice, "Suppliers, direct and indirect", "/concentration"),
                chip(choice, "Heat map by category", "/concentration/map"),
                chip(choice, "Sectors and countries compared", "/concentration/compare"),
                chip(choice, "Countries of supply", "/concentration/supply"),
                chip(choice, "Over time", "/concentration/changes"),
                chip(choice, "Report as PDF", "/concentration/report.pdf"));
    }

    private static Narrowing.Chip chip(ConcentrationChoice choice, String label, String path) {
        return new Narrowing.Chip(
                label, choice.on(path).toString(), choice.address().path().equals(path));
    }
}
