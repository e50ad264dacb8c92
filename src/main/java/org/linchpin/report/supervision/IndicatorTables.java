package org.linchpin.report.supervision;

import org.linchpin.concentration.indicator.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linchpin.concentration.Depth;
import org.linchpin.concentration.indicator.Indicator;
import org.linchpin.concentration.indicator.IndicatorLine;
import org.linchpin.concentration.indicator.IndicatorSheet;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.report.Links;
import org.linchpin.report.Words;

/** The tables of a provider's indicators. */
final class IndicatorTables {
    private IndicatorTables() {}

    /** One line of a sheet. */
    record Line(IndicatorLine line) {
        String threshold() {
            return switch (line.indicator()) {
                case SYSTEMIC_INSTITUTIONS -> "1 G-SII, or O-SIIs";
                case OTHER_SYSTEMIC -> "1, or others";
                default -> "at least " + IndicatorWords.value(line.indicator(), line.threshold());
            };
        }

        String basis() {
            return line.value() == null ? "nothing" : line.ofLoaded() ? "those loaded" : "the whole category";
        }
    }

    static TableDefinition<Line> sheet(String provider, Depth depth) {
        return new TableDefinition<>(
                "indicators",
                "Step-1 indicators of %s, %s: entities, each counted alike, and their assets"
                        .formatted(provider, IndicatorWords.depth(depth)),
                "indicators",
                "",
                "No financial entity is loaded.",
                List.of(
                        TableColumn.<Line>text(
                                        "indicator",
                                        "Indicator",
                                        l -> l.line().indicator().number())
                                .shownAs(l -> "%s %s"
                                        .formatted(
                                                l.line().indicator().number(),
                                                l.line().indicator().title())),
                        TableColumn.text(
                                "category",
                                "Category of entities",
                                l -> l.line().category()),
                        TableColumn.<Line>number("value", "Value", l -> l.line().value())
                                .shownAs(l -> IndicatorWords.value(
                                        l.line().indicator(),
                                        l.line().value() == null ? 0 : l.line().value()))
                                .help("A share from 0 to 1, or a number of entities. Empty where the data cannot say."),
                        TableColumn.text("threshold", "Threshold", Line::threshold),
                        TableColumn.<Line>badge(
                                        "met",
                                        "Met",
                                        l -> IndicatorWords.badge(l.line().verdict()))
                                .help("Not assessable: the data cannot say. It is never taken for zero."),
                        TableColumn.<Line>text("of", "Of", Line::basis)
                                .help(
                                        "The law's totals are of all entities of a category; below full coverage the share is of"
                                                + " those loaded, or a lower bound."),
                        TableColumn.text("data", "Data behind it", l -> l.line().data()),
                        TableColumn.<Line>number(
                                "entities",
                                "Entities counted",
                                l -> l.line().entities().size()),
                        TableColumn.<Line>number(
                                "not_assessable",
                                "Entities not assessable",
                                l -> l.line().notAssessable().size()),
                        TableColumn.text(
                                "article", "Article", l -> l.line().indicator().article())));
    }

    /** An entity with the indicators that it is counted in, or cannot be. */
    record Entity(Organization organization, String counted, String silent) {}

    static List<Entity> entities(DependencyGraph graph, IndicatorSheet sheet) {
        Map<Integer, StringBuilder[]> byOrganization = new TreeMap<>();
        for (Indicator indicator : Indicator.values()) {
            for (IndicatorLine line : sheet.of(indicator)) {
                line.entities().forEach(o -> add(byOrganization, o, 0, indicator));
                line.notAssessable().forEach(o -> add(byOrganization, o, 1, indicator));
            }
        }
        return byOrganization.entrySet().stream()
                .map(e -> new Entity(
                        graph.organizations().get(e.getKey()), e.getValue()[0].toString(), e.getValue()[1].toString()))
                .toList();
    }

    private static void add(Map<Integer, StringBuilder[]> all, int organization, int which, Indicator indicator) {
        StringBuilder text = all.computeIfAbsent(
                        organization, o -> new StringBuilder[] {new StringBuilder(), new StringBuilder()})[which];
        text.append(text.isEmpty() ? "" : ", ").append(indicator.number());
    }

    static final TableDefinition<Entity> ENTITIES = new TableDefinition<>(
            "entities",
            "Entities that use it for a critical or important function, and what the data does not say of them",
            "entities",
            "",
            "No loaded entity uses it for a critical or important function.",
            List.of(
                    TableColumn.<Entity>text(
                                    "entity", "Entity", e -> e.organization().name())
                            .link(e -> Links.organization(e.organization().id())),
                    TableColumn.text(
                            "category", "Category", e -> e.organization().sector()),
                    TableColumn.<Entity>text(
                                    "country",
                                    "Country or territory",
                                    e -> e.organization().country())
                            .shownAs(e -> Words.country(e.organization().country())),
                    TableColumn.text("counted", "Counted in", e -> e.counted().isEmpty() ? null : e.counted()),
                    TableColumn.<Entity>text(
                                    "not_assessable",
                                    "Not assessable",
                                    e -> e.silent().isEmpty() ? null : e.silent())
                            .help(
                                    "Indicators for which the data does not say anything of this entity: its assets (1.2), its"
                                            + " O-SII score (2.1), or what its contract says of alternatives (4.1) and of migration"
                                            + " (4.2)."),
                    TableColumn.<Entity>text(
                                    "systemic",
                                    "Systemic",
                                    e -> e.organization().systemic() == null
                                            ? null
                                            : e.organization().systemic().text())
                            .ifAny(),
                    TableColumn.<Entity>number(
                                    "size", "Assets", e -> e.organization().size())
                            .ifAny(),
                    TableColumn.<Entity>text(
                                    "size_unit", "In", e -> e.organization().sizeUnit())
                            .ifAny(),
                    TableColumn.<Entity>code("lei", "LEI", e -> e.organization().lei())
                            .ifAny(),
                    TableColumn.code("id", "Id", e -> e.organization().id())));

    /** One group of providers. */
    record Provider(DependencyGraph graph, IndicatorSheet sheet, int direct, int indirect) {
        int met() {
            return sheet.with(Verdict.MET).size();
        }
    }

    static TableDefinition<Provider> providers(Depth depth) {
        List<TableColumn<Provider>> columns = new ArrayList<>(List.of(
                TableColumn.<Provider>text(
                                "provider",
                                "Group of providers",
                                p -> p.graph().name(p.sheet().group()))
                        .link(p -> Links.vendor(p.graph().id(p.sheet().group())) + "/indicators"),
                TableColumn.<Provider>number("met", "Indicators met", Provider::met)
                        .help("Of six. Step 1 needs all."),
                TableColumn.<Provider>number("entities_direct", "Entities, direct", Provider::direct)
                        .help("That use it for a critical or important function."),
                TableColumn.<Provider>number(
                        "entities_indirect", "Entities, with subcontractors", Provider::indirect)));
        for (Indicator indicator : Indicator.values()) {
            columns.add(TableColumn.<Provider>badge(
                            "indicator_" + indicator.number().replace('.', '_'),
                            indicator.number(),
                            p -> IndicatorWords.badge(p.sheet().verdict(indicator)))
                    .help("%s, %s of Delegated Regulation (EU) 2024/1502."
                            .formatted(indicator.title(), indicator.article())));
        }
        columns.add(TableColumn.code("id", "Id", p -> p.graph().id(p.sheet().group())));
        return new TableDefinition<>(
                "providers",
                "Groups of providers by the step-1 indicators that they meet on this data, counting what they supply "
                        + IndicatorWords.depth(depth),
                "groups of providers",
                "",
                "No loaded entity uses a provider for a critical or important function.",
                columns);
    }
}
