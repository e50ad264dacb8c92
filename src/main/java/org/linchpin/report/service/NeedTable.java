package org.linchpin.report.service;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.fault.EvidenceGrade;
import org.linchpin.graph.Dependency;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Evidence;
import org.linchpin.graph.NeedKind;
import org.linchpin.graph.Source;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.TableColumn;
import org.linchpin.platform.table.TableDefinition;
import org.linchpin.platform.table.Tone;
import org.linchpin.report.FaultNames;
import org.linchpin.report.Links;
import org.linchpin.report.View;
import org.linchpin.report.Words;

/** What a node needs directly, as the rows of the graph say it. */
final class NeedTable {
    private NeedTable() {}

    /**
     * One dependency.
     *
     * @param size members of its redundancy group, whether valid or not; 1 if it stands alone
     * @param firm whether illustrative rows are hidden
     */
    record Row(DependencyGraph graph, Dependency dependency, int size, boolean firm) {
        int to() {
            return graph.node(dependency.to());
        }

        /** Ids of sources, or free text. */
        Stream<String> sources() {
            return Source.named(dependency.source()).stream();
        }
    }

    static final TableDefinition<Row> DEFINITION = new TableDefinition<>(
            "needs",
            "What it needs directly",
            "dependencies",
            "",
            "No dependency of this service is in the graph, so nothing can be found to stop it. Import its dependencies.",
            List.of(
                    TableColumn.<Row>text("name", "Needs", r -> new FaultNames(r.graph()).full(r.to()))
                            .link(r ->
                                    Links.node(r.graph().kind(r.to()), r.graph().id(r.to()))),
                    TableColumn.text(
                            "kind_of_node",
                            "What it is",
                            r -> Words.kind(r.graph().kind(r.to()))),
                    TableColumn.<Row>text("group", "Redundancy group", NeedTable::group)
                            .help("Several suppliers of one need, of which so many must work.")
                            .ifAny(),
                    TableColumn.<Row>badge("kind", "Kind of need", NeedTable::kind)
                            .help("Hard: without it the service goes down. Soft: without it the service is degraded."),
                    TableColumn.<Row>hours(
                                    "ride_through_hours",
                                    "Ride-through",
                                    r -> r.dependency().rideThroughHours())
                            .help("How long the service carries on after it went down."),
                    TableColumn.<Row>badge("counts", "Counts today", NeedTable::counts)
                            .help("Whether the dependency takes part in what this page computes."),
                    TableColumn.<Row>date(
                                    "valid_from",
                                    "Valid from",
                                    r -> r.dependency().validFrom())
                            .ifAny(),
                    TableColumn.<Row>date(
                                    "valid_to", "Valid to", r -> r.dependency().validTo())
                            .ifAny(),
                    TableColumn.<Row>text(
                                    "evidence",
                                    "Evidence",
                                    r -> EvidenceGrade.of(r.dependency().evidence())
                                            .text())
                            .help(
                                    "Documented (a source says so), declared (a party says so), not stated, or illustrative (assumed)."),
                    TableColumn.<Row>text("source", "Source", NeedTable::source)
                            .link(NeedTable::address)
                            .ifAny(),
                    TableColumn.<Row>date(
                                    "last_confirmed",
                                    "Last confirmed",
                                    r -> r.dependency().lastConfirmed())
                            .help("The day on which somebody last said that the row still holds.")
                            .ifAny(),
                    TableColumn.<Row>text("row", "Row", r -> "history, change")
                            .link(r -> Links.dependency(
                                    r.dependency().from(),
                                    r.dependency().to(),
                                    r.dependency().group()))
                            .notSearched(),
                    TableColumn.code("id", "Id", r -> r.dependency().to())));

    /** The dependencies of that node, groups together. O(dependencies). */
    static List<Row> rows(View view, String from) {
        List<Dependency> own = view.graph().rows().dependencies().stream()
                .filter(d -> d.from().equals(from))
                .toList();
        return own.stream()
                .map(d -> new Row(view.graph(), d, size(own, d), view.firm()))
                .toList();
    }

    private static int size(List<Dependency> own, Dependency dependency) {
        return dependency.group() == null
                ? 1
                : (int) own.stream()
                        .filter(d -> Objects.equals(d.group(), dependency.group()))
                        .count();
    }

    private static @Nullable String group(Row row) {
        Dependency dependency = row.dependency();
        return dependency.group() == null
                ? null
                : "%s: %d of %d needed"
                        .formatted(
                                dependency.group(), Objects.requireNonNullElse(dependency.required(), 1), row.size());
    }

    private static Badge kind(Row row) {
        return row.dependency().kind() == NeedKind.HARD
                ? new Badge(Tone.HIGH, "hard")
                : new Badge(Tone.MODERATE, "soft");
    }

    private static Badge counts(Row row) {
        if (!row.dependency().validOn(row.graph().asOf())) {
            return Badge.plain("no: not valid");
        }
        return row.firm() && row.dependency().evidence() == Evidence.ILLUSTRATIVE
                ? Badge.plain("no: hidden")
                : Badge.plain("yes");
    }

    /** The titles of the sources that the row names; what is no source's id stands as it is. */
    private static @Nullable String source(Row row) {
        return row.dependency().source() == null
                ? null
                : row.sources()
                        .map(id -> {
                            Source source = row.graph().rows().find(Source.class, id);
                            return source == null ? id : source.title();
                        })
                        .collect(Collectors.joining("; "));
    }

    /** Where the first of them is; only web addresses, so that no row can make a link do anything else. */
    private static @Nullable String address(Row row) {
        return row.sources()
                .map(id -> {
                    Source source = row.graph().rows().find(Source.class, id);
                    return source == null ? id : Objects.requireNonNullElse(source.url(), "");
                })
                .filter(url -> url.matches("https?://.*"))
                .findFirst()
                .orElse(null);
    }
}
