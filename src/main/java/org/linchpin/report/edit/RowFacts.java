package org.linchpin.report.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.exporting.CsvText;
import org.linchpin.graph.Column;
import org.linchpin.graph.Countries;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.GraphRow;
import org.linchpin.graph.NodeKind;
import org.linchpin.graph.RowType;
import org.linchpin.graph.Source;
import org.linchpin.platform.table.PageAddress;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** A row as facts, in the order of its columns. */
final class RowFacts {
    private static final String SAVED = "saved";
    /** In an address: that an edit goes on in the background. */
    static final String GOES_ON = "goesOn";

    /** What belongs to an organization. */
    static final TableDefinition<GraphRow> PARTS = new TableDefinition<>(
            "parts",
            "Its services and systems",
            "services and systems",
            "",
            "It has no service and no system in the graph.",
            List.of(
                    TableColumn.<GraphRow>text(
                                    "name", "Name", row -> row.values().text("name"))
                            .link(row -> Links.row(row.key())),
                    TableColumn.<GraphRow>text("kind", "Kind", row -> RowNames.kind(row.type())),
                    TableColumn.<GraphRow>text(
                            "criticality", "Criticality", row -> row.values().text("criticality")),
                    TableColumn.<GraphRow>code("id", "Id", GraphRow::key)));

    private RowFacts() {}

    /**
     * A filled cell.
     *
     * @param href the page of what it names, or null
     */
    record Fact(String label, String text, @Nullable String href) {}

    /** Whether rows of that type have a page by their id. */
    static boolean hasPage(RowType type) {
        return switch (type) {
            case ORGANIZATION, VENDOR, LOCATION, PRODUCT, SYSTEM, SERVICE, CONTRACT, SOURCE -> true;
            default -> false;
        };
    }

    static List<Fact> of(DependencyGraph graph, GraphRow row) {
        var names = new RowNames(graph);
        List<Fact> facts = new ArrayList<>();
        CsvText.cells(row).forEach((name, text) -> {
            Column column = row.type().column(name).orElseThrow();
            String label = RowNames.label(name);
            switch (column.type()) {
                case REFERENCE -> facts.add(new Fact(label, names.thing(text), Links.row(text)));
                case COUNTRY -> facts.add(new Fact(label, Words.country(text), country(text)));
                default -> {
                    if (name.equals("source")) {
                        Source.named(text).forEach(id -> facts.add(source(graph, names, id)));
                    } else {
                        facts.add(new Fact(label, text, Links.web(text)));
                    }
                }
            }
        });
        facts.add(new Fact("Data set", Words.datasets(row), null));
        facts.addAll(analyses(row));
        return facts;
    }

    /** What this page is. */
    static String lead(GraphRow row) {
        String kind = RowNames.kind(row.type());
        return "What the graph says of this %s itself, where that comes from, and what became of it.".formatted(kind);
    }

    /** That it was saved just now; empty if it was not. */
    static String saved(PageAddress address) {
        if (address.value(GOES_ON) != null) {
            return "It goes on in the background. This page shows it once everybody sees it.";
        }
        String revision = address.value(SAVED);
        return revision != null && revision.matches("\\d{1,18}")
                ? "Saved. Everybody sees it as of revision %s.".formatted(revision)
                : "";
    }

    private static List<Fact> analyses(GraphRow row) {
        return switch (row.type()) {
            case ORGANIZATION -> List.of(new Fact("Analysis", "What would stop it", Links.organization(row.key())));
            case SERVICE ->
                List.of(new Fact("Analysis", "What would stop it", Links.node(NodeKind.SERVICE, row.key())));
            case VENDOR, PRODUCT, LOCATION, SYSTEM ->
                List.of(new Fact("Analysis", "What would fall if it failed", Links.fault(row.key())));
            default -> List.of();
        };
    }

    private static @Nullable String country(String code) {
        return Countries.isKnown(code) ? Links.fault(code) : null;
    }

    private static Fact source(DependencyGraph graph, RowNames names, String id) {
        boolean isRow = graph.rows().find(Source.class, id) != null;
        return new Fact(RowNames.label("source"), names.thing(id), isRow ? Links.row(id) : Links.web(id));
    }
}
